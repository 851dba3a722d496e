<?php

// The address that each channel makes of a link and its words, as the channel modules in src/channels/ do on a desktop.

declare(strict_types=1);

namespace DarkSocial;

/** Chromium on Windows silently drops addresses of other programs that are longer than 2,048 characters. */
const MAX_MAILTO_LENGTH = 1900;

/**
 * @param array<string, mixed> $channel
 * @param array<string, mixed> $options
 * @return string|null null for a channel without an address, such as copying.
 */
function href_of(array $channel, string $link, array $options): ?string
{
    $link = link_for_text($link);
    $title = $options['title'] ?? '';
    $text = $options['text'] ?? '';
    $text = $text === '' ? $title : $text;
    $appId = $options['messengerAppId'] ?? '';
    switch ($channel['id']) {
        case 'whatsapp':
            return 'https://wa.me/?text=' . encode_message($text, $link);
        case 'telegram':
            return 'https://t.me/share/url?url=' . percent_encode($link) . '&text=' . percent_encode(set_line_breaks($text));
        case 'sms':
            return 'sms:?&body=' . encode_message($text, $link);
        case 'email':
            return mailto($title, $text, $link);
        case 'messenger':
            $link = percent_encode($link);
            return $appId === ''
                ? 'https://www.facebook.com/messages/'
                : 'https://www.facebook.com/dialog/send?app_id=' . percent_encode($appId) . "&link=$link&redirect_uri=$link";
        default:
            return null;
    }
}

/** Percent-encodes the characters of an address at which apps end a link. */
function link_for_text(string $link): string
{
    preg_match('/^([^:]*:\/*[^\/?#]*)(.*)$/sD', $link, $parts);
    return $parts[1] . encode_marks($parts[2], '/[^\x21-\x7E]|["\'()*;<>[\]^`{|}]/');
}

/** Gives all line breaks of a text the same form. */
function set_line_breaks(string $text, string $lineBreak = "\n"): string
{
    return str_replace("\n", $lineBreak, str_replace(["\r\n", "\r"], "\n", $text));
}

/** Text, line break and link, percent-encoded. */
function encode_message(string $text, string $link): string
{
    // A carriage return at the end of the text must not become one with the line break.
    return percent_encode(set_line_breaks($text === '' ? $link : set_line_breaks($text) . "\n$link"));
}

/** A `mailto:` address. If it is too long, the text or the title is cut. */
function mailto(string $title, string $text, string $link): string
{
    $before = $text === '' || $text === $title ? '' : "$text\n\n";
    while (true) {
        $subject = percent_encode(set_line_breaks($title, ' '));
        $href = "mailto:?subject=$subject&body=" . percent_encode(set_line_breaks($before . $link, "\r\n"));
        if (strlen($href) <= MAX_MAILTO_LENGTH || $title . $before === '') {
            return $href;
        }
        if ($before === '') {
            $title = shorten($title);
        } else {
            // Line breaks before the link stay as long as there are words before them.
            $cut = static fn(array $found): string => shorten($found[0]);
            $before = is_blank($before) ? '' : replace('/^.*[^\r\n]/su', $cut, $before);
        }
    }
}

function is_blank(string $text): bool
{
    return !matches('/[^' . WHITE_SPACE . ']/u', $text);
}

/** The first 80 % of a text. */
function shorten(string $text): string
{
    $characters = characters($text);
    return implode('', array_slice($characters, 0, (int) floor(count($characters) * 0.8)));
}

/**
 * The attributes of a link: web pages open in a new tab, mail and apps in the same one.
 *
 * @return array<string, string>
 */
function link_attributes(?string $href): array
{
    if ($href === null) {
        return [];
    }
    $target = strpos($href, 'http') === 0 ? '_blank' : '';
    return ['href' => $href, 'target' => $target, 'rel' => 'nofollow noopener noreferrer'];
}
