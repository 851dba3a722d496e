<?php
/**
 * GET dark-social/v1/events: all events of the site as NDJSON, one a line, for the report. Sent in slices, so that a million events need
 * no more memory than five hundred.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

// Last: other filters send headers.
add_filter( 'rest_pre_serve_request', __NAMESPACE__ . '\stream_events', PHP_INT_MAX, 3 );

/** Whether the user may read events. */
function may_read_events(): bool {
	return current_user_can( 'manage_options' );
}

/** The answer's headers; stream_events() sends its body. */
function answer_with_events(): \WP_REST_Response {
	return new \WP_REST_Response(
		null,
		200,
		array(
			'Content-Type'  => 'application/x-ndjson; charset=utf-8',
			'Cache-Control' => 'no-store, private',
		)
	);
}

/**
 * Sends the events in place of the answer.
 *
 * @param bool              $served   Whether the answer has been sent.
 * @param \WP_HTTP_Response $response The answer.
 * @param \WP_REST_Request  $request  The request.
 * @return bool Whether the answer has been sent.
 */
function stream_events( $served, $response, $request ) {
	$is_ours = $request instanceof \WP_REST_Request && '/dark-social/v1/events' === untrailingslashit( $request->get_route() );
	if ( $served || ! $is_ours || ! in_array( $request->get_method(), array( 'GET', 'HEAD' ), true ) || 200 !== $response->get_status() ) {
		return $served;
	}
	if ( 'HEAD' === $request->get_method() || ! has_events_table() ) {
		return true;
	}
	// WordPress would send headers after the body; those against caches are sent.
	add_filter( 'rest_send_nocache_headers', '__return_false' );
	// Many events on a slow line take longer than pages may.
	if ( function_exists( 'set_time_limit' ) ) {
		set_time_limit( 0 );
	}
	// Else PHP would hold the whole answer.
	while ( ob_get_level() && ob_end_flush() ) {
		continue;
	}
	$after = 0;
	do {
		$events = read_events( $after );
		// JSON, with a content type that no browser renders.
		echo $events ? implode( "\n", $events ) . "\n" : ''; // phpcs:ignore WordPress.Security.EscapeOutput
		flush();
		$after = array_key_last( $events );
	} while ( $events && ! connection_aborted() );
	return true;
}
