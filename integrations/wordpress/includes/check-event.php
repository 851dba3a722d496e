<?php
/**
 * Checks events that anybody may have sent, by event.schema.json: the same rules as those of the library's own collector.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/**
 * The rules: `properties`, `required`, and under `types` what events of each type have besides.
 *
 * @return array{properties: array<string, array>, required: string[], types: array<string, string[]>}
 */
function event_rules(): array {
	static $rules = null;
	if ( null === $rules ) {
		// phpcs:ignore WordPress.WP.AlternativeFunctions -- a file of the plugin itself.
		$schema = json_decode( (string) file_get_contents( plugin_dir_path( PLUGIN_FILE ) . 'event.schema.json' ), true );
		$types  = array();
		foreach ( $schema['allOf'] as $rule ) {
			$types[ $rule['if']['properties']['type']['const'] ] = $rule['then']['required'];
		}
		$rules = array(
			'properties' => $schema['properties'],
			'required'   => $schema['required'],
			'types'      => $types,
		);
	}
	return $rules;
}

/**
 * Checks an event and drops its unknown fields.
 *
 * @param mixed $value What json_decode() made of it, with objects as stdClass.
 * @return array{event?: array<string, mixed>, skipped?: true, error?: string, path?: string} The event; or that its type is unknown, as
 *                                                                                            of a later version; or what is wrong.
 */
function check_event( $value ): array {
	if ( ! $value instanceof \stdClass ) {
		return array(
			'error' => 'must be a record, an object',
			'path'  => '',
		);
	}
	$rules  = event_rules();
	$record = get_object_vars( $value );
	$type   = $record['type'] ?? null;
	if ( is_string( $type ) && ! isset( $rules['types'][ $type ] ) ) {
		return array( 'skipped' => true );
	}
	$event = array();
	foreach ( $rules['properties'] as $name => $rule ) {
		if ( ! array_key_exists( $name, $record ) ) {
			continue;
		}
		if ( ! is_valid_field( $record[ $name ], $rule ) ) {
			return array(
				'error' => 'is not what event.schema.json says',
				'path'  => '/' . $name,
			);
		}
		$event[ $name ] = $record[ $name ];
	}
	foreach ( array_merge( $rules['required'], $rules['types'][ $type ] ?? array() ) as $name ) {
		if ( ! array_key_exists( $name, $event ) ) {
			return array(
				'error' => 'is missing',
				'path'  => '/' . $name,
			);
		}
	}
	return array( 'event' => $event );
}

/**
 * Whether a value is what a rule of the schema says. Knows the keywords that event.schema.json has, and no others.
 *
 * @param mixed $value The value.
 * @param array $rule  The rule.
 */
function is_valid_field( $value, array $rule ): bool {
	if ( array_key_exists( 'const', $rule ) ) {
		// In JSON 1.0 is 1.
		return $value === $rule['const'] || ( is_float( $value ) && (float) $rule['const'] === $value );
	}
	if ( isset( $rule['enum'] ) ) {
		return in_array( $value, $rule['enum'], true );
	}
	switch ( $rule['type'] ) {
		case 'string':
			return is_string( $value ) && is_valid_text( $value, $rule );
		case 'boolean':
			return is_bool( $value );
		case 'integer':
			return is_valid_number( $value, $rule ) && ( is_int( $value ) || floor( $value ) === $value );
		case 'number':
			return is_valid_number( $value, $rule );
		case 'array':
			if ( ! is_array( $value ) || count( $value ) > $rule['maxItems'] ) {
				return false;
			}
			foreach ( $value as $item ) {
				if ( ! is_valid_field( $item, $rule['items'] ) ) {
					return false;
				}
			}
			return true;
		default:
			return false;
	}
}

/** Whether a text has the length and the form that a rule says. */
function is_valid_text( string $text, array $rule ): bool {
	$most = $rule['maxLength'] ?? PHP_INT_MAX;
	if ( strlen( $text ) > $most && mb_strlen( $text, 'UTF-8' ) > $most ) {
		return false;
	}
	return ! isset( $rule['pattern'] ) || 1 === preg_match( to_pcre( $rule['pattern'] ), $text );
}

/**
 * A regular expression of JavaScript for PHP. json_decode() refuses lone surrogates, and PCRE has no name for them.
 *
 * @param string $pattern The pattern, without slashes.
 */
function to_pcre( string $pattern ): string {
	$pattern = str_replace( array( '\ud800-\udfff', '~' ), array( '', '\~' ), $pattern );
	return '~' . preg_replace( '/\\\\u([0-9a-f]{4})/', '\x{$1}', $pattern ) . '~Du';
}

/**
 * Whether a value is a number within the bounds that a rule says.
 *
 * @param mixed $value The value.
 * @param array $rule  The rule.
 */
function is_valid_number( $value, array $rule ): bool {
	if ( ! is_int( $value ) && ! ( is_float( $value ) && is_finite( $value ) ) ) {
		return false;
	}
	return $value >= ( $rule['minimum'] ?? $value ) && $value <= ( $rule['maximum'] ?? $value );
}
