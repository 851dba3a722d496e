<?php

// Makes the links to share from an address: without what a visitor must not pass on, and with UTM parameters.

declare(strict_types=1);

namespace DarkSocial;

/**
 * Cleans an address once, for the links of all channels.
 *
 * @param string $url As normalize_url() returns it.
 * @param array<string, mixed> $options
 * @return callable(array<string, mixed>): string The link of a channel.
 */
function prepare_link(string $url, array $options): callable
{
    $keepParams = $options['keepParams'] ?? [];
    $address = parse_address($url);
    $safe = remove_login_secrets($address, $keepParams);
    if ($safe['unparsedQuery'] !== null || is_signed($safe['query'])) {
        // Nothing else in the address may change.
        $link = $safe === $address ? $url : format_address($safe);
        return static fn(): string => $link;
    }
    $clean = remove_personal_params(remove_tokens($safe, $options['param'] ?? 'ds'), $keepParams);
    return static fn(array $channel): string => format_address(set_utm($clean, $channel, $options));
}

/**
 * Keeps the parameters of an address for which a test of them says so.
 *
 * @param array<int, array<string, string>> $params
 * @param callable(array<string, string>): bool $isKept
 * @return array<int, array<string, string>>
 */
function keep_params(array $params, callable $isKept): array
{
    return array_values(array_filter($params, $isKept));
}

/**
 * Whether a checksum covers the query, so that nothing in it may change.
 *
 * @param array<int, array<string, string>> $query
 */
function is_signed(array $query): bool
{
    $hasExpiry = $hasChecksum = false;
    foreach ($query as ['name' => $name, 'value' => $value]) {
        $lower = lower_case($name);
        if (is_checksum($name, $lower, $value)) {
            return true;
        }
        $hasExpiry = $hasExpiry || ($value !== '' && in_array($lower, data()['expiryNames'], true));
        $hasChecksum = $hasChecksum || (utf16_length($value) >= 16 && in_array($lower, data()['expiringChecksumNames'], true));
    }
    return $hasExpiry && $hasChecksum;
}

function is_checksum(string $name, string $lower, string $value): bool
{
    return in_array($lower, data()['checksumNames'], true)
        || matches('/^x-\w+-signature$/D', $lower)
        || $name === 'Policy'
        || (in_array($name, ['s', 'sign'], true) && matches('/^[\da-f]{32}$/iD', $value))
        || matches('/^eyJ[\w-]+\.eyJ/', $value);
}

/** The length of a text as JavaScript counts it. */
function utf16_length(string $text): int
{
    return (int) preg_match_all('/[^\x80-\xBF]/', $text) + (int) preg_match_all('/[\xF0-\xF7]/', $text);
}

/**
 * @param array<string, mixed> $address
 * @return array<string, mixed>
 */
function remove_tokens(array $address, string $name): array
{
    $isKept = static fn(array $param): bool => $param['name'] !== $name || !looks_like_token($param['value']);
    $address['query'] = keep_params($address['query'], $isKept);
    $address['fragment'] = keep_params($address['fragment'], $isKept);
    return $address;
}

/** Whether a value begins as tokens of depth 1 do, even if damaged, or is a valid token of any depth. */
function looks_like_token(string $value): bool
{
    if (matches('/^(3D)?q[\da-tv-z]{2}[1il][0o]{6}/i', $value)) {
        return true;
    }
    if (!preg_match('/^(?:3D)?(q[\da-tv-z]{21})(?![\da-z])/i', $value, $found)) {
        return false;
    }
    // The check characters are right if the token, as a polynomial over GF(32), is zero at α and at α².
    $double = static fn(int $a): int => ($a << 1) ^ ($a & 16 ? 37 : 0);
    $atFirst = $atSecond = 0;
    foreach (str_split(strtr(lower_case($found[1]), 'oil', '011')) as $character) {
        $digit = (int) strpos('0123456789abcdefghjkmnpqrstvwxyz', $character);
        $atFirst = $double($atFirst) ^ $digit;
        $atSecond = $double($double($atSecond)) ^ $digit;
    }
    return ($atFirst | $atSecond) === 0;
}

/**
 * Removes click ids, and what points at one person.
 *
 * @param array<string, mixed> $address
 * @param string[] $keepParams
 * @return array<string, mixed>
 */
function remove_personal_params(array $address, array $keepParams): array
{
    $isKept = static fn(array $param): bool => in_array($param['name'], $keepParams, true)
        || !is_personal($param, $address['base']);
    $address['query'] = keep_params($address['query'], $isKept);
    // A fragment with anything but parameters is an anchor, whatever else in it looks like one.
    if (array_filter($address['fragment'], 'DarkSocial\has_value') === $address['fragment']) {
        $address['fragment'] = keep_params($address['fragment'], $isKept);
    }
    return $address;
}

/** @param array<string, string> $param */
function is_personal(array $param, string $base): bool
{
    ['emailAddress' => $emailAddress, 'personalParams' => $patterns, 'neededByPage' => $neededByPage] = data();
    // Some mailers escape an e-mail address twice. The patterns are matched byte by byte, so they know ASCII's white space only.
    $pair = $param['name'] . '=' . percent_decode($param['value']);
    $pair = replace('/[' . WHITE_SPACE . ']/u', static fn(): string => ' ', $pair);
    if (matches($emailAddress, $pair)) {
        return true;
    }
    foreach ($patterns as $pattern) {
        if (matches($pattern, $pair)) {
            return !matches($neededByPage, $base . '?' . $param['name']);
        }
    }
    return false;
}

/**
 * Puts the UTM parameters of a channel last; they replace those of the same name.
 *
 * @param array<string, mixed> $address
 * @param array<string, mixed> $channel
 * @param array<string, mixed> $options
 * @return array<string, mixed>
 */
function set_utm(array $address, array $channel, array $options): array
{
    $utm = $options['utm'] ?? true;
    $defaults = ['source' => '{channel}', 'medium' => '{medium}', 'campaign' => '{campaign}', 'content' => '{content}'];
    $templates = array_merge($defaults, is_array($utm) ? array_filter($utm, 'is_string') : []);
    $values = [
        '{channel}' => $channel['utm'],
        '{medium}' => 'dark_social',
        '{campaign}' => $options['campaign'] ?? '',
        '{content}' => $options['content'] ?? '',
    ];
    $ours = [];
    foreach ($utm === false ? [] : $templates as $key => $template) {
        $value = fill_in($template, $values);
        if ($value !== '') {
            $ours["utm_$key"] = ['raw' => "utm_$key=" . percent_encode($value)];
        }
    }
    $isOther = static fn(array $param): bool => !isset($ours[$param['name']]);
    if (!$ours) {
        // A link of ours loses its UTM parameters; those of the site's own campaigns stay.
        $medium = fill_in($templates['medium'], ['{medium}' => 'dark_social']);
        $params = array_merge($address['query'], array_filter($address['fragment'], 'DarkSocial\has_value'));
        $isOurs = static fn(array $param): bool => $param['name'] === 'utm_medium' && $param['value'] === $medium;
        $names = array_filter($params, $isOurs) ? ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content'] : [];
        $isOther = static fn(array $param): bool => !in_array($param['name'], $names, true);
    }
    $address['query'] = array_merge(keep_params($address['query'], $isOther), array_values($ours));
    return $address;
}

/**
 * Fills in `{name}` in a template; a name without a value becomes nothing.
 *
 * @param array<string, string> $values With the braces in their names.
 */
function fill_in(string $template, array $values): string
{
    return replace('/\{\w+\}/', static fn(array $found): string => $values[$found[0]] ?? '', $template);
}
