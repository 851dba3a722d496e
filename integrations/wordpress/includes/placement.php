<?php
/**
 * Puts the bar above or below posts by itself.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/** Whether the author has put a bar into the post. */
function has_own_bar( \WP_Post $post ): bool {
	return has_block( 'dark-social/bar', $post ) || has_shortcode( $post->post_content, 'dark-social' )
		|| false !== stripos( $post->post_content, '<dark-social-share' );
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
