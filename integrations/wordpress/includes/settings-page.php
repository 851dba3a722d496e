<?php
/**
 * The settings page: Settings, Dark Social.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

const SETTINGS_PAGE = 'dark-social';

/** Adds the page to the menu. */
function add_settings_page(): void {
	$title = __( 'Share buttons', 'dark-social' );
	add_options_page( $title, $title, 'manage_options', SETTINGS_PAGE, __NAMESPACE__ . '\render_settings_page' );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );

/** Registers the options for the form. WordPress checks the nonce and the capability. */
function register_settings(): void {
	register_setting( 'dark_social', OPTION, array( 'sanitize_callback' => __NAMESPACE__ . '\save_options' ) );
}
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );

/**
 * Sanitises what the form sent, and says so where something could not be used.
 *
 * @param mixed $input What was sent.
 * @return array<string, mixed>
 */
function save_options( $input ): array {
	$options = sanitize_options( $input );
	$param   = is_array( $input ) && is_string( $input['param'] ?? null ) ? $input['param'] : '';
	// add_settings_error() is missing where an option is saved by other code than the form.
	if ( '' !== $param && $param !== $options['param'] && function_exists( 'add_settings_error' ) ) {
		/* translators: 1: what was typed, 2: the default. */
		$message = __( '“%1$s” cannot carry the token: take letters and digits in lower case, and no name that WordPress reads itself. It is “%2$s” again.', 'dark-social' );
		add_settings_error( OPTION, 'param', esc_html( sprintf( $message, $param, $options['param'] ) ), 'warning' );
	}
	return $options;
}

/** Adds a link to the settings to the list of plugins. */
function add_settings_link( $links ) {
	$url = admin_url( 'options-general.php?page=' . SETTINGS_PAGE );
	return array_merge( array( '<a href="' . esc_url( $url ) . '">' . esc_html__( 'Settings', 'dark-social' ) . '</a>' ), (array) $links );
}
add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), __NAMESPACE__ . '\add_settings_link' );

/** Loads the page's script and style, and the element itself for its preview. */
function enqueue_settings_assets( $page ): void {
	if ( 'settings_page_' . SETTINGS_PAGE !== $page ) {
		return;
	}
	wp_enqueue_style( 'dark-social-settings', plugins_url( 'assets/settings.css', PLUGIN_FILE ), array(), VERSION );
	wp_enqueue_script( 'dark-social-settings', plugins_url( 'assets/settings.js', PLUGIN_FILE ), array( 'dark-social', 'wp-a11y' ), VERSION, true );
	foreach ( array( 'messengers', 'networks', 'tools' ) as $set ) {
		wp_enqueue_script( "dark-social-$set" );
	}
	$data = array(
		'channels' => offered_channels(),
		'words'    => array(
			/* translators: %s: name of a channel. */
			'up'     => __( 'Move %s forward', 'dark-social' ),
			/* translators: %s: name of a channel. */
			'down'   => __( 'Move %s back', 'dark-social' ),
			/* translators: %s: name of a channel. */
			'remove' => __( 'Remove %s', 'dark-social' ),
			/* translators: %s: name of a channel. */
			'added'  => __( '%s added', 'dark-social' ),
			/* translators: %s: name of a channel. */
			'gone'   => __( '%s removed', 'dark-social' ),
			'add'    => __( 'Add a channel', 'dark-social' ),
		),
	);
	wp_add_inline_script( 'dark-social-settings', 'window.darkSocialSettings=' . wp_json_encode( $data, JSON_HEX_TAG ) . ';', 'before' );
}
add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\enqueue_settings_assets' );
