<?php
/**
 * Which post a bar is for, by where it stands on the page.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/**
 * Counts how many templates of a Query Loop are being rendered, one inside the other.
 *
 * @param int $change 1 when one begins, -1 when it ends.
 */
function loop_depth( int $change = 0 ): int {
	// Rendering has no object that could hold it: blocks are told of their loop by filters alone.
	static $depth = 0;
	$depth        = max( 0, $depth + $change );
	return $depth;
}

add_filter(
	'pre_render_block',
	static function ( $content, $block ) {
		if ( null === $content && 'core/post-template' === ( $block['blockName'] ?? '' ) ) {
			loop_depth( 1 );
		}
		return $content;
	},
	PHP_INT_MAX,
	2
);
add_filter(
	'render_block_core/post-template',
	static function ( $content ) {
		loop_depth( -1 );
		return $content;
	},
	PHP_INT_MIN
);

/**
 * The post that a bar is for; 0 where it is for the page as a whole, such as a list of posts.
 *
 * The current post will not do: outside the loop, in a sidebar or a header, it is the first or the last post of a list, and WordPress
 * hands that one to blocks as their context, too.
 *
 * @param int $context_id The post that a block was given as its context; 0 for none.
 */
function bar_post_id( int $context_id = 0 ): int {
	if ( loop_depth() > 0 && $context_id ) {
		return $context_id;
	}
	if ( doing_filter( 'the_content' ) ) {
		return (int) get_the_ID();
	}
	return is_singular() ? get_queried_object_id() : 0;
}

/** Whether a post is the page that is shown. */
function is_own_page( int $post_id ): bool {
	return $post_id > 0 && is_singular() && get_queried_object_id() === $post_id;
}

/** The title of a post as plain text: as the theme shows it, but without HTML and without "Protected:" before it. */
function plain_title( \WP_Post $post ): string {
	/** This filter is documented in wp-includes/post-template.php */
	$title = apply_filters( 'the_title', $post->post_title, $post->ID ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals
	return plain_text( wp_strip_all_tags( (string) $title ) );
}

/**
 * A text with its entities decoded: kses writes `&` in what authors save as `&amp;`, and titles are HTML.
 */
function plain_text( string $text ): string {
	return html_entity_decode( $text, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
}
