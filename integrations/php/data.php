<?php

// What the build takes from the library: names, icons, words, the style sheet, and what is removed from links.

declare(strict_types=1);

namespace DarkSocial;

/**
 * Returns the content of data.json, which the build writes.
 *
 * @return array<string, mixed>
 */
function data(): array
{
    static $data = null;
    if ($data === null) {
        $file = __DIR__ . '/data.json';
        $text = is_readable($file) ? file_get_contents($file) : '';
        $data = json_decode((string) $text, true);
        if (!is_array($data)) {
            throw new \RuntimeException("dark-social: $file cannot be read: copy all of the package's folder dist/php/");
        }
    }
    return $data;
}

/**
 * Returns what a preg_ function returned. A text so long that PHP gives up is refused, since what has to be removed from it may be
 * overlooked.
 *
 * @param int|string|null|false $result
 * @return int|string
 */
function checked($result)
{
    if ($result === null || $result === false) {
        throw new \InvalidArgumentException(
            'dark-social: url is too long for PHP (preg_last_error() is ' . preg_last_error() . '): share a shorter address'
        );
    }
    return $result;
}

/** Whether a pattern matches. */
function matches(string $pattern, string $text): bool
{
    return checked(preg_match($pattern, $text)) === 1;
}

/** preg_replace() with what a function returns for each match. */
function replace(string $pattern, callable $replace, string $text): string
{
    return (string) checked(preg_replace_callback($pattern, $replace, $text));
}

/** Removes what a pattern matches. */
function remove(string $pattern, string $text): string
{
    return (string) checked(preg_replace($pattern, '', $text));
}

/** Lower case as JavaScript writes it, for comparisons with ASCII names: the Kelvin sign becomes a k. */
function lower_case(string $text): string
{
    $upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    // Not strtolower(), which depends on the locale before PHP 8.2.
    return strtr(str_replace("\u{212A}", 'k', $text), $upper, 'abcdefghijklmnopqrstuvwxyz');
}

function is_utf8(string $text): bool
{
    return preg_match('//u', $text) === 1;
}

/**
 * The characters of a text in UTF-8.
 *
 * @return string[]
 */
function characters(string $text): array
{
    return (array) preg_split('//u', $text, -1, PREG_SPLIT_NO_EMPTY);
}

/**
 * A value as messages show it, at most 100 characters.
 *
 * @param mixed $value
 */
function format_value($value): string
{
    $flags = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;
    $flags |= JSON_INVALID_UTF8_SUBSTITUTE | JSON_PARTIAL_OUTPUT_ON_ERROR;
    $text = is_object($value) ? get_class($value) : (string) json_encode($value, $flags);
    preg_match('/^.{0,100}/us', $text, $found);
    return $found[0];
}
