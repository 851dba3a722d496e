// Cuts the words of a message to what a network takes. The link is never cut.

import type {ShareContent} from '../../core/channel.js';
import {linkForText, messageParts, type MessageParts} from '../../core/link/message.js';

/** How much a network takes. */
export interface TextLimit {
  /** How much words and link may count together. */
  max: number;
  /**
   * Counts a text as the network does. Each grapheme counts at least 1, and a longer text never less than its beginning. Default: the
   * graphemes, which are the characters that a person sees.
   */
  count?: (text: string) => number;
  /** What a link counts, whatever its length. Default: its text is counted. */
  linkCount?: number;
}

/** Made once, since making it takes longer than most texts. */
const segmenter = 'Segmenter' in Intl ? /* @__PURE__ */ new Intl.Segmenter() : undefined;

/** The graphemes of a text; code points where the browser cannot tell, as Firefox before 125. */
export const graphemesOf = (text: string): string[] =>
  segmenter && /[^ -~]/.test(text) ? [...segmenter.segment(text)].map(({segment}) => segment) : [...text];

const countGraphemes = (text: string): number => graphemesOf(text).length;

/** The first graphemes of a text. A long text is not read to its end: that takes browsers and Node seconds. */
function firstGraphemes(text: string, most: number): string[] {
  for (let length = most * 2; ; length *= 2) {
    const start = text.slice(0, length);
    const graphemes = graphemesOf(start);
    if (start === text) return graphemes.slice(0, most);
    // The last one may be half a grapheme. Graphemes of more than 100 characters are only made to do harm.
    if (graphemes.length > most || length > most * 100) return graphemes.slice(0, -1).slice(0, most);
  }
}

/** Cuts a text at a grapheme, with an ellipsis, so that it counts at most `room`. */
function cut(text: string, room: number, count: (text: string) => number): string {
  // More graphemes than this never fit.
  const graphemes = firstGraphemes(text, Math.max(0, room) + 1);
  const start = graphemes.join('');
  if (start === text && count(text) <= room) return text;
  const kept = (length: number): string => graphemes.slice(0, length).join('').trimEnd() + '…';
  // Finds the longest beginning that fits: `fits` graphemes do, `tooMany` do not.
  let fits = 0;
  let tooMany = graphemes.length + 1;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (count(kept(middle)) <= room) fits = middle;
    else tooMany = middle;
  }
  return graphemes.slice(0, fits).join('').trim() && kept(fits);
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
  const {url, text = ''} = content;
  const room = max - (linkCount ?? count(linkForText(url)));
  return {
    ...content,
    // The app puts a space or a line break between the two.
    text: cut(text, room - 1, count),
    message: fitMessage(messageParts(content), room, count),
  };
}

/** Cuts the words before and after the link: first those after it. */
function fitMessage([start, end]: MessageParts, room: number, count: (text: string) => number): MessageParts {
  // White space next to the link stays, since apps find the link by it.
  const words = start.trimEnd();
  const space = start.slice(words.length);
  const before = cut(words, room - count(space), count) + space;
  return [before, cut(end, room - count(before), count)];
}
