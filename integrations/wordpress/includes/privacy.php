<?php
/**
 * What the privacy policy guide (Settings → Privacy) suggests to write about the plugin.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

add_action( 'admin_init', __NAMESPACE__ . '\suggest_privacy_policy' );

/** Adds the text to the guide. */
function suggest_privacy_policy(): void {
	$options    = options();
	$paragraphs = array(
		__( 'The share buttons of this site load nothing from other companies. When you share a page, the link gets a random token, so that we can see that somebody opened it, but not who.', 'dark-social' ),
	);
	if ( $options['events'] ) {
		$paragraphs[] = sprintf(
			/* translators: %s: a number of days. */
			_n( 'In our own database we keep which page was shared or opened, by which channel (such as WhatsApp), when, and how long the page was in view. No IP address, no cookie, no name and no device is stored with it. These records are deleted after %s day.', 'In our own database we keep which page was shared or opened, by which channel (such as WhatsApp), when, and how long the page was in view. No IP address, no cookie, no name and no device is stored with it. These records are deleted after %s days.', $options['keep_days'], 'dark-social' ),
			number_format_i18n( $options['keep_days'] )
		);
	}
	if ( 'pending' === $options['consent'] ) {
		$paragraphs[] = __( 'Nothing of this is recorded before you consent.', 'dark-social' );
	}
	$html = '';
	foreach ( $paragraphs as $paragraph ) {
		$html .= '<p>' . esc_html( $paragraph ) . '</p>';
	}
	wp_add_privacy_policy_content( __( 'Dark Social', 'dark-social' ), '<div class="wp-suggested-text">' . $html . '</div>' );
}
