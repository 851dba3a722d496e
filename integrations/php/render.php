<?php

// The markup of a bar, and of plain links.

declare(strict_types=1);

namespace DarkSocial;

/** How many buttons show their words. Of `auto` nobody knows before the browser has measured. */
const LABELLED = ['shown' => PHP_INT_MAX, 'first' => 1, 'hidden' => 0, 'auto' => 0];

/** @param array<string, mixed> $bar What read_options() returns. */
function render_bar(array $bar): string
{
    $channels = $bar['channels'];
    if (!$channels) {
        return element('dark-social-share', $bar['attributes']);
    }
    ['locale' => $locale, 'trigger' => $trigger] = $bar;
    $ids = array_column($channels, 'id');
    $labelled = $trigger === '' ? LABELLED[$bar['labels']] : PHP_INT_MAX;
    $buttons = [];
    foreach ($channels as $index => $channel) {
        // As in Node, the place of a channel that is named twice is its first.
        $hasLabel = array_search($channel['id'], $ids, true) < $labelled;
        $buttons[] = render_button($channel, $bar['links'][$index], $locale, $hasLabel);
    }
    // The last two share one flex item, so that a second row never holds a single button.
    if (count($buttons) > 2) {
        $pair = array_splice($buttons, -2);
        $buttons[] = element('span', ['class' => 'pair'], implode('', $pair));
    }
    $menu = $trigger === '' ? ['part' => 'bar'] : ['part' => 'menu', 'id' => 'menu', 'popover' => 'auto'];
    $group = ['class' => 'bar'] + $menu + ['role' => 'group', 'aria-label' => $locale['shareGroup']];
    $inner = render_styles($bar, $ids)
        . ($trigger === '' ? '' : render_trigger($trigger))
        . element('div', $group, implode('', $buttons))
        . element('div', ['class' => 'ruler', 'aria-hidden' => 'true'])
        . element('span', ['class' => 'status', 'role' => 'status']);
    $template = element('template', ['shadowrootmode' => 'open', 'shadowrootclonable' => ''], $inner);
    return element('dark-social-share', $bar['attributes'], $template);
}

/**
 * The style sheets of a bar: that of all bars, with what this one depends on, and that of its layout.
 *
 * @param array<string, mixed> $bar
 * @param string[] $ids
 */
function render_styles(array $bar, array $ids): string
{
    ['locale' => $locale, 'trigger' => $trigger, 'nonce' => $nonce] = $bar;
    $parts = array_merge([data()['version'], $locale['code']], $ids, [$trigger]);
    $signature = preg_replace('/^[' . WHITE_SPACE . ']+|[' . WHITE_SPACE . ']+$/Du', '', implode(' ', $parts));
    $styles = element('style', ['data-bar' => $signature, 'nonce' => $nonce], data()['style']);
    if ($trigger !== '') {
        $styles .= element('style', ['data-layout' => 'menu', 'nonce' => $nonce], data()['layoutStyles']['menu']);
    }
    if (in_array($bar['layout'], ['side', 'bottom'], true)) {
        $styles .= element('style', ['data-bar' => '', 'nonce' => $nonce], data()['layoutStyles']['fixed']);
    }
    return $styles;
}

/** The button that opens a menu. */
function render_trigger(string $words): string
{
    $native = array_column(data()['channels'], null, 'id')['native'];
    $attributes = [
        'class' => 'button labelled trigger',
        'part' => 'trigger',
        'type' => 'button',
        'popovertarget' => 'menu',
        'aria-label' => $words,
    ];
    $label = element('span', ['class' => 'label', 'part' => 'label'], escape_html($words));
    return element('button', $attributes, render_icon($native['icon']) . $label);
}

/** @param array<string, mixed> $icon */
function render_icon(array $icon): string
{
    $svg = [
        'part' => 'icon',
        'viewBox' => $icon['viewBox'] ?? '0 0 24 24',
        'width' => '24',
        'height' => '24',
        'class' => empty($icon['stroke']) ? null : 'line',
        'aria-hidden' => 'true',
    ];
    return element('svg', $svg, element('path', ['d' => $icon['path']]));
}

/**
 * @param array<string, mixed> $channel
 * @param array<string, string> $link
 * @param array<string, mixed> $locale
 */
function render_button(array $channel, array $link, array $locale, bool $hasLabel): string
{
    ['label' => $label, 'fullLabel' => $fullLabel] = words_of($channel, $locale);
    $attributes = [
        'class' => $hasLabel ? 'button labelled' : 'button',
        'part' => 'button button-' . $channel['id'],
        'data-channel' => $channel['id'],
        'aria-label' => $fullLabel,
        'type' => $channel['isButton'] ? 'button' : null,
    ];
    $inner = render_icon($channel['icon'])
        . ($hasLabel ? element('span', ['class' => 'label', 'part' => 'label'], escape_html($label)) : '');
    return element($channel['isButton'] ? 'button' : 'a', $attributes + $link, $inner);
}

/** @param array<string, mixed> $bar What read_options() returns. */
function render_fallback(array $bar): string
{
    $links = [];
    foreach ($bar['channels'] as $index => $channel) {
        if ($bar['links'][$index]) {
            $links[] = element('a', $bar['links'][$index], escape_html(words_of($channel, $bar['locale'])['fullLabel']));
        }
    }
    return implode(' ', $links);
}

/**
 * The words of a channel's button: for the eye, and for screen readers.
 *
 * @param array<string, mixed> $channel
 * @param array<string, mixed> $locale
 * @return array{label: string, fullLabel: string}
 */
function words_of(array $channel, array $locale): array
{
    $name = $locale['channelNames'][$channel['id']] ?? $channel['name'];
    $label = $locale['channelLabels'][$channel['id']] ?? null;
    $shareOn = implode($name, explode('{}', $locale['shareOn'], 2));
    return ['label' => $name, 'fullLabel' => $label ?? ($channel['kind'] === 'utility' ? $name : $shareOn)];
}
