<?php

// Removes what logs a visitor in: with it, whoever gets the link could use their account.

declare(strict_types=1);

namespace DarkSocial;

/**
 * Returns the address without parameters that log in, user name and password, and session ids in the path.
 *
 * @param array<string, mixed> $address
 * @param string[] $keepParams
 * @return array<string, mixed>
 */
function remove_login_secrets(array $address, array $keepParams): array
{
    $base = remove('/^https?:\/\/\K[^\/]*@/', $address['base']);
    $address['base'] = remove(data()['sessionInPath'], $base);
    $address['query'] = without_secrets($address['query'], $keepParams);
    $address['fragment'] = without_secrets($address['fragment'], $keepParams);
    $address['rest'] = route_without_secrets((string) $address['rest'], $keepParams);
    return $address;
}

/**
 * Removes secrets, and what comes with them, from the parameters of a query or a fragment.
 *
 * @param array<int, array<string, string>> $params
 * @param string[] $keepParams
 * @return array<int, array<string, string>>
 */
function without_secrets(array $params, array $keepParams): array
{
    $isOAuth = has_oauth_code($params);
    $others = keep_params($params, static function (array $param) use ($isOAuth, $keepParams): bool {
        $name = lower_case($param['name']);
        $isSecret = is_secret($name, $param['value']) || ($isOAuth && $name === 'code');
        return !$isSecret || in_array($param['name'], $keepParams, true);
    });
    if (count($others) === count($params)) {
        return $params;
    }
    $companions = data()['companions'];
    return keep_params($others, static fn(array $param): bool => in_array($param['name'], $keepParams, true)
        || !in_array(lower_case($param['name']), $companions, true));
}

function is_secret(string $name, string $value): bool
{
    return in_array($name, data()['secretNames'], true)
        || strpos($name, 'aspsessionid') === 0
        || ($name === 'ticket' && matches('/^(ST|PT)-/', $value))
        || ($name === 'sid' && matches('/^[\da-f]{32}$/iD', $value));
}

/**
 * Whether the parameter `code` is OAuth's.
 *
 * @param array<int, array<string, string>> $params
 */
function has_oauth_code(array $params): bool
{
    $values = [];
    foreach ($params as ['name' => $name, 'value' => $value]) {
        $values += [lower_case($name) => $value];
    }
    $code = $values['code'] ?? '';
    return $code !== ''
        && !matches('/^\d{1,6}$/D', $code)
        && !matches('/^[a-z]{2}$/iD', $values['state'] ?? '')
        && array_intersect_key($values, array_flip(data()['codeCompanions'])) !== [];
}

/**
 * Removes secrets from a route in the fragment: `#/callback?code=…&state=…`, `#/access_token=…`.
 *
 * @param string[] $keepParams
 */
function route_without_secrets(string $route, array $keepParams): string
{
    if (!matches('/^[\/!]/', $route)) {
        return $route;
    }
    preg_match('/^([\/!]+(?:[^?=&]*\?)?)(.*)$/sD', $route, $parts);
    [, $path, $text] = $parts;
    $params = parse_params($text) ?? [];
    $kept = without_secrets($params, $keepParams);
    if (count($kept) === count($params)) {
        return $route;
    }
    return $kept ? $path . format_params($kept) : rtrim($path, '?');
}
