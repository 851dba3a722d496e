// When a signed token expires: whole seconds since 2020-01-01 UTC, as six characters of the token's alphabet.

import {alphabet} from './check-characters.js';

/** Where expiries count from, in ms since 1970. */
export const expiryEpoch = Date.UTC(2020, 0, 1);

/** The time that six characters stand for, in ms since 1970. */
export function decodeExpiry(text: string): number {
  let seconds = 0;
  for (const character of text) seconds = seconds * 32 + alphabet.indexOf(character);
  return expiryEpoch + seconds * 1000;
}
