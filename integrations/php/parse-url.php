<?php

// Reads an http(s) address as the URL standard says (https://url.spec.whatwg.org/#url-parsing), which parse_url() does not.

declare(strict_types=1);

namespace DarkSocial;

/**
 * The address as a browser writes it. Refuses addresses with an IPv6 host or an unusual way to write an IPv4 one.
 *
 * @throws \InvalidArgumentException for an address whose host or port cannot be used.
 */
function normalize_url(string $url, string $call): string
{
    // What the standard ignores: control characters and spaces at the end, tabs and line breaks everywhere.
    $text = str_replace(["\t", "\n", "\r"], '', rtrim($url, "\x00..\x20"));
    [$beforeHash, $hash] = split_at($text, '#');
    [$beforeQuery, $query] = split_at($beforeHash, '?');
    preg_match('/^(https?):[\/\\\\]*([^\/\\\\]*)(.*)$/isD', $beforeQuery, $parts);
    [, $scheme, $authority, $path] = $parts;
    $scheme = lower_case($scheme);
    [$userInfo, $host, $port] = split_authority($authority);
    $host = normalize_host($host);
    if ($host === null || strlen($port) > 5 || (int) $port > 65535) {
        $problem = 'an address with a host name, such as "https://example.org/article"';
        $needsIntl = !is_ascii($authority) && !function_exists('idn_to_ascii');
        $punycode = ': write it in Punycode (xn--…), or install the extension intl';
        throw wrong_option($call, 'url', $url, $problem . ($needsIntl ? $punycode : '. IPv6 addresses cannot be used in PHP'));
    }
    $isDefault = $port === '' || $port === ['http' => '80', 'https' => '443'][$scheme];
    return "$scheme://$userInfo$host" . ($isDefault ? '' : ":$port") . normalize_path($path)
        . ($query === null ? '' : '?' . encode_marks($query, '/[^\x21-\x7E]|["<>\']/'))
        . ($hash === null ? '' : '#' . encode_marks($hash, '/[^\x21-\x7E]|["<>`]/'));
}

/**
 * The text before the first such mark, and the text after it; null without one.
 *
 * @return array{string, ?string}
 */
function split_at(string $text, string $mark): array
{
    $parts = explode($mark, $text, 2);
    return [$parts[0], $parts[1] ?? null];
}

/**
 * User name and password with the @, host, and port without zeros before it.
 *
 * @return array{string, string, string}
 */
function split_authority(string $authority): array
{
    $at = strrpos($authority, '@');
    $start = $at === false ? 0 : $at + 1;
    preg_match('/^(.*?)(?::(\d*))?$/sD', substr($authority, $start), $parts);
    return [substr($authority, 0, $start), $parts[1], remove('/^0+(?=\d)/', $parts[2] ?? '')];
}

function is_ascii(string $text): bool
{
    return matches('/^[\x00-\x7F]*$/D', $text);
}

/** A host name in lower case and Punycode, or an IPv4 address; null for anything else. */
function normalize_host(string $host): ?string
{
    if (!is_ascii($host) && function_exists('idn_to_ascii')) {
        $flags = IDNA_NONTRANSITIONAL_TO_ASCII | IDNA_CHECK_BIDI | IDNA_CHECK_CONTEXTJ;
        $host = (string) idn_to_ascii($host, $flags, INTL_IDNA_VARIANT_UTS46);
    }
    $host = lower_case($host);
    // The standard reads a host whose last label is a number as an IPv4 address.
    $isNumber = matches('/(^|\.)(\d+|0x[\da-f]*)\.?$/D', $host);
    $isIpv4 = filter_var($host, FILTER_VALIDATE_IP, FILTER_FLAG_IPV4) !== false;
    return ($isNumber ? $isIpv4 : matches('/^[a-z\d._-]+$/D', $host)) ? $host : null;
}

/** A path without dot segments. */
function normalize_path(string $path): string
{
    $segments = (array) preg_split('/[\/\\\\]/', ltrim_slash($path));
    $last = count($segments) - 1;
    $kept = [];
    foreach ($segments as $index => $segment) {
        $dots = str_replace('%2e', '.', lower_case((string) $segment));
        if ($dots === '..') {
            array_pop($kept);
        }
        if ($dots !== '.' && $dots !== '..') {
            $kept[] = encode_marks((string) $segment, '/[^\x21-\x7E]|["<>^`{}]/');
        } elseif ($index === $last) {
            $kept[] = '';
        }
    }
    return '/' . implode('/', $kept);
}

/** The path without its first slash. */
function ltrim_slash(string $path): string
{
    return $path === '' ? '' : substr($path, 1);
}

/** Percent-encodes the bytes that a pattern matches. */
function encode_marks(string $text, string $pattern): string
{
    return replace($pattern, static fn(array $found): string => rawurlencode($found[0]), $text);
}
