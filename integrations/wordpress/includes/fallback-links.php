<?php
/**
 * Plain links inside the element, for visitors without JavaScript: where the bar itself cannot be rendered in PHP, and for buttons.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/** The channels whose bar and links the library's PHP part can write. */
const PHP_CHANNELS = array( 'whatsapp', 'messenger', 'telegram', 'sms', 'email', 'copy', 'native' );

/**
 * Links to web pages and a mail program, separated by spaces. None has the scheme of an app: kses would turn `tg://msg` into a link
 * to a host named "msg", and browsers without the app show nothing.
 *
 * @param array<string, mixed> $options What dark_social_bar() takes.
 * @param string               $label   Words of the only link, in place of the channel's.
 */
function fallback_links( array $options, string $label = '' ): string {
	$words = words();
	$ids   = array_values( array_intersect( explode( ' ', $options['channels'] ?? '' ), PHP_CHANNELS ) );
	if ( ! $ids ) {
		return '';
	}
	$bar   = \DarkSocial\read_options( array( 'channels' => implode( ' ', $ids ) ) + $options, __FUNCTION__ );
	$links = array();
	foreach ( $bar['channels'] as $index => $channel ) {
		$link = $bar['links'][ $index ];
		if ( ! preg_match( '/^(https|mailto):/', $link['href'] ?? '' ) ) {
			continue;
		}
		$words_of_channel = $words['channelLabels'][ $channel['id'] ] ?? str_replace( '{}', $channel['name'], $words['shareOn'] );
		// The library's own escaping: esc_url() takes the line break out of the message.
		$links[] = \DarkSocial\element( 'a', $link, \DarkSocial\escape_html( '' === $label ? $words_of_channel : $label ) );
	}
	return implode( ' ', $links );
}
