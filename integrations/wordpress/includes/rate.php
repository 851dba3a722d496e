<?php
/**
 * Limits how many requests with events one address may make in a minute, without storing addresses.
 *
 * Addresses are counted in a table of at most 65,536 rows. The row is chosen by a hash of the address with a key that changes every
 * minute, and many addresses share a row, so no address can be derived from it.
 *
 * @package DarkSocial
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/** The name of the table. */
function rate_table(): string {
	global $wpdb;
	return $wpdb->prefix . 'dark_social_rate';
}

/** Creates the table if it is missing. */
function create_rate_table(): bool {
	global $wpdb;
	$table = rate_table();
	// phpcs:ignore WordPress.DB -- the name is our own.
	return (bool) $wpdb->query(
		"CREATE TABLE IF NOT EXISTS {$table} (
			slot smallint(5) unsigned NOT NULL,
			minute int(10) unsigned NOT NULL,
			requests int(10) unsigned NOT NULL,
			PRIMARY KEY  (slot)
		)"
	);
}

/**
 * The part of an address that is counted: of IPv6 the /64 network, since one client has all of it.
 *
 * @param string $address An IP address.
 */
function client_network( string $address ): string {
	// phpcs:ignore WordPress.PHP.NoSilencedErrors -- warns of what is no address.
	$bytes = @inet_pton( $address );
	if ( false === $bytes || 16 !== strlen( $bytes ) ) {
		return $address;
	}
	// An IPv4 address in IPv6.
	if ( 0 === strpos( $bytes, str_repeat( "\0", 10 ) . "\xff\xff" ) ) {
		return (string) inet_ntop( substr( $bytes, 12 ) );
	}
	return bin2hex( substr( $bytes, 0, 8 ) );
}

/**
 * Counts a request.
 *
 * @param string $address The client's address.
 * @param int    $limit   How many requests it may make in a minute.
 * @return int 0 if the request is allowed, else how many seconds the client is to wait.
 */
function count_request( string $address, int $limit ): int {
	$now    = time();
	$minute = intdiv( $now, MINUTE_IN_SECONDS );
	$hash   = hash_hmac( 'sha256', $minute . ' ' . client_network( $address ), wp_salt( 'nonce' ), true );
	$slot   = unpack( 'n', $hash )[1];
	$count  = add_request( $slot, $minute );
	if ( null === $count && create_rate_table() ) {
		$count = add_request( $slot, $minute );
	}
	// If the database fails, the limit is not what matters: storing the events fails too.
	return (int) $count > $limit ? ( $minute + 1 ) * MINUTE_IN_SECONDS - $now : 0;
}

/**
 * Adds a request to a row.
 *
 * @param int $slot   The row.
 * @param int $minute The current minute since 1970; a row of another minute starts anew.
 * @return int|null How many requests were counted in this minute; null if the database failed.
 */
function add_request( int $slot, int $minute ): ?int {
	global $wpdb;
	$table      = rate_table();
	$suppressed = $wpdb->suppress_errors();
	// LAST_INSERT_ID( value ) hands the new value over without a second query.
	// phpcs:ignore WordPress.DB -- the name is our own.
	$changed = $wpdb->query(
		$wpdb->prepare(
			"INSERT INTO {$table} (slot, minute, requests) VALUES (%d, %d, LAST_INSERT_ID(1))
			ON DUPLICATE KEY UPDATE requests = LAST_INSERT_ID(IF(minute = VALUES(minute), requests + 1, 1)), minute = VALUES(minute)",
			$slot,
			$minute
		)
	);
	$wpdb->suppress_errors( $suppressed );
	return false === $changed ? null : (int) $wpdb->insert_id;
}

/** Deletes the table. */
function drop_rate_table(): void {
	global $wpdb;
	$table = rate_table();
	// phpcs:ignore WordPress.DB -- the name is our own.
	$wpdb->query( "DROP TABLE IF EXISTS {$table}" );
}
