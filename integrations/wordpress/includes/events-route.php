<?php
/**
 * POST dark-social/v1/events: stores events that pages of this site send. What it accepts and answers is that of the library's own
 * collector, so pages retry what could not be stored.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/** The most bytes of a request: four times what browsers let a page send while it unloads. */
const MAX_BODY_BYTES = 262144;

/** How deep JSON may be nested: a record has a list of reasons and nothing deeper, a later version may have more. */
const MAX_JSON_DEPTH = 16;

/** When a page may try again after the database failed, in seconds. */
const RETRY_AFTER = 5;

add_action( 'rest_api_init', __NAMESPACE__ . '\register_events_route' );

/** Registers the route. */
function register_events_route(): void {
	register_rest_route(
		'dark-social/v1',
		'/events',
		array(
			array(
				'methods'             => 'POST',
				'callback'            => __NAMESPACE__ . '\receive_events',
				// Visitors are not logged in.
				'permission_callback' => '__return_true',
			),
			array(
				'methods'             => 'GET',
				'callback'            => __NAMESPACE__ . '\answer_with_events',
				'permission_callback' => __NAMESPACE__ . '\may_read_events',
			),
		)
	);
}

/**
 * Stores the events of a request.
 *
 * @param \WP_REST_Request $request The request.
 */
function receive_events( \WP_REST_Request $request ): \WP_REST_Response {
	if ( ! options()['events'] ) {
		return refuse_events( 404, 'this site keeps no events' );
	}
	if ( ! is_from_own_page( (string) $request->get_header( 'origin' ), (string) $request->get_header( 'sec-fetch-site' ) ) ) {
		return refuse_events( 403, 'this site accepts no events from that origin' );
	}
	$wait = count_request( client_address(), rate_limit() );
	if ( $wait ) {
		return refuse_events( 429, 'too many requests', $wait );
	}
	$body = $request->get_body();
	if ( strlen( $body ) > MAX_BODY_BYTES ) {
		return refuse_events( 413, 'a body has at most ' . MAX_BODY_BYTES . ' bytes' );
	}
	$read = read_events_in( $body );
	if ( isset( $read['error'] ) ) {
		return new \WP_REST_Response( $read, 400 );
	}
	$stored = $read['events'] ? add_events( $read['events'] ) : 0;
	if ( null === $stored ) {
		return refuse_events( 503, 'the events could not be stored', RETRY_AFTER );
	}
	schedule_retention();
	$answer = array(
		'stored'     => $stored,
		'duplicates' => $read['records'] - $stored,
	);
	return new \WP_REST_Response( $read['skipped'] ? $answer + array( 'skipped' => $read['skipped'] ) : $answer );
}

/**
 * A refusal.
 *
 * @param int    $status The status code.
 * @param string $error  What is wrong.
 * @param int    $wait   When to try again, in seconds; 0 for never.
 */
function refuse_events( int $status, string $error, int $wait = 0 ): \WP_REST_Response {
	return new \WP_REST_Response( array( 'error' => $error ), $status, $wait ? array( 'Retry-After' => (string) $wait ) : array() );
}

/**
 * The events in a body: a JSON array of records, or a single one.
 *
 * @param string $body The body.
 * @return array{events?: array<string, string>, records?: int, skipped?: int, error?: string, index?: int, path?: string} The events as
 *               JSON by id, how many records there were and how many of unknown types; or what is wrong.
 */
function read_events_in( string $body ): array {
	$value = json_decode( $body, false, MAX_JSON_DEPTH );
	if ( JSON_ERROR_NONE !== json_last_error() ) {
		return array( 'error' => 'the body is not JSON' );
	}
	$records = is_array( $value ) ? $value : array( $value );
	$events  = array();
	$skipped = 0;
	foreach ( $records as $index => $record ) {
		$checked = check_event( $record );
		if ( isset( $checked['error'] ) ) {
			return $checked + array( 'index' => $index );
		}
		if ( isset( $checked['skipped'] ) ) {
			++$skipped;
			continue;
		}
		$event = $checked['event'];
		// Of an id that comes twice the first one counts. JSON in ASCII, so that every charset of a database holds it.
		$events += array( $event['id'] => wp_json_encode( $event, JSON_UNESCAPED_SLASHES ) );
	}
	return array(
		'events'  => $events,
		'records' => count( $records ) - $skipped,
		'skipped' => $skipped,
	);
}

/**
 * Whether a request comes from a page of this site, or from no page at all: those have no origin.
 *
 * @param string $origin     The Origin header, '' without one. `null` where the page's referrer policy hides it.
 * @param string $fetch_site The Sec-Fetch-Site header, '' without one. No page can forge it.
 */
function is_from_own_page( string $origin, string $fetch_site ): bool {
	if ( '' === $origin || 'same-origin' === $fetch_site ) {
		return true;
	}
	$parts = wp_parse_url( $origin );
	$host  = ( $parts['host'] ?? '' ) . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
	// The site itself, also by a second domain; and what other plugins, such as those for languages, allow.
	$own = sanitize_text_field( wp_unslash( $_SERVER['HTTP_HOST'] ?? '' ) );
	return 0 === strcasecmp( $host, $own ) || is_allowed_http_origin( $origin );
}

/** The visitor's address, for the rate limit alone. */
function client_address(): string {
	$address = sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ?? '' ) );
	/**
	 * Filters the address by which requests are counted. Behind a proxy, return the address that your proxy states; a header that
	 * visitors can set themselves would switch the limit off.
	 *
	 * @param string $address The address; it is not stored.
	 */
	return (string) apply_filters( 'dark_social_client_address', $address );
}

/** How many requests with events one address may make in a minute. */
function rate_limit(): int {
	/**
	 * Filters how many requests with events one address may make in a minute.
	 *
	 * @param int $limit Default: 600, so that a site behind a proxy that hides its visitors' addresses loses nothing.
	 */
	return max( 1, (int) apply_filters( 'dark_social_rate_limit', 600 ) );
}
