<?php
/**
 * Puts the bar above or below posts by itself.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/**
 * Whether blocks have a bar of the post itself. Those in a list of posts are for the posts of that list.
 *
 * @param array[] $blocks As parse_blocks() returns them.
 */
function has_bar_block( array $blocks ): bool {
	foreach ( $blocks as $block ) {
		$is_bar = 'dark-social/bar' === $block['blockName'];
		if ( $is_bar || ( 'core/post-template' !== $block['blockName'] && has_bar_block( $block['innerBlocks'] ) ) ) {
			return true;
		}
	}
	return false;
}

/** Whether the author has put a bar into the post. */
function has_own_bar( \WP_Post $post ): bool {
	$content = $post->post_content;
	return has_shortcode( $content, 'dark-social' ) || false !== stripos( $content, '<dark-social-share' )
		|| ( has_block( 'dark-social/bar', $post ) && has_bar_block( parse_blocks( $content ) ) );
}

/** Adds the bar to the content of the post that is the page, and to no other: not to the posts of a Query Loop within it. */
function place_bar( $content ) {
	$options   = options();
	$placement = $options['placement'];
	$is_page   = is_singular( $options['post_types'] ) && $options['post_types'] && in_the_loop() && is_main_query();
	if ( 'none' === $placement || ! $is_page || has_own_bar( get_post() ) || get_the_ID() !== get_queried_object_id() || post_password_required() ) {
		return $content;
	}
	$bar   = bar( array( 'class' => 'dark-social-placed' ), get_the_ID() );
	$above = 'below' === $placement ? '' : $bar;
	$below = 'above' === $placement ? '' : $bar;
	return $above . $content . $below;
}
// After wpautop (10), which would put line breaks into the bar, and after shortcodes (11).
add_filter( 'the_content', __NAMESPACE__ . '\place_bar', 20 );
