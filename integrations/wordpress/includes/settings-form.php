<?php
/**
 * What the settings page shows: a preview, the few choices that matter, and the rest folded.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/** Prints the page. */
function render_settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap dark-social-settings">
		<h1><?php esc_html_e( 'Share buttons', 'dark-social' ); ?></h1>
		<form action="options.php" method="post">
			<?php settings_fields( 'dark_social' ); ?>
			<section class="dark-social-preview" aria-labelledby="dark-social-preview-title">
				<h2 id="dark-social-preview-title"><?php esc_html_e( 'Preview', 'dark-social' ); ?></h2>
				<div class="dark-social-stage" inert><p aria-hidden="true"></p><p aria-hidden="true"></p><dark-social-share></dark-social-share></div>
			</section>
			<div class="dark-social-fields">
				<?php
				print_main_fields();
				print_further_fields();
				submit_button();
				?>
			</div>
		</form>
	</div>
	<?php
}

/** Prints the choices that most sites make. */
function print_main_fields(): void {
	$choices = choices();
	echo '<h2>' . esc_html__( 'Which buttons', 'dark-social' ) . '</h2>';
	$help = __( 'Ids of channels, separated by spaces.', 'dark-social' );
	input_field( 'channels', __( 'Channels', 'dark-social' ), $help, array( 'class' => 'large-text' ) );
	radio_field( 'look', $choices['look']['title'], $choices['look']['values'] );
	radio_field( 'layout', $choices['layout']['title'], $choices['layout']['values'] );

	echo '<h2>' . esc_html__( 'Where they stand', 'dark-social' ) . '</h2>';
	radio_field(
		'placement',
		__( 'Automatically', 'dark-social' ),
		array(
			'below' => __( 'Below the content', 'dark-social' ),
			'above' => __( 'Above the content', 'dark-social' ),
			'both'  => __( 'Above and below', 'dark-social' ),
			'none'  => __( 'Nowhere', 'dark-social' ),
		)
	);
	post_types_field();
	echo '<p class="description">' . esc_html__( 'Anywhere else: the block “Share bar”, or the shortcode [dark-social]. A post that has one gets no second bar.', 'dark-social' ) . '</p>';
}

/** Prints what few sites change, folded. */
function print_further_fields(): void {
	$choices = choices();
	echo '<details><summary>' . esc_html__( 'More on the look', 'dark-social' ) . '</summary>';
	foreach ( array( 'labels', 'size', 'align', 'theme' ) as $name ) {
		select_field( $name, $choices[ $name ]['title'], $choices[ $name ]['values'] );
	}
	$hint = array( 'placeholder' => '#0f766e', 'pattern' => '#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})', 'size' => '9' );
	input_field( 'color', __( 'One colour for all', 'dark-social' ), __( 'Empty: each its own.', 'dark-social' ), $hint );
	input_field( 'radius', __( 'Round corners, in pixels', 'dark-social' ), '', array( 'type' => 'number', 'min' => '0', 'max' => '99' ) );
	echo '</details><details><summary>' . esc_html__( 'Links', 'dark-social' ) . '</summary>';
	input_field( 'campaign', __( 'Campaign', 'dark-social' ), __( 'utm_campaign of the links.', 'dark-social' ) );
	input_field( 'messenger_app_id', __( 'Facebook app id', 'dark-social' ), __( 'With it, the Messenger button opens a message with the link in it.', 'dark-social' ), array( 'inputmode' => 'numeric' ) );
	select_field(
		'token_placement',
		__( 'Where links carry their token', 'dark-social' ),
		array(
			'fragment' => __( 'Behind the # (page caches stay as they are)', 'dark-social' ),
			'query'    => __( 'In the query (for sites behind a login)', 'dark-social' ),
		)
	);
	input_field( 'param', __( 'Name of the token', 'dark-social' ), __( 'Links shared with an earlier name are not recognised any more.', 'dark-social' ), array( 'size' => '9' ) );
	echo '</details><details><summary>' . esc_html__( 'Privacy and numbers', 'dark-social' ) . '</summary>';
	checkbox_field( 'events', __( 'Count shares and arrivals in this site’s own database', 'dark-social' ), __( 'Without addresses, cookies or names of visitors.', 'dark-social' ) );
	input_field( 'keep_days', __( 'Keep them for days', 'dark-social' ), '', array( 'type' => 'number', 'min' => '1', 'max' => '3650' ) );
	select_field(
		'consent',
		__( 'Consent', 'dark-social' ),
		array(
			'granted' => __( 'Count without asking', 'dark-social' ),
			'pending' => __( 'Wait for the consent tool of the site', 'dark-social' ),
		)
	);
	checkbox_field( 'analytics', __( 'Also tell the analytics that are on the page', 'dark-social' ), __( 'Google Analytics, Matomo, Plausible and others that the site has already.', 'dark-social' ) );
	checkbox_field( 'delete_on_uninstall', __( 'Delete settings and numbers when the plugin is deleted', 'dark-social' ) );
	echo '</details>';
}
