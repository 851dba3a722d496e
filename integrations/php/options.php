<?php

// The options of a bar, and what they mean for the element.

declare(strict_types=1);

namespace DarkSocial;

const TEXT = 'a text in UTF-8';

/** Options that are attributes of the element, in the order in which they are written. */
const ATTRIBUTES = [
    'url' => 'url',
    'title' => 'share-title',
    'text' => 'share-text',
    'textFragment' => 'text-fragment',
    'image' => 'image',
    'campaign' => 'campaign',
    'content' => 'content',
    'name' => 'name',
    'messengerAppId' => 'messenger-app-id',
    'layout' => 'layout',
    'triggerLabel' => 'trigger-label',
    'sheet' => 'sheet',
    'labels' => 'labels',
    'look' => 'look',
    'size' => 'size',
    'theme' => 'theme',
    'align' => 'align',
    'lang' => 'lang',
];

/** Options that have few values. */
const VALUES = [
    'layout' => ['bar', 'stack', 'menu', 'side', 'bottom'],
    'sheet' => ['auto', 'never'],
    'labels' => ['auto', 'shown', 'first', 'hidden'],
    'look' => ['brand', 'soft', 'outline', 'plain', 'mono'],
    'size' => ['small', 'medium', 'large'],
    'theme' => ['auto', 'light', 'dark'],
    'align' => ['start', 'center', 'end'],
];

/** The white space that JavaScript's \s knows, for a pattern with the flag u. */
const WHITE_SPACE =
    '\x{9}-\x{D}\x{20}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}';

/**
 * An exception for an option that cannot be used.
 *
 * @param mixed $value
 */
function wrong_option(string $call, string $name, $value, string $must): \InvalidArgumentException
{
    return new \InvalidArgumentException("dark-social: $call: $name " . format_value($value) . " must be $must");
}

/**
 * What an option must be; null if it is that.
 *
 * @param mixed $value
 */
function problem_of(string $name, $value): ?string
{
    $isText = is_string($value) && is_utf8($value);
    if (isset(VALUES[$name])) {
        return in_array($value, VALUES[$name], true) ? null : 'one of: ' . implode(' ', VALUES[$name]);
    }
    switch ($name) {
        case 'url':
            $isWebUrl = $isText && matches('/^https?:/i', $value);
            return $isWebUrl ? null : 'an absolute http(s) address, such as "https://example.org/article"';
        case 'channels':
            $must = 'ids in a string, or an array of ids: PHP has no channels of your own';
            return $isText || is_list_of_texts($value) ? null : $must;
        case 'locales':
            return 'left out: PHP has the languages ' . implode(' ', array_keys(data()['locales'])) . ' only';
        case 'dropParams':
        case 'message':
            return 'left out: it belongs to configure() in the page';
        case 'counts':
            return 'left out: PHP writes no counts';
        case 'keepParams':
            return is_list_of_texts($value) ? null : 'an array of names';
        case 'utm':
            $must = "true, false or an array of templates, such as ['source' => 'share']";
            return is_bool($value) || is_utm($value) ? null : $must;
        default:
            return $isText ? null : TEXT;
    }
}

/** @param mixed $value */
function is_list_of_texts($value): bool
{
    $isText = static fn($item): bool => is_string($item) && is_utf8($item);
    return is_array($value) && array_filter($value, $isText) === $value;
}

/** @param mixed $value */
function is_utm($value): bool
{
    if (!is_array($value)) {
        return false;
    }
    foreach ($value as $name => $template) {
        if (!matches('/^[a-z]+$/D', (string) $name) || (is_string($template) && !is_utf8($template))) {
            return false;
        }
    }
    return true;
}

/**
 * Checks options; returns them without those that are null.
 *
 * @param array<int|string, mixed> $options
 * @return array<string, mixed>
 */
function check_options(array $options, string $call): array
{
    $names = array_merge(array_keys(ATTRIBUTES), ['channels', 'nonce', 'param', 'keepParams', 'utm']);
    foreach ($options + ['url' => null] as $name => $value) {
        if (!in_array($name, array_merge($names, ['locales', 'dropParams', 'message', 'counts']), true)) {
            throw new \InvalidArgumentException(
                "dark-social: $call: " . format_value($name) . ' is not an option: take one of ' . implode(' ', $names)
            );
        }
        $problem = $value === null && $name !== 'url' ? null : problem_of($name, $value);
        if ($problem !== null) {
            throw wrong_option($call, $name, $value, $problem);
        }
    }
    return array_filter($options, static fn($value): bool => $value !== null);
}

/**
 * The ids of the channels that the page names, in order; none where it names none.
 *
 * @param string|string[] $given
 * @return string[]
 */
function named_channels($given, string $call): array
{
    $known = array_column(data()['channels'], null, 'id');
    $ids = is_string($given) ? preg_split('/[' . WHITE_SPACE . ',]+/u', $given, -1, PREG_SPLIT_NO_EMPTY) : $given;
    foreach ($ids as $id) {
        if (!isset($known[$id])) {
            throw wrong_option($call, 'channels', $id, 'one of: ' . implode(' ', array_keys($known)) . '. PHP has no others');
        }
    }
    return $ids;
}

/**
 * The channels to draw, in order. A bar shows none that a desktop has not: SMS where it is not named, and the share sheet.
 *
 * @param string[] $ids
 * @return array<int, array<string, mixed>>
 */
function choose_channels(array $ids): array
{
    $known = array_column(data()['channels'], null, 'id');
    $hidden = $ids ? ['native'] : ['native', 'sms'];
    $shown = array_diff($ids ?: array_keys($known), $hidden);
    return array_map(static fn(string $id): array => $known[$id], array_values($shown));
}

/**
 * The locale of a language tag: subtags are taken off its end until there is one (RFC 4647 §3.4). English where there is none.
 *
 * @return array<string, mixed>
 */
function locale_for(string $tag): array
{
    $locales = data()['locales'];
    $subtags = explode('-', lower_case($tag));
    while ($subtags) {
        $found = $locales[implode('-', $subtags)] ?? null;
        if ($found) {
            return $found;
        }
        array_pop($subtags);
    }
    return $locales['en'];
}

/** An address with a text directive, in place of any that it has. */
function with_text_fragment(string $url, string $directive): string
{
    $address = explode(':~:', $url)[0];
    return $address . (strpos($address, '#') === false ? '#' : '') . ':~:' . $directive;
}

/**
 * Checks options and completes them.
 *
 * @param array<int|string, mixed> $unchecked
 * @return array<string, mixed> channels, locale, layout, trigger, labels, nonce, attributes, and the links of the channels.
 */
function read_options(array $unchecked, string $call): array
{
    $options = check_options($unchecked, $call);
    $isMenu = ($options['layout'] ?? '') === 'menu';
    $options += ['labels' => $isMenu ? 'auto' : 'hidden'];
    $named = named_channels($options['channels'] ?? [], $call);
    $channels = choose_channels($named);
    $locale = locale_for($options['lang'] ?? '');
    $attributes = [];
    foreach (ATTRIBUTES as $name => $attribute) {
        $attributes[$attribute] = $options[$name] ?? null;
    }
    // Those that a desktop has not, too: the element may find them on the visitor's device.
    $attributes['channels'] = $named ? implode(' ', $named) : null;
    $address = normalize_url($options['url'], $call);
    $fragment = $options['textFragment'] ?? '';
    if ($fragment !== '') {
        $address = normalize_url(with_text_fragment($address, $fragment), $call);
    }
    $linkOf = prepare_link($address, $options);
    $hrefOf = static fn(array $channel): ?string => href_of($channel, $linkOf($channel), $options);
    return [
        'channels' => $channels,
        'locale' => $locale,
        'layout' => $options['layout'] ?? 'bar',
        'trigger' => $isMenu ? (($options['triggerLabel'] ?? '') ?: $locale['shareGroup']) : '',
        'labels' => $options['labels'],
        'nonce' => $options['nonce'] ?? null,
        'attributes' => $attributes,
        'links' => array_map(static fn(array $channel): array => link_attributes($hrefOf($channel)), $channels),
    ];
}
