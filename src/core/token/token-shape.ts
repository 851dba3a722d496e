// What a parameter's value looks like: a token of ours, or something of the site's. The early script and the main script share this.

import {isCodeword} from './check-characters.js';

/** Lower case, with the letters that look like digits read as digits. */
export const foldCase = (text: string): string => text.toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1');

/** A value without what a mail program left of the `=` in front of it (quoted-printable writes `=` as `=3D`). */
export const withoutEscapedEquals = (value: string): string => String(value).replace(/^3D(?=q)/i, '');

/** The 22 characters of a whole token at the start of a value, folded; `undefined` where there is none. */
export function wholeToken(value: string): string | undefined {
  const found = /^(?:3D)?(q[\da-tv-z]{21})(?![\da-z])/i.exec(value);
  const token = found && foldCase(found[1]);
  return token && isCodeword(token) ? token : undefined;
}

/**
 * Whether a parameter's decoded value is ours: what begins as a token of depth 1 does, whether whole, damaged or cut short, or a
 * whole token of any depth. Anything else belongs to the site.
 */
export const looksLikeToken = (value: string): boolean =>
  /^(3D)?q[\da-tv-z]{2}[1il][0o]{6}/i.test(value) || !!wholeToken(value);
