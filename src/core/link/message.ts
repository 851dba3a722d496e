// Links and text as messages carry them.

import type {ShareContent} from '../channel.js';
import {checkObject, wrongArgument} from '../utils/check-object.js';
import {percentEncode} from '../utils/percent-encode.js';
import {absoluteUrl, isWebUrl} from './address.js';

/** Gives all line breaks of a text the same form. */
export const setLineBreaks = (text: string, lineBreak = '\n'): string => text.replace(/\r\n?|\n/g, lineBreak);

/** Where chat apps, mail programs and forums end a link, or what they read as their own markup. */
const endsLink = /[^\x21-\x7e]+|["'()*;<>[\]^`{|}]/g;

/** Percent-encodes every character, also those that `encodeURIComponent` leaves. */
const encodeAll = (text: string): string =>
  percentEncode(text).replace(/[!'()*]/g, (mark) => '%' + mark.charCodeAt(0).toString(16).toUpperCase());

/**
 * Writes an address so that it survives in a message, on the clipboard or in markup: characters at which apps end a link are
 * percent-encoded, and a host with letters outside ASCII is written in Punycode. It leads to the same page. Returns anything but an
 * http(s) address as it is.
 *
 * @throws TypeError unless `url` is a string.
 * @example
 * ```ts
 * linkForText('https://example.org/Emma_(novel)?q=naïve'); // 'https://example.org/Emma_%28novel%29?q=na%C3%AFve'
 * ```
 */
export function linkForText(url: string): string {
  if (typeof url !== 'string') throw wrongArgument('linkForText', url, 'give the address as a string');
  const absolute = absoluteUrl(url);
  if (!isWebUrl(absolute)) return url;
  const [, start, rest] = /^([^:]*:[/\\]*[^/\\?#]*)(.*)$/s.exec(url.trim()) as string[];
  // Nothing in the host may be percent-encoded: an IPv6 address has brackets, and other letters become Punycode.
  const origin = /[^\x21-\x7e]/.test(start) ? new URL(absolute).origin : start;
  return origin + rest.replace(/[\t\n\r]+/g, '').replace(endsLink, encodeAll);
}

/** The words before and after the link in a message. */
export type MessageParts = NonNullable<ShareContent['message']>;

/** The words around the link: those of the page's template, or else the text. */
export const messageParts = ({text, message}: ShareContent): MessageParts =>
  message ?? [text ? setLineBreaks(text) + '\n' : '', ''];

/** Text, line break and link as one message, or what the page's template makes of them. */
export function messageText(content: ShareContent): string {
  const [before, after] = messageParts(content);
  return before + linkForText(content.url) + after;
}

/**
 * Text, line break and link, percent-encoded (`%20`, never `+`), for apps that take both in one field.
 *
 * @param lineBreak - Written for each line break; default `\n`.
 * @throws TypeError unless `content` is an object with a `url`.
 * @example
 * ```ts
 * encodeMessage({text: 'Read this', url: 'https://example.org/'}); // 'Read%20this%0Ahttps%3A%2F%2Fexample.org%2F'
 * ```
 */
export function encodeMessage(content: ShareContent, lineBreak?: string): string {
  checkObject(content, 'encodeMessage', 'give {text, url}');
  return percentEncode(setLineBreaks(messageText(content), lineBreak));
}
