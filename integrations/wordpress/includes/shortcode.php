<?php
/**
 * The shortcodes `[dark-social channels="whatsapp email copy"]` and `[dark-social-button channel="copy"]words[/dark-social-button]`.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

const SHARED_ATTRIBUTES = array( 'url', 'title', 'text', 'campaign', 'look', 'size', 'theme' );

/** Renders `[dark-social]`. WordPress gives '' in place of no attributes. */
function share_shortcode( $attributes ): string {
	$names = array_merge( SHARED_ATTRIBUTES, array( 'channels', 'layout', 'labels', 'align' ) );
	return bar( shortcode_atts( array_fill_keys( $names, '' ), (array) $attributes, 'dark-social' ), bar_post_id() );
}
add_shortcode( 'dark-social', __NAMESPACE__ . '\share_shortcode' );

/** Renders `[dark-social-button]`, with its content as the words on the button. */
function button_shortcode( $attributes, $content = '' ): string {
	$names = array_merge( SHARED_ATTRIBUTES, array( 'channel' ) );
	$label = trim( plain_text( wp_strip_all_tags( (string) $content ) ) );
	return button( shortcode_atts( array_fill_keys( $names, '' ), (array) $attributes, 'dark-social-button' ), bar_post_id(), $label );
}
add_shortcode( 'dark-social-button', __NAMESPACE__ . '\button_shortcode' );
