<?php
/**
 * The report: Dashboard → Dark Social.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/** The page's slug. */
const REPORT_PAGE = 'dark-social-report';

add_action( 'admin_menu', __NAMESPACE__ . '\add_report_page' );
add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\enqueue_report' );

/** The name of the page's hook; '' before the menu is made or for users who may not see it. */
function report_hook( ?string $hook = null ): string {
	static $known = '';
	$known        = $hook ?? $known;
	return $known;
}

/** Adds the page to the menu. */
function add_report_page(): void {
	$title = __( 'Dark Social', 'dark-social' );
	report_hook( (string) add_dashboard_page( $title, $title, 'manage_options', REPORT_PAGE, __NAMESPACE__ . '\render_report_page' ) );
}

/**
 * Loads the report on its page alone. It loads further files from beside it.
 *
 * @param string $hook The page that is shown.
 */
function enqueue_report( $hook ): void {
	if ( '' === $hook || report_hook() !== $hook ) {
		return;
	}
	wp_enqueue_script( 'dark-social-report', plugins_url( 'scripts/dark-social-report.js', PLUGIN_FILE ), array(), VERSION, true );
	wp_enqueue_style( 'dark-social-report', plugins_url( 'assets/report.css', PLUGIN_FILE ), array(), VERSION );
}

/** The address of the events, for the user who is logged in. */
function events_url(): string {
	return add_query_arg( '_wpnonce', wp_create_nonce( 'wp_rest' ), rest_url( 'dark-social/v1/events' ) );
}

/** Shows the page. */
function render_report_page(): void {
	$options = options();
	?>
	<div class="wrap dark-social-report">
		<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
		<?php if ( ! $options['events'] ) : ?>
			<div class="notice notice-info inline"><p><?php esc_html_e( 'This site keeps no new events, since the settings say so. The report shows those that it has.', 'dark-social' ); ?></p></div>
		<?php endif; ?>
		<p>
			<?php
			echo esc_html(
				sprintf(
					/* translators: %s: a number of days. */
					_n( 'From the events in this site’s own database. They are deleted after %s day.', 'From the events in this site’s own database. They are deleted after %s days.', $options['keep_days'], 'dark-social' ),
					number_format_i18n( $options['keep_days'] )
				)
			);
			?>
			<a href="<?php echo esc_url( events_url() ); ?>" download="events.ndjson"><?php esc_html_e( 'Download all events', 'dark-social' ); ?></a>
		</p>
		<noscript><p><?php esc_html_e( 'The report needs JavaScript.', 'dark-social' ); ?></p></noscript>
		<dark-social-report src="<?php echo esc_url( events_url() ); ?>" range="28" theme="light"></dark-social-report>
	</div>
	<?php
}
