<?php
/**
 * Deletes what the plugin stored, on each site of a network, unless the settings of a site say that it is to be kept.
 *
 * @package DarkSocial
 */

namespace DarkSocial\WordPress;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

// WP-CLI deactivates and deletes in one process, which has loaded the plugin.
defined( __NAMESPACE__ . '\PLUGIN_FILE' ) || define( __NAMESPACE__ . '\PLUGIN_FILE', __DIR__ . '/dark-social.php' );

require_once __DIR__ . '/includes/sites.php';
require_once __DIR__ . '/includes/events-table.php';
require_once __DIR__ . '/includes/rate.php';
require_once __DIR__ . '/includes/retention.php';

on_each_site(
	static function () {
		wp_clear_scheduled_hook( RETENTION_HOOK );
		drop_rate_table();
		$options = (array) get_option( 'dark_social_options', array() );
		if ( $options['delete_on_uninstall'] ?? true ) {
			drop_events_table();
			delete_option( 'dark_social_options' );
		}
	},
	true
);
