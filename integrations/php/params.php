<?php

// Splits an address into its parameters and puts it together again. What is not changed on purpose stays byte for byte.

declare(strict_types=1);

namespace DarkSocial;

/** A query or fragment with more parameters than this is not parsed. */
const MAX_PARAMS = 1000;

/**
 * Parses an address: the base before the query, the parameters of the query and of the fragment, and the rest, which is a route or a
 * text directive in the fragment. A query with too many parameters is in unparsedQuery.
 *
 * @return array<string, mixed>
 */
function parse_address(string $url): array
{
    [$beforeHash, $hash] = split_at($url, '#');
    [$base, $search] = split_at($beforeHash, '?');
    $query = parse_params((string) $search);
    preg_match('/^[\/!]|:~:|$/D', (string) $hash, $found, PREG_OFFSET_CAPTURE);
    $routeAt = $found[0][1];
    $fragment = parse_params(substr((string) $hash, 0, $routeAt));
    return [
        'base' => $base,
        'query' => $query ?? [],
        'fragment' => $fragment ?? [],
        'rest' => $fragment === null ? $hash : substr((string) $hash, $routeAt),
        'unparsedQuery' => $query === null ? $search : null,
    ];
}

/**
 * The parameters of a query or fragment, each with its raw text, its name and its value; null if there are too many.
 *
 * @return array<int, array{raw: string, name: string, value: string}>|null
 */
function parse_params(string $text): ?array
{
    if ($text === '') {
        return [];
    }
    return substr_count($text, '&') >= MAX_PARAMS ? null : array_map('DarkSocial\parse_param', explode('&', $text));
}

/** @return array{raw: string, name: string, value: string} */
function parse_param(string $raw): array
{
    [$name, $value] = split_at($raw, '=');
    // Some apps escape the question mark before the first name: `?%3Ffbclid=1`.
    $name = remove('/^\?/', percent_decode($name));
    return ['raw' => $raw, 'name' => $name, 'value' => percent_decode((string) $value)];
}

/** Decodes a name or value of a query. Broken escapes stay as they are. */
function percent_decode(string $text): string
{
    $decode = static function (array $found): string {
        $decoded = rawurldecode($found[0]);
        return is_utf8($decoded) ? $decoded : $found[0];
    };
    return replace('/(?:%[\da-f]{2})++/i', $decode, str_replace('+', ' ', $text));
}

/** Percent-encodes as JavaScript's encodeURIComponent() does. */
function percent_encode(string $text): string
{
    return strtr(rawurlencode($text), ['%21' => '!', '%27' => "'", '%28' => '(', '%29' => ')', '%2A' => '*']);
}

/**
 * Writes parameters as they stood in the address.
 *
 * @param array<int, array<string, string>> $params
 */
function format_params(array $params): string
{
    return implode('&', array_column($params, 'raw'));
}

/**
 * Writes an address.
 *
 * @param array<string, mixed> $address
 */
function format_address(array $address): string
{
    $search = $address['unparsedQuery'] ?? format_params($address['query']);
    $hash = format_params($address['fragment']) . $address['rest'];
    return $address['base'] . ($search === '' ? '' : "?$search") . ($hash === '' ? '' : "#$hash");
}

/**
 * Whether a part of a fragment is a parameter. Without a `=` it is an anchor, which may have any name.
 *
 * @param array<string, string> $param
 */
function has_value(array $param): bool
{
    return strpos($param['raw'], '=') !== false;
}
