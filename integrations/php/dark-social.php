<?php

/**
 * Renders share bars in PHP: the same HTML as renderBar() and renderFallback() of the npm package's `dark-social/server`.
 *
 * Copy the whole folder `dist/php/` of the package and require this file. It needs PHP 7.4 or later and no extension; `intl` for
 * addresses whose host has letters outside ASCII. The options and their defaults are described in docs/server-rendering.md.
 */

declare(strict_types=1);

// Two plugins of a site may each have a copy.
if (!function_exists('dark_social_bar')) {
    require __DIR__ . '/data.php';
    require __DIR__ . '/options.php';
    require __DIR__ . '/parse-url.php';
    require __DIR__ . '/params.php';
    require __DIR__ . '/login-secrets.php';
    require __DIR__ . '/clean-link.php';
    require __DIR__ . '/message.php';
    require __DIR__ . '/markup.php';
    require __DIR__ . '/render.php';

    /**
     * Returns `<dark-social-share>` with its bar in a declarative shadow root, as HTML: the bar is painted with the page, and its
     * links work without JavaScript. Echo it as it is, without escaping it again.
     *
     *     echo dark_social_bar(['url' => 'https://example.org/article', 'title' => 'An article', 'lang' => 'fr']);
     *
     * @param array<string, mixed> $options The options of renderBar(). null is as if not given.
     * @throws InvalidArgumentException for an option that cannot be used, with its name, its value and what to set.
     */
    function dark_social_bar(array $options): string
    {
        return DarkSocial\render_bar(DarkSocial\read_options($options, __FUNCTION__));
    }

    /**
     * Returns plain links, as HTML, for what cannot hold a shadow root, such as feeds and AMP pages: one `<a>` for each channel that
     * has an address.
     *
     *     echo '<dark-social-share>' . dark_social_fallback(['url' => $url, 'title' => $title]) . '</dark-social-share>';
     *
     * @param array<string, mixed> $options The options of renderBar(); those for the look are not used.
     * @throws InvalidArgumentException for an option that cannot be used, with its name, its value and what to set.
     */
    function dark_social_fallback(array $options): string
    {
        return DarkSocial\render_fallback(DarkSocial\read_options($options, __FUNCTION__));
    }

    /**
     * Returns the hash of the `<style>` in every bar, in quotes, for a Content Security Policy.
     *
     *     header("Content-Security-Policy: style-src 'self' " . dark_social_style_hash());
     */
    function dark_social_style_hash(): string
    {
        return DarkSocial\data()['styleHash'];
    }

    /**
     * Returns the hash of the second `<style>` that some layouts have, in quotes, for a Content Security Policy; empty for the others.
     *
     *     header("Content-Security-Policy: style-src 'self' " . dark_social_style_hash() . ' ' . dark_social_layout_style_hash('menu'));
     */
    function dark_social_layout_style_hash(string $layout): string
    {
        return DarkSocial\data()['layoutStyleHashes'][$layout] ?? '';
    }
}
