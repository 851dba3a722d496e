<?php
/**
 * The table with the events of this site. It is created by the first event.
 *
 * @package DarkSocial
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/** How many events a statement stores or reads: a batch of a page is smaller, and the statement stays far below what MySQL accepts. */
const EVENTS_PER_STATEMENT = 500;

/** The name of the table. */
function events_table(): string {
	global $wpdb;
	return $wpdb->prefix . 'dark_social_events';
}

/**
 * Creates the table if it is missing. Ids are compared byte by byte, and events are ASCII, so the charset of the site does not matter.
 * `at` is when the event was stored: the time in the event comes from the visitor's clock.
 */
function create_events_table(): bool {
	global $wpdb;
	$table = events_table();
	// phpcs:ignore WordPress.DB -- the name is our own.
	return (bool) $wpdb->query(
		"CREATE TABLE IF NOT EXISTS {$table} (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			event_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
			at datetime NOT NULL,
			event longtext CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
			PRIMARY KEY  (id),
			UNIQUE KEY event_id (event_id),
			KEY at (at)
		)"
	);
}

/** Whether the table is there. */
function has_events_table(): bool {
	global $wpdb;
	$table = events_table();
	// phpcs:ignore WordPress.DB -- nothing to cache.
	return $table === $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $table ) ) );
}

/**
 * Stores events, each id once.
 *
 * @param array<string, string> $events The events as JSON, by their id.
 * @return int|null How many were new; null if the database failed.
 */
function add_events( array $events ): ?int {
	$stored = 0;
	foreach ( array_chunk( $events, EVENTS_PER_STATEMENT, true ) as $chunk ) {
		$added = insert_events( $chunk );
		// The table may be missing: on a new site of a network, or where a backup was restored without it.
		if ( null === $added && create_events_table() ) {
			$added = insert_events( $chunk );
		}
		if ( null === $added ) {
			return null;
		}
		$stored += $added;
	}
	return $stored;
}

/**
 * Stores a few events by one statement.
 *
 * @param array<string, string> $events The events as JSON, by their id.
 * @return int|null How many were new; null if the database failed.
 */
function insert_events( array $events ): ?int {
	global $wpdb;
	$table  = events_table();
	$now    = gmdate( 'Y-m-d H:i:s' );
	$values = array();
	foreach ( $events as $id => $event ) {
		// An id of digits alone is a number in PHP's arrays.
		array_push( $values, (string) $id, $now, $event );
	}
	$rows       = implode( ', ', array_fill( 0, count( $events ), '(%s, %s, %s)' ) );
	$suppressed = $wpdb->suppress_errors();
	// phpcs:ignore WordPress.DB -- the name is our own, and the placeholders are in $rows.
	$added = $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO {$table} (event_id, at, event) VALUES {$rows}", $values ) );
	$wpdb->suppress_errors( $suppressed );
	return false === $added ? null : $added;
}

/**
 * The events after a row, oldest first.
 *
 * @param int $after The number of a row, 0 for the first events.
 * @return array<int, string> At most EVENTS_PER_STATEMENT events as JSON, by the numbers of their rows.
 */
function read_events( int $after ): array {
	global $wpdb;
	$table = events_table();
	// phpcs:ignore WordPress.DB -- the name is our own.
	$rows = $wpdb->get_results( $wpdb->prepare( "SELECT id, event FROM {$table} WHERE id > %d ORDER BY id LIMIT %d", $after, EVENTS_PER_STATEMENT ) );
	$wpdb->flush();
	return array_column( (array) $rows, 'event', 'id' );
}

/**
 * Deletes a slice of old events.
 *
 * @param int $days  How many days events are kept.
 * @param int $limit How many are deleted at most.
 * @return int How many were deleted.
 */
function delete_old_events( int $days, int $limit ): int {
	global $wpdb;
	$table = events_table();
	$until = gmdate( 'Y-m-d H:i:s', time() - $days * DAY_IN_SECONDS );
	// phpcs:ignore WordPress.DB -- the name is our own.
	return (int) $wpdb->query( $wpdb->prepare( "DELETE FROM {$table} WHERE at < %s ORDER BY at LIMIT %d", $until, $limit ) );
}

/** Deletes the table with all events. */
function drop_events_table(): void {
	global $wpdb;
	$table = events_table();
	// phpcs:ignore WordPress.DB -- the name is our own.
	$wpdb->query( "DROP TABLE IF EXISTS {$table}" );
}
