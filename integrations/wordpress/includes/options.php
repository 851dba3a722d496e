<?php
/**
 * The plugin's options: defaults, reading and sanitising. They are one row of wp_options.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

const OPTION = 'dark_social_options';

/** Attributes of the bar that have few values. The first is the element's own default. */
const BAR_CHOICES = array(
	'layout' => array( 'bar', 'stack', 'menu', 'side', 'bottom' ),
	'look'   => array( 'brand', 'soft', 'outline', 'plain', 'mono' ),
	'labels' => array( 'auto', 'shown', 'first', 'hidden' ),
	'size'   => array( 'medium', 'small', 'large' ),
	'theme'  => array( 'auto', 'light', 'dark' ),
	'align'  => array( 'start', 'center', 'end' ),
);

/** Further options that have few values. The first is the default. */
const PLUGIN_CHOICES = array(
	'placement'       => array( 'below', 'above', 'both', 'none' ),
	'token_placement' => array( 'fragment', 'query' ),
	'consent'         => array( 'granted', 'pending' ),
);

/**
 * The options of a site that has saved none.
 *
 * @return array<string, mixed>
 */
function default_options(): array {
	$first = static function ( array $choices ) {
		return $choices[0];
	};
	return array_map( $first, BAR_CHOICES + PLUGIN_CHOICES ) + array(
		'channels'            => 'whatsapp telegram email copy native',
		'post_types'          => array( 'post' ),
		'campaign'            => '',
		'messenger_app_id'    => '',
		'param'               => 'ds',
		'color'               => '',
		'radius'              => '',
		'analytics'           => false,
		'events'              => true,
		'keep_days'           => 400,
		'delete_on_uninstall' => true,
	);
}

/**
 * The site's options, complete.
 *
 * @return array<string, mixed>
 */
function options(): array {
	$saved = get_option( OPTION, array() );
	return sanitize_options( is_array( $saved ) ? $saved : array() );
}

/** Sanitises a text of one line. */
function sanitize_text( $value ): string {
	return is_scalar( $value ) ? sanitize_text_field( (string) $value ) : '';
}

/**
 * Completes options with their defaults, and puts the default in place of each value that cannot be used.
 *
 * @param mixed $input What the settings page sent, or what is saved.
 * @return array<string, mixed>
 */
function sanitize_options( $input ): array {
	$input    = is_array( $input ) ? $input : array();
	$options  = array_intersect_key( $input, default_options() ) + default_options();
	$defaults = default_options();
	foreach ( BAR_CHOICES + PLUGIN_CHOICES as $name => $choices ) {
		$options[ $name ] = in_array( $options[ $name ], $choices, true ) ? $options[ $name ] : $choices[0];
	}
	foreach ( array( 'campaign', 'messenger_app_id' ) as $name ) {
		$options[ $name ] = sanitize_text( $options[ $name ] );
	}
	foreach ( array( 'analytics', 'events', 'delete_on_uninstall' ) as $name ) {
		$options[ $name ] = (bool) $options[ $name ];
	}
	$options['color']  = (string) sanitize_hex_color( sanitize_text( $options['color'] ) );
	$radius            = $options['radius'];
	$options['radius'] = is_numeric( $radius ) && $radius >= 0 && $radius <= 99 ? (int) $radius : '';

	$channels              = implode( ' ', channel_ids( sanitize_text( $options['channels'] ) ) );
	$options['channels']   = '' === $channels ? $defaults['channels'] : $channels;
	$options['param']      = sanitize_param( $options['param'] );
	$types                 = array_map( 'sanitize_key', array_filter( (array) $options['post_types'], 'is_string' ) );
	$options['post_types'] = array_values( array_filter( $types, 'strlen' ) );
	$days                  = is_numeric( $options['keep_days'] ) ? (int) $options['keep_days'] : 0;
	$options['keep_days']  = $days >= 1 && $days <= 3650 ? $days : $defaults['keep_days'];
	return $options;
}

/**
 * The name of the parameter that carries the token. The default takes the place of names that cannot be used: the library takes
 * letters and digits alone, and WordPress has many names for itself (a page asked for by `?p=TOKEN` is another page).
 *
 * @param mixed $value What was given.
 */
function sanitize_param( $value ): string {
	$default = default_options()['param'];
	if ( ! is_string( $value ) || ! preg_match( '/^[a-z][a-z0-9]{0,30}$/D', $value ) ) {
		return $default;
	}
	return in_array( $value, taken_params(), true ) || 0 === strpos( $value, 'utm' ) ? $default : $value;
}

/**
 * Names of parameters that WordPress reads itself.
 *
 * @return string[]
 */
function taken_params(): array {
	$wp    = $GLOBALS['wp'] ?? null;
	$names = $wp instanceof \WP ? array_merge( $wp->public_query_vars, $wp->private_query_vars ) : array();
	$more  = array( 's', 'p', 'm', 'w', 'name', 'page', 'feed', 'embed', 'preview', 'author', 'cat', 'tag', 'term', 'order', 'search' );
	$posts = array( 'title', 'error', 'cpage', 'paged', 'year', 'day', 'hour', 'replytocom', 'action', 'doing', 'customize', 'nonce' );
	return array_merge( $names, $more, $posts );
}
