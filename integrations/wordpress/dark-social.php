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

require __DIR__ . '/php/dark-social.php';
require __DIR__ . '/includes/channels.php';
require __DIR__ . '/includes/options.php';
require __DIR__ . '/includes/choices.php';
require __DIR__ . '/includes/locale.php';
require __DIR__ . '/includes/request-uri.php';
require __DIR__ . '/includes/scripts.php';
require __DIR__ . '/includes/post-context.php';
require __DIR__ . '/includes/fallback-links.php';
require __DIR__ . '/includes/bar.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/shortcode.php';
require __DIR__ . '/includes/placement.php';
require __DIR__ . '/includes/kses.php';
require __DIR__ . '/includes/tinymce.php';
require __DIR__ . '/includes/settings-page.php';
require __DIR__ . '/includes/settings-fields.php';
require __DIR__ . '/includes/settings-form.php';
require __DIR__ . '/includes/sites.php';
require __DIR__ . '/includes/events-table.php';
require __DIR__ . '/includes/rate.php';
require __DIR__ . '/includes/check-event.php';
require __DIR__ . '/includes/events-route.php';
require __DIR__ . '/includes/events-stream.php';
require __DIR__ . '/includes/retention.php';
require __DIR__ . '/includes/report-page.php';
require __DIR__ . '/includes/privacy.php';
