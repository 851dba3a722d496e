<?php
/**
 * The library's scripts: the early one first in the head, the main one deferred, and the sets of channels that a page's bars name.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/** The address of a script of the library. */
function script_url( string $file ): string {
	return plugins_url( 'scripts/' . $file, PLUGIN_FILE );
}

/**
 * Options of the page as attributes of a script tag.
 *
 * @param string $handle The script's handle.
 * @return array<string, string>
 */
function script_attributes( string $handle ): array {
	$options = options();
	$address = array(
		'data-param'     => 'ds' === $options['param'] ? '' : $options['param'],
		'data-placement' => $options['token_placement'],
	);
	switch ( $handle ) {
		case 'early':
			return array_filter( $address );
		case 'dark-social':
			return array_filter(
				// What is clicked on admin pages is a preview.
				is_admin() ? array( 'data-tokens' => 'false' ) : $address + array(
					'data-campaign'  => $options['campaign'],
					'data-consent'   => 'pending' === $options['consent'] ? 'pending' : '',
					'data-analytics' => $options['analytics'] ? 'auto' : '',
				)
			);
		case 'dark-social-endpoint':
			return array( 'data-url' => esc_url_raw( rest_url( 'dark-social/v1/events' ) ) );
		default:
			return array();
	}
}

/** Attributes as HTML, with a space before each. */
function attributes_html( array $attributes ): string {
	$html = '';
	foreach ( $attributes as $name => $value ) {
		$html .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	return $html;
}

/**
 * Prints the early script. Written out here, not by wp_print_inline_script_tag(), whose line breaks would change the hash that
 * a Content Security Policy allows it by.
 */
function print_early_script(): void {
	$code = file_get_contents( plugin_dir_path( PLUGIN_FILE ) . 'scripts/dark-social-early.js' ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	// A file of the plugin itself.
	echo '<script' . attributes_html( script_attributes( 'early' ) ) . '>' . $code . "</script>\n"; // phpcs:ignore WordPress.Security.EscapeOutput
}
add_action( 'wp_head', __NAMESPACE__ . '\print_early_script', PHP_INT_MIN );

/** Registers the scripts, for pages, the editor and the settings page alike. */
function register_scripts(): void {
	wp_register_script( 'dark-social', script_url( 'dark-social.min.js' ), array(), VERSION, false );
	foreach ( array( 'messengers', 'networks', 'tools', 'endpoint', 'consent' ) as $name ) {
		wp_register_script( "dark-social-$name", script_url( "dark-social-$name.js" ), array(), VERSION, false );
	}
	// Only where a button has a link in its place.
	wp_register_style( 'dark-social-button', false, array(), VERSION );
	wp_add_inline_style( 'dark-social-button', '@media (scripting:none){dark-social-button{display:none}}' );
	$locale = page_locale();
	if ( $locale ) {
		// 'before' only: a script 'after' would make WordPress load the main script in a way that blocks the page.
		wp_add_inline_script( 'dark-social', locale_script( $locale ), 'before' );
	}
}
add_action( 'init', __NAMESPACE__ . '\register_scripts' );

/** Loads the scripts on the site's pages. All of them need the main one, since any page may be the one that a friend opens. */
function enqueue_scripts(): void {
	$options = options();
	wp_enqueue_script( 'dark-social' );
	enqueue_sets( $options['channels'] );
	if ( $options['events'] ) {
		wp_enqueue_script( 'dark-social-endpoint' );
	}
	if ( 'pending' === $options['consent'] ) {
		wp_enqueue_script( 'dark-social-consent' );
	}
}
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\enqueue_scripts' );

/** Loads the scripts that have these channels. They may run before the main script or after it. */
function enqueue_sets( string $channels ): void {
	foreach ( channel_sets( channel_ids( $channels ) ) as $set ) {
		wp_enqueue_script( "dark-social-$set" );
	}
}

/**
 * Defers the scripts and writes their options. By this filter, since 'strategy' has no effect before WordPress 6.3.
 *
 * @param string $tag    The script's tag, with inline scripts before it.
 * @param string $handle Its handle.
 */
function filter_script_tag( $tag, $handle ) {
	if ( ! is_string( $tag ) || ! preg_match( '/^dark-social(-(messengers|networks|tools|endpoint|consent))?$/D', (string) $handle ) ) {
		return $tag;
	}
	$attributes = attributes_html( script_attributes( $handle ) );
	return preg_replace( '/<script\b(?=[^>]*\ssrc=)/', '<script defer' . addcslashes( $attributes, '\\$' ), $tag, 1 );
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\filter_script_tag', 10, 2 );
