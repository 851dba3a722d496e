<?php
/**
 * The choices that the settings page and the block offer, in words.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/**
 * What each attribute of the bar is called, and its values in the order in which they are offered.
 *
 * @return array<string, array{title: string, values: array<string, string>}>
 */
function choices(): array {
	return array(
		'layout' => array(
			'title'  => __( 'Layout', 'dark-social' ),
			'values' => array(
				'bar'    => __( 'In a row', 'dark-social' ),
				'stack'  => __( 'One below the other', 'dark-social' ),
				'menu'   => __( 'One button that opens a menu', 'dark-social' ),
				'side'   => __( 'Floating at the side of the window', 'dark-social' ),
				'bottom' => __( 'At the bottom of phones', 'dark-social' ),
			),
		),
		'look'   => array(
			'title'  => __( 'Look', 'dark-social' ),
			'values' => array(
				'brand'   => __( 'Brand colours', 'dark-social' ),
				'soft'    => __( 'Soft', 'dark-social' ),
				'outline' => __( 'Outlined', 'dark-social' ),
				'plain'   => __( 'Without background', 'dark-social' ),
				'mono'    => __( 'As the text', 'dark-social' ),
			),
		),
		'labels' => array(
			'title'  => __( 'Words on the buttons', 'dark-social' ),
			'values' => array(
				'auto'   => __( 'Where they fit', 'dark-social' ),
				'shown'  => __( 'Always', 'dark-social' ),
				'first'  => __( 'On the first button', 'dark-social' ),
				'hidden' => __( 'Never', 'dark-social' ),
			),
		),
		'size'   => array(
			'title'  => __( 'Size', 'dark-social' ),
			'values' => array(
				'small'  => __( 'Small', 'dark-social' ),
				'medium' => __( 'Medium', 'dark-social' ),
				'large'  => __( 'Large', 'dark-social' ),
			),
		),
		'align'  => array(
			'title'  => __( 'Position in the line', 'dark-social' ),
			'values' => array(
				'start'  => __( 'At the start', 'dark-social' ),
				'center' => __( 'Centred', 'dark-social' ),
				'end'    => __( 'At the end', 'dark-social' ),
			),
		),
		'theme'  => array(
			'title'  => __( 'Light or dark', 'dark-social' ),
			'values' => array(
				'auto'  => __( 'As the page', 'dark-social' ),
				'light' => __( 'Light', 'dark-social' ),
				'dark'  => __( 'Dark', 'dark-social' ),
			),
		),
	);
}
