<?php
/**
 * The channels of the library: which there are, and which script has them. Written by the build from the library's own list.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/**
 * All channels by id, each with `name`, `color`, and `set`: the script that has it, '' for the usual ones.
 *
 * @return array<string, array{name: string, color: string, set: string}>
 */
function channels(): array {
	static $channels = null;
	if ( null === $channels ) {
		// A file of the plugin's own folder, not of the network.
		$json     = file_get_contents( plugin_dir_path( PLUGIN_FILE ) . 'scripts/channels.json' ); // phpcs:ignore WordPress.WP.AlternativeFunctions
		$channels = json_decode( (string) $json, true );
	}
	return is_array( $channels ) ? $channels : array();
}

/**
 * All channels, as they are offered to those who choose.
 *
 * @return array<string, array{name: string, color: string, set: string}>
 */
function offered_channels(): array {
	// On its button it says "Share…".
	$names = array( 'native' => __( 'Share sheet of the device', 'dark-social' ) ) + words()['channelNames'];
	$named = array_map(
		static function ( string $name ): array {
			return array( 'name' => $name );
		},
		$names
	);
	return array_replace_recursive( channels(), array_intersect_key( $named, channels() ) );
}

/**
 * The ids of a list that are channels, each once, in their order.
 *
 * @return string[]
 */
function channel_ids( string $text ): array {
	$ids = preg_split( '/[\s,]+/', strtolower( $text ), -1, PREG_SPLIT_NO_EMPTY );
	return array_values( array_unique( array_intersect( $ids, array_keys( channels() ) ) ) );
}

/**
 * The scripts that have these channels, beside the main script.
 *
 * @param string[] $ids Ids of channels.
 * @return string[] Names, such as `networks`.
 */
function channel_sets( array $ids ): array {
	$known = array_intersect_key( channels(), array_flip( $ids ) );
	return array_values( array_unique( array_filter( array_column( $known, 'set' ) ) ) );
}
