<?php
/**
 * Plugin Name:       Dark Social
 * Description:       Share buttons for private channels, and a report on what came of the shares. Everything stays on your own site.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       dark-social
 * Domain Path:       /languages
 *
 * @package DarkSocial
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

const VERSION     = '{{version}}';
const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/sites.php';
require __DIR__ . '/includes/events-table.php';
require __DIR__ . '/includes/rate.php';
require __DIR__ . '/includes/retention.php';
