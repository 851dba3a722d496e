<?php
/**
 * Does something on each site of a network.
 *
 * @package DarkSocial
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/**
 * Calls a function on this site, or on each site of the network.
 *
 * @param callable $task        Called without arguments.
 * @param bool     $all_of_them Whether on each site of a network.
 */
function on_each_site( callable $task, bool $all_of_them ): void {
	if ( ! is_multisite() || ! $all_of_them ) {
		$task();
		return;
	}
	$sites = get_sites(
		array(
			'fields'                 => 'ids',
			'number'                 => 0,
			'update_site_meta_cache' => false,
		)
	);
	foreach ( $sites as $site ) {
		switch_to_blog( $site );
		$task();
		restore_current_blog();
	}
}
