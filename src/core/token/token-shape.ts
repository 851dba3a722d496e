// Tells our tokens from values of the site. The early script and the main script share this file.

import {isCodeword} from './check-characters.js';

/** Lower case, with the letters that look like digits replaced by these. */
export const foldCase = (text: string): string => text.toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1');

/** Removes what a mail program left of the `=` before the value (quoted-printable writes `=` as `=3D`). */
export const withoutEscapedEquals = (value: string): string => String(value).replace(/^3D(?=q)/i, '');

/** The 22 characters of the valid token that a value begins with, in lower case; `undefined` without one. */
export function wholeToken(value: string): string | undefined {
  const found = /^(?:3D)?(q[\da-tv-z]{21})(?![\da-z])/i.exec(value);
  const token = found && foldCase(found[1]);
  return token && isCodeword(token) ? token : undefined;
}

/**
 * Whether a parameter's decoded value is ours: it begins as tokens of depth 1 do, even if damaged or cut short, or it is a valid token
 * of any depth. Any other value belongs to the site.
 */
export const looksLikeToken = (value: string): boolean =>
  /^(3D)?q[\da-tv-z]{2}[1il][0o]{6}/i.test(value) || !!wholeToken(value);
