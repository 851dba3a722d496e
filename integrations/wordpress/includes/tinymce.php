<?php
/**
 * Keeps the elements in the classic editor, whose visual mode takes out what it does not know.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/**
 * Tells TinyMCE of the elements and all their attributes. `custom_elements` alone would drop the attributes.
 *
 * @param array $settings TinyMCE's settings; lists in them are separated by commas.
 */
function allow_in_tinymce( $settings ) {
	$add = array(
		'custom_elements'         => '~dark-social-share,~dark-social-button',
		'extended_valid_elements' => 'dark-social-share[*],dark-social-button[*]',
	);
	foreach ( $add as $name => $value ) {
		$before            = $settings[ $name ] ?? '';
		$settings[ $name ] = '' === $before ? $value : "$before,$value";
	}
	return $settings;
}
add_filter( 'tiny_mce_before_init', __NAMESPACE__ . '\allow_in_tinymce' );
