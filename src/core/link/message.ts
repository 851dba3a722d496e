// Text and link in one field of a message.

import type {ShareContent} from '../channel.js';
import {checkObject, wrongArgument} from '../utils/check-object.js';
import {percentEncode} from '../utils/percent-encode.js';
import {isWebUrl, absoluteUrl} from './url-parts.js';

/** A text with line breaks of one kind. */
export const lines = (text: string, lineBreak = '\n'): string => text.replace(/\r\n?|\n/g, lineBreak);

/** At these, chat apps, mail programs and forums end a link, or read them as their own markup. */
const cutting = /[^\x21-\x7e]+|["'()*;<>[\]^`{|}]/g;

/** `encodeURIComponent` leaves these as they are. */
const encodeByte = (text: string): string =>
  percentEncode(text).replace(/[!'()*]/g, (mark) => '%' + mark.charCodeAt(0).toString(16).toUpperCase());

/**
 * An address as it stands in a message, on the clipboard or in markup: what apps cut links at is percent-encoded, a host with letters
 * outside ASCII is written as browsers send it. It leads to the same page. Any text but an http(s) address stays as it is.
 *
 * @throws TypeError for what is no text.
 * @example
 * ```ts
 * linkForText('https://example.org/Emma_(novel)?q=naïve'); // 'https://example.org/Emma_%28novel%29?q=na%C3%AFve'
 * ```
 */
export function linkForText(url: string): string {
  if (typeof url !== 'string') throw wrongArgument('linkForText', url, 'give the address as text');
  const whole = absoluteUrl(url);
  if (!isWebUrl(whole)) return url;
  const [, start, rest] = /^([^:]*:[/\\]*[^/\\?#]*)(.*)$/s.exec(url.trim()) as string[];
  // In the host nothing may be percent-encoded: an IPv6 address has brackets, other letters become Punycode.
  const origin = /[^\x21-\x7e]/.test(start) ? new URL(whole).origin : start;
  return origin + rest.replace(/[\t\n\r]+/g, '').replace(cutting, encodeByte);
}

/**
 * Text, line break and link, percent-encoded (`%20`, never `+`), for apps that take both in one field.
 *
 * @throws TypeError without an object that has a `url`.
 * @example
 * ```ts
 * encodeMessage({text: 'Read this', url: 'https://example.org/'}); // 'Read%20this%0Ahttps%3A%2F%2Fexample.org%2F'
 * ```
 */
export function encodeMessage(content: ShareContent, lineBreak?: string): string {
  const {text, url} = checkObject(content, 'encodeMessage', 'give {text, url}');
  return percentEncode(lines((text ? lines(text) + '\n' : '') + linkForText(url), lineBreak));
}
