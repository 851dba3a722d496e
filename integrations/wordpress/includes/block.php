<?php
/**
 * The block "Share bar": rendered in PHP, with a preview by the element itself in the editor.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/** Registers the block and its category of settings for the editor. */
function register_block(): void {
	wp_register_script(
		'dark-social-bar-editor',
		plugins_url( 'blocks/bar/index.js', PLUGIN_FILE ),
		array( 'dark-social', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-element', 'wp-html-entities', 'wp-i18n' ),
		VERSION,
		true
	);
	wp_set_script_translations( 'dark-social-bar-editor', 'dark-social', plugin_dir_path( PLUGIN_FILE ) . 'languages' );
	register_block_type( plugin_dir_path( PLUGIN_FILE ) . 'blocks/bar', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
}
// After the scripts (10).
add_action( 'init', __NAMESPACE__ . '\register_block', 11 );

/** Tells the editor what the settings page has, and loads what the preview may need. */
function enqueue_editor_data(): void {
	$names = array( 'channels', 'layout', 'look', 'labels', 'size', 'theme', 'align', 'color', 'radius' );
	$data  = array(
		'defaults' => array_intersect_key( options(), array_flip( $names ) ),
		'choices'  => choices(),
		'channels' => array_map(
			static function ( array $channel ): string {
				return $channel['name'];
			},
			offered_channels()
		),
	);
	wp_add_inline_script( 'dark-social-bar-editor', 'window.darkSocialBlock=' . wp_json_encode( $data, JSON_HEX_TAG ) . ';', 'before' );
}
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\enqueue_editor_data' );

/** Loads all channels where the block is previewed: in the editor, and in the frame that it shows posts in. */
function enqueue_preview_scripts(): void {
	if ( is_admin() ) {
		foreach ( array( 'messengers', 'networks', 'tools' ) as $set ) {
			wp_enqueue_script( "dark-social-$set" );
		}
	}
}
add_action( 'enqueue_block_assets', __NAMESPACE__ . '\enqueue_preview_scripts' );

/**
 * Renders the block.
 *
 * @param array     $attributes Of the block.
 * @param string    $content    Always empty: nothing but the attributes is saved.
 * @param \WP_Block $block      The block, with its context.
 */
function render_block( $attributes, $content, $block ): string {
	$names  = array( 'channels', 'layout', 'look', 'labels', 'size', 'theme', 'url', 'title', 'text', 'campaign' );
	$own    = array_filter( array_intersect_key( $attributes, array_flip( $names ) ), 'is_string' );
	$own   += array( 'align' => is_string( $attributes['justify'] ?? null ) ? $attributes['justify'] : '' );
	$own   += \WP_Block_Supports::get_instance()->apply_block_supports();
	$context = (int) ( $block->context['postId'] ?? 0 );
	return bar( $own, bar_post_id( $context ) );
}
