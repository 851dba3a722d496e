<?php
/**
 * Lets authors save the elements. WordPress takes elements that it does not know out of what they write.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/** Attributes of the elements. Each is named, since `true` would allow none. */
const ELEMENT_ATTRIBUTES = array(
	'dark-social-share'  => array( 'channels', 'layout', 'labels', 'align', 'sheet', 'trigger-label' ),
	'dark-social-button' => array( 'channel', 'labels' ),
);

/**
 * Adds the elements to what a post may have. No attribute of theirs is followed as it stands: `url` is only ever encoded into the
 * links and messages of channels.
 *
 * @param array  $tags    Allowed elements, with their attributes.
 * @param string $context Where the text stands.
 */
function allow_elements( $tags, $context ) {
	if ( 'post' !== $context || ! is_array( $tags ) ) {
		return $tags;
	}
	$shared = array( 'url', 'share-title', 'share-text', 'message', 'look', 'size', 'theme', 'campaign', 'content', 'name' );
	$global = array( 'id', 'class', 'style', 'lang', 'dir', 'title', 'data-*' );
	foreach ( ELEMENT_ATTRIBUTES as $tag => $own ) {
		$tags[ $tag ] = array_fill_keys( array_merge( $own, $shared, $global ), true );
	}
	return $tags;
}
add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_elements', 10, 2 );
