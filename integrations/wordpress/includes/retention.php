<?php
/**
 * Deletes old events once a day.
 *
 * @package DarkSocial
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/** The cron event. */
const RETENTION_HOOK = 'dark_social_delete_old_events';

/** How many events a statement deletes: a longer one would lock the table while visitors' events arrive. */
const DELETED_PER_STATEMENT = 1000;

/** How long one run may take, in seconds. What is left is deleted by the next one, a minute later. */
const RETENTION_TIME = 10;

add_action( RETENTION_HOOK, __NAMESPACE__ . '\\delete_expired' );
register_deactivation_hook( PLUGIN_FILE, __NAMESPACE__ . '\\stop_retention' );

/** Schedules the deletion, if it is not scheduled. */
function schedule_retention(): void {
	if ( ! wp_next_scheduled( RETENTION_HOOK ) ) {
		wp_schedule_event( time() + DAY_IN_SECONDS, 'daily', RETENTION_HOOK );
	}
}

/** Deletes events that are older than the setting says. */
function delete_expired(): void {
	if ( ! has_events_table() ) {
		return;
	}
	$days = options()['keep_days'];
	$end  = time() + RETENTION_TIME;
	while ( DELETED_PER_STATEMENT === delete_old_events( $days, DELETED_PER_STATEMENT ) ) {
		if ( time() >= $end ) {
			wp_schedule_single_event( time() + MINUTE_IN_SECONDS, RETENTION_HOOK );
			return;
		}
	}
}

/**
 * Takes the cron event away when the plugin is deactivated.
 *
 * @param bool $network_wide Whether it is deactivated for all sites of a network.
 */
function stop_retention( $network_wide = false ): void {
	on_each_site(
		static function () {
			wp_clear_scheduled_hook( RETENTION_HOOK );
		},
		(bool) $network_wide
	);
}
