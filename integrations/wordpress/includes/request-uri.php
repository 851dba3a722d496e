<?php
/**
 * Takes the token of a shared link off the request's address, so that WordPress does not write it into the links of a list: next,
 * previous, page numbers. With it, each page that a visitor goes on to would count as an arrival.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/**
 * An address without a parameter. All others stay byte for byte, which remove_query_arg() does not do: it writes `%20` as `+`,
 * `j.k` as `j_k` and `e=` as `e`.
 *
 * @param string $uri   An address, or a path with a query.
 * @param string $param The name of the parameter.
 */
function without_param( string $uri, string $param ): string {
	$parts    = explode( '#', $uri, 2 );
	$fragment = isset( $parts[1] ) ? '#' . $parts[1] : '';
	$parts    = explode( '?', $parts[0], 2 );
	if ( ! isset( $parts[1] ) ) {
		return $uri;
	}
	$others = array_filter(
		explode( '&', $parts[1] ),
		static function ( string $pair ) use ( $param ): bool {
			return urldecode( explode( '=', $pair, 2 )[0] ) !== $param;
		}
	);
	return $parts[0] . ( $others ? '?' . implode( '&', $others ) : '' ) . $fragment;
}

/** Takes the token off what WordPress knows of the request, after redirect_canonical() has kept it through its redirects. */
function clean_request_uri(): void {
	$param = options()['param'];
	foreach ( array( 'REQUEST_URI', 'QUERY_STRING' ) as $name ) {
		if ( isset( $_SERVER[ $name ] ) && is_string( $_SERVER[ $name ] ) ) {
			// Only removes: it must stay byte for byte, so it is not sanitised, nor unslashed, since WordPress reads it slashed.
			$value            = $_SERVER[ $name ]; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput
			$_SERVER[ $name ] = 'QUERY_STRING' === $name ? ltrim( without_param( '?' . $value, $param ), '?' ) : without_param( $value, $param );
		}
	}
	unset( $_GET[ $param ], $_REQUEST[ $param ] );
}
add_action( 'template_redirect', __NAMESPACE__ . '\clean_request_uri', PHP_INT_MAX );
