// Cuts the words of a message to what a network takes. The link is never cut.

import type {ShareContent} from '../../core/channel.js';
import {linkForText} from '../../core/link/message.js';

/** How much a network takes. */
export interface TextLimit {
  /** How much words and link may count together. */
  max: number;
  /** Counts a text as the network does. Default: its graphemes, the characters that a person sees. */
  count?: (text: string) => number;
  /** What a link counts, whatever its length. Default: its text is counted. */
  linkCount?: number;
}

/** The characters that a person sees; code points where the browser cannot tell. */
export const graphemesOf = (text: string): string[] =>
  'Segmenter' in Intl ? [...new Intl.Segmenter().segment(text)].map(({segment}) => segment) : [...text];

const countGraphemes = (text: string): number => graphemesOf(text).length;

/** Cuts a text at a grapheme, with an ellipsis, so that it counts at most `room`. */
function cut(text: string, room: number, count: (text: string) => number): string {
  if (count(text) <= room) return text;
  let kept = '';
  for (const grapheme of graphemesOf(text)) {
    if (count(kept + grapheme + '…') > room) break;
    kept += grapheme;
  }
  return kept.trim() && kept.trimEnd() + '…';
}

/**
 * Returns the content with `text` and `message` cut, so that each fits together with the whole link.
 *
 * @example
 * ```ts
 * fitText({text: 'Long words', url: 'https://example.org/'}, {max: 29, linkCount: 23}).text; // 'Long…'
 * ```
 */
export function fitText(content: ShareContent, {max, count = countGraphemes, linkCount}: TextLimit): ShareContent {
  const {url, text = '', message} = content;
  const room = max - (linkCount ?? count(linkForText(url)));
  const [before, after = ''] = message?.split('{url}') ?? [];
  // White space next to the link stays, since apps find the link by it.
  const [, words, space] = /^(.*?)(\s*)$/s.exec(before ?? '') as string[];
  const start = cut(words, room - count(space), count) + space;
  return {
    ...content,
    // The app puts a space between the two.
    text: cut(text, room - 1, count),
    ...(message !== undefined && {message: start + '{url}' + cut(after, room - count(start), count)}),
  };
}
