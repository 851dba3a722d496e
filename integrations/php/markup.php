<?php

// Writes elements as HTML.

declare(strict_types=1);

namespace DarkSocial;

/** Escapes a text for a place between tags, or in an attribute between quotes. */
function escape_html(string $text): string
{
    // A carriage return would come back as a line break.
    return strtr($text, ['&' => '&amp;', '<' => '&lt;', '>' => '&gt;', '"' => '&quot;', "'" => '&#39;', "\r" => '&#13;']);
}

/**
 * The attributes of a tag, with a space before each. Those without a value are left out.
 *
 * @param array<string, ?string> $attributes
 */
function attributes_to_html(array $attributes): string
{
    $html = '';
    foreach ($attributes as $name => $value) {
        $html .= $value === null ? '' : " $name=\"" . escape_html($value) . '"';
    }
    return $html;
}

/**
 * An element as HTML.
 *
 * @param array<string, ?string> $attributes
 * @param string $inner Its content, as HTML.
 */
function element(string $tag, array $attributes, string $inner = ''): string
{
    return "<$tag" . attributes_to_html($attributes) . ">$inner</$tag>";
}
