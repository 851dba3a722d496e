// What a parameter's value looks like: a token of ours, or something of the site's. The early script and the main script share this.

import {checkCharacters} from './check-characters.js';

/** Lower case, with the letters that look like digits read as digits. */
export const foldCase = (text: string): string => text.toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1');

/** A value without what a mail program left of the `=` in front of it (quoted-printable writes `=` as `=3D`). */
export const withoutEscapedEquals = (value: string): string => String(value).replace(/^3D(?=q)/i, '');

/** The 22 characters of a whole token at the start of a value, folded; `undefined` where there is none. */
export function wholeToken(value: string): string | undefined {
  const found = /^q[\da-tv-z]{21}(?![\da-z])/i.exec(withoutEscapedEquals(value));
  const token = found && foldCase(found[0]);
  return token && checkCharacters(token.slice(0, 20)) === token.slice(20) ? token : undefined;
}

/**
 * Whether a parameter's decoded value is ours: what begins as a token of depth 1 does, whether whole, damaged or cut short, or a
 * whole token of any depth. Anything else belongs to the site.
 */
export const isOurs = (value: string): boolean =>
  /^q[\da-hjkmnp-tv-z]{2}1000000/.test(foldCase(withoutEscapedEquals(value).slice(0, 10))) || !!wholeToken(value);
