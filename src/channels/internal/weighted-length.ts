import {attempt} from '../../core/utils/attempt.js';
import {graphemesOf} from './fit-text.js';

/** What a link counts on X, whatever its length. */
export const shortenedLinkLength = 23;

/** A regular expression for one emoji; none before Safari 17, where emoji of several code points then count as their parts. */
const emoji = /* @__PURE__ */ attempt(() => new RegExp('^\\p{RGI_Emoji}$', 'v'));

/** Latin and most other alphabets, and common punctuation, count 1; the rest, such as Chinese, counts 2. */
const isLight = (code: number): boolean =>
  code < 0x1100 ||
  (code >= 0x2000 && code <= 0x200d) ||
  (code >= 0x2010 && code <= 0x201f) ||
  (code >= 0x2032 && code <= 0x2037);

/** An emoji counts 2, whatever it is composed of. */
const weightOf = (grapheme: string): number =>
  emoji?.test(grapheme)
    ? 2
    : [...grapheme].reduce((sum, character) => sum + (isLight(character.codePointAt(0) ?? 0) ? 1 : 2), 0);

/** What may be a domain name; of `www.example.org`, `www.example` and `.org`. */
const domain = /(?:[a-z\d][a-z\d-]*)?\.(?:[a-z]{2,}|\p{L}{2})/giu;

/**
 * The length of a post as X counts it (https://docs.x.com/fundamentals/counting-characters, and its code, twitter-text 3.1.0,
 * config/v3.json). X takes each domain name for a link; what may be one counts as a link here, so that it is never less than on X.
 */
export function weightedLength(text: string): number {
  const normal = text.normalize('NFC');
  const letters = graphemesOf(normal).reduce((sum, grapheme) => sum + weightOf(grapheme), 0);
  const links = normal.match(domain) ?? [];
  return links.reduce((sum, link) => sum + Math.max(0, shortenedLinkLength - link.length), letters);
}
