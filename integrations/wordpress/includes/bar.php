<?php
/**
 * Writes the elements: `<dark-social-share>` with its bar, and `<dark-social-button>`.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/**
 * The bar as HTML. Where the library's PHP part knows its channels and words, it is painted with the page and works without JavaScript;
 * elsewhere plain links stand in its place until the script runs.
 *
 * @param array<string, string> $attributes `channels`, `layout`, `look`, `labels`, `size`, `theme`, `align`, `campaign`, `url`, `title`,
 *                                          `text`; what is missing comes from the settings. `class`, `style` and `id` of the element.
 * @param int                   $post_id    The post to share; 0 for the page as a whole.
 * @return string '' in feeds and excerpts, and on the pages of files, where no script runs.
 */
function bar( array $attributes, int $post_id = 0 ): string {
	if ( ! can_have_bar( $post_id ) ) {
		return '';
	}
	$options = share_options( $attributes, $post_id );
	$given   = array_filter( $attributes, 'strlen' );
	foreach ( BAR_CHOICES as $name => $choices ) {
		$value            = $given[ $name ] ?? options()[ $name ];
		$options[ $name ] = in_array( $value, $choices, true ) ? $value : $choices[0];
	}
	$ids = channel_ids( $given['channels'] ?? '' );
	$ids = $ids ? $ids : channel_ids( options()['channels'] );

	$options['channels'] = implode( ' ', $ids );
	enqueue_sets( $options['channels'] );
	$choices  = array_diff_assoc( array_intersect_key( $options, BAR_CHOICES ), array_map( 'current', BAR_CHOICES ) );
	$elements = array( 'channels' => $options['channels'] ) + $choices + element_attributes( $options, $attributes, $post_id );
	if ( is_built_in( page_language() ) && ! array_diff( $ids, PHP_CHANNELS ) ) {
		try {
			return \DarkSocial\render_bar( array( 'attributes' => $elements ) + \DarkSocial\read_options( $options, 'dark_social_bar' ) );
		} catch ( \InvalidArgumentException $error ) {
			// An address that PHP cannot write, such as one of IPv6: the script can.
			unset( $error );
		}
	}
	return \DarkSocial\element( 'dark-social-share', $elements, links_or_nothing( $options ) );
}

/**
 * One button as HTML, with a link before it for visitors without JavaScript.
 *
 * @param array<string, string> $attributes As for bar(), and `channel` (default: `copy`).
 * @param int                   $post_id    The post to share; 0 for the page as a whole.
 * @param string                $label      Words on the button. Default: the channel's name.
 */
function button( array $attributes, int $post_id = 0, string $label = '' ): string {
	if ( ! can_have_bar( $post_id ) ) {
		return '';
	}
	$ids     = channel_ids( $attributes['channel'] ?? '' );
	$channel = $ids[0] ?? 'copy';
	$options = array( 'channels' => $channel ) + share_options( $attributes, $post_id );
	enqueue_sets( $channel );
	$own = array(
		'channel' => $channel,
		'labels'  => 'shown',
	);
	foreach ( array( 'look', 'size', 'theme' ) as $name ) {
		$value = ( $attributes[ $name ] ?? '' ) ? $attributes[ $name ] : options()[ $name ];
		if ( in_array( $value, array_slice( BAR_CHOICES[ $name ], 1 ), true ) ) {
			$own[ $name ] = $value;
		}
	}
	// Not inside the element: its content is the words on the button, and a link there would be followed in place of the button.
	$link     = links_or_nothing( $options, $label );
	$fallback = '' === $link ? '' : "<noscript>$link</noscript>";
	if ( $fallback ) {
		wp_enqueue_style( 'dark-social-button' );
	}
	$element = \DarkSocial\element( 'dark-social-button', $own + element_attributes( $options, $attributes, $post_id ), \DarkSocial\escape_html( $label ) );
	return $fallback . $element;
}

/** Whether a bar can stand here: not in feeds, excerpts and embeds, nor on the page of a file. */
function can_have_bar( int $post_id ): bool {
	$is_text = is_feed() || is_embed() || doing_filter( 'get_the_excerpt' ) || doing_filter( 'the_excerpt' );
	return ! $is_text && ! is_attachment() && ! ( $post_id && 'attachment' === get_post_type( $post_id ) );
}

/**
 * What is shared, as dark_social_bar() takes it.
 *
 * @return array<string, string>
 */
function share_options( array $attributes, int $post_id ): array {
	$post    = $post_id ? get_post( $post_id ) : null;
	$text    = static function ( string $name ) use ( $attributes ): string {
		return wp_check_invalid_utf8( plain_text( (string) ( $attributes[ $name ] ?? '' ) ) );
	};
	$url     = esc_url_raw( $text( 'url' ), array( 'http', 'https' ) );
	$options = array(
		'url'            => $url ? $url : address_of( $post ),
		'title'          => $text( 'title' ),
		'text'           => $text( 'text' ),
		'campaign'       => $text( 'campaign' ),
		'lang'           => page_language(),
		'messengerAppId' => options()['messenger_app_id'],
		'param'          => options()['param'],
	);
	if ( '' === $options['title'] && ! $url && $post ) {
		$options['title'] = plain_title( $post );
	}
	$options['campaign'] = '' === $options['campaign'] ? options()['campaign'] : $options['campaign'];
	return array_filter( $options, 'strlen' );
}

/** The public address of a post, or of the page that is shown. */
function address_of( ?\WP_Post $post ): string {
	if ( $post ) {
		return (string) ( is_own_page( $post->ID ) ? wp_get_canonical_url( $post ) : get_permalink( $post ) );
	}
	$home = wp_parse_url( home_url() );
	$uri  = isset( $_SERVER['REQUEST_URI'] ) ? esc_url_raw( wp_unslash( $_SERVER['REQUEST_URI'] ) ) : '/';
	$port = isset( $home['port'] ) ? ':' . $home['port'] : '';
	return $home['scheme'] . '://' . $home['host'] . $port . without_param( '/' . ltrim( $uri, '/' ), options()['param'] );
}

/**
 * Attributes that bars and buttons share.
 *
 * @param array<string, string> $options What share_options() returned.
 * @return array<string, string>
 */
function element_attributes( array $options, array $attributes, int $post_id ): array {
	$own = array(
		'share-title'      => $options['title'] ?? '',
		'share-text'       => $options['text'] ?? '',
		'campaign'         => ( $options['campaign'] ?? '' ) === options()['campaign'] ? '' : $options['campaign'],
		'messenger-app-id' => $options['messengerAppId'] ?? '',
		'class'            => (string) ( $attributes['class'] ?? '' ),
		'style'            => element_style( (string) ( $attributes['style'] ?? '' ) ),
		'id'               => (string) ( $attributes['id'] ?? '' ),
	);
	// The page's own address is left out: the library reads the canonical one, which on page 2 of a post is that of page 2.
	$is_page    = ( ! $post_id || is_own_page( $post_id ) ) && '' === (string) ( $attributes['url'] ?? '' );
	$own['url'] = $is_page ? '' : $options['url'];
	return array_filter( $own, 'strlen' );
}

/** The style of an element: the colour and corners of the settings, and what a block adds. */
function element_style( string $style ): string {
	$options = options();
	$rules   = array();
	if ( '' !== $options['color'] ) {
		$rules[] = "--dark-social-color: {$options['color']}";
	}
	if ( '' !== $options['radius'] ) {
		$rules[] = "--dark-social-radius: {$options['radius']}px";
	}
	$own = trim( $style, "; \n" );
	return implode( '; ', '' === $own ? $rules : array_merge( $rules, array( $own ) ) );
}

/** The fallback links; none where PHP cannot write the address. */
function links_or_nothing( array $options, string $label = '' ): string {
	try {
		return fallback_links( $options, $label );
	} catch ( \InvalidArgumentException $error ) {
		return '';
	}
}
