<?php
/**
 * The form fields of the settings page.
 */

namespace DarkSocial\WordPress;

defined( 'ABSPATH' ) || exit;

/** The name of a field, as WordPress's form handler expects it. */
function field_name( string $name ): string {
	return OPTION . "[$name]";
}

/** Prints a list to choose from. */
function select_field( string $name, string $title, array $values ): void {
	printf( '<p><label for="dark-social-%1$s">%2$s</label> <select id="dark-social-%1$s" name="%3$s">', esc_attr( $name ), esc_html( $title ), esc_attr( field_name( $name ) ) );
	foreach ( $values as $value => $words ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( options()[ $name ], $value, false ), esc_html( $words ) );
	}
	echo '</select></p>';
}

/**
 * Prints radio buttons. `look` shows each choice by the element itself.
 */
function radio_field( string $name, string $title, array $values ): void {
	printf( '<fieldset class="dark-social-choices" data-field="%s"><legend>%s</legend>', esc_attr( $name ), esc_html( $title ) );
	foreach ( $values as $value => $words ) {
		$sample = 'look' === $name
			? sprintf( '<dark-social-share inert channels="whatsapp email copy" labels="hidden" look="%s"></dark-social-share>', esc_attr( $value ) )
			: '';
		printf(
			'<label><input type="radio" name="%s" value="%s"%s> <span>%s</span>%s</label>',
			esc_attr( field_name( $name ) ),
			esc_attr( $value ),
			checked( options()[ $name ], $value, false ),
			esc_html( $words ),
			$sample // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped above.
		);
	}
	echo '</fieldset>';
}

/** Prints a checkbox. The hidden field before it is what the browser sends where it is not checked. */
function checkbox_field( string $name, string $words, string $help = '' ): void {
	printf(
		'<p><input type="hidden" name="%1$s" value=""><label><input type="checkbox" name="%1$s" value="1"%2$s> %3$s</label>',
		esc_attr( field_name( $name ) ),
		checked( options()[ $name ], true, false ),
		esc_html( $words )
	);
	echo '' === $help ? '</p>' : '<span class="description">' . esc_html( $help ) . '</span></p>';
}

/** Prints a field for text, a number or a colour. */
function input_field( string $name, string $title, string $help = '', array $attributes = array() ): void {
	printf(
		'<p><label for="dark-social-%1$s">%2$s</label> <input id="dark-social-%1$s" name="%3$s" value="%4$s"%5$s>%6$s</p>',
		esc_attr( $name ),
		esc_html( $title ),
		esc_attr( field_name( $name ) ),
		esc_attr( (string) options()[ $name ] ),
		attributes_html( $attributes + array( 'type' => 'text' ) ), // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped there.
		'' === $help ? '' : '<span class="description">' . esc_html( $help ) . '</span>'
	);
}

/** Prints the types of posts that get a bar by themselves. */
function post_types_field(): void {
	$types = get_post_types( array( 'public' => true ), 'objects' );
	unset( $types['attachment'] );
	printf( '<fieldset class="dark-social-choices" data-field="post_types"><legend>%s</legend>', esc_html__( 'On', 'dark-social' ) );
	printf( '<input type="hidden" name="%s" value="">', esc_attr( field_name( 'post_types' ) . '[]' ) );
	foreach ( $types as $type ) {
		printf(
			'<label><input type="checkbox" name="%s" value="%s"%s> <span>%s</span></label>',
			esc_attr( field_name( 'post_types' ) . '[]' ),
			esc_attr( $type->name ),
			checked( in_array( $type->name, options()['post_types'], true ), true, false ),
			esc_html( $type->labels->name )
		);
	}
	echo '</fieldset>';
}
