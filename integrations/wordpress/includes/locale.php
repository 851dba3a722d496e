<?php
/**
 * The words of the bar in the site's language. The library has English and French; all others come from the plugin's translations.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/** Loads the translations in the plugin's own folder, which WordPress before 6.7 does not find by itself. */
function load_translations(): void {
	load_plugin_textdomain( 'dark-social', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
}
add_action( 'init', __NAMESPACE__ . '\load_translations', 1 );

/** The language of the page as a BCP 47 tag. */
function page_language(): string {
	return str_replace( '_', '-', determine_locale() );
}

/** Whether the library has the words of a language itself. */
function is_built_in( string $language ): bool {
	return (bool) preg_match( '/^(en|fr)(-|$)/i', $language );
}

/**
 * The words of the bar in the page's language, as the library takes them. null where the library has them, or nobody has translated
 * them: half a translation would be worse than English.
 *
 * @return array<string, mixed>|null
 */
function page_locale(): ?array {
	$language = page_language();
	if ( is_built_in( $language ) ) {
		return null;
	}
	// Before it is asked for, since WordPress 6.7 loads translations with the first word.
	$words = words();
	return is_textdomain_loaded( 'dark-social' ) ? array( 'code' => $language ) + $words : null;
}

/**
 * The words of the bar. `{}` stands for a channel's name.
 *
 * @return array<string, mixed>
 */
function words(): array {
	return array(
		'shareGroup'           => __( 'Share', 'dark-social' ),
		/* translators: {}: name of a channel, such as WhatsApp. */
		'shareOn'              => __( 'Share on {}', 'dark-social' ),
		'channelNames'         => array(
			'email'  => __( 'Email', 'dark-social' ),
			'copy'   => __( 'Copy link', 'dark-social' ),
			'native' => __( 'Share…', 'dark-social' ),
		),
		'channelLabels'        => array(
			'email' => __( 'Share by email', 'dark-social' ),
			'sms'   => __( 'Share by SMS', 'dark-social' ),
		),
		'linkCopied'           => __( 'Link copied', 'dark-social' ),
		/* translators: {}: name of an app, such as Signal. */
		'linkCopiedForApp'     => __( 'Link copied: paste it in {}', 'dark-social' ),
		'linkCopiedForChannel' => array(
			'sms'   => __( 'Link copied: paste it into a message', 'dark-social' ),
			'email' => __( 'Link copied: paste it into an email', 'dark-social' ),
		),
		'copyManually'         => __( 'Copy this link:', 'dark-social' ),
		/* translators: {}: the address of the page. */
		'readMore'             => __( 'Read more: {}', 'dark-social' ),
	);
}

/** The script that hands a locale over, for the page to run before the main one. */
function locale_script( array $locale ): string {
	$json = wp_json_encode( $locale, JSON_HEX_TAG | JSON_HEX_AMP );
	return "window.darkSocialConfig=window.darkSocialConfig||{};darkSocialConfig.locales=(darkSocialConfig.locales||[]).concat($json);";
}
