// The share token, version 1: 22 characters that name the channel, the depth and the parent, with two check characters.

import {channelIds} from './codes.js';
import {defined} from './defined.js';
import {random32} from './random.js';

/** What a token says. */
export interface Token {
  /** The format's version. */
  version: 1;
  /** The channel's two-character code, `wa`. */
  code: string;
  /** The channel's id, `whatsapp`, where this copy of the library knows the code. */
  channel?: string;
  /** How many hands the link passed through: 1 for the first share; 31 means 31 or more. */
  depth: number;
  /** Fingerprint of the token that this one descends from; none at depth 1. */
  parent?: string;
  /** The token's own six characters, by which its children name it. */
  fingerprint: string;
  /** The token itself, 22 characters, lower case. */
  token: string;
  /** What followed a `~`: kept on arrival, never passed on. */
  suffix?: string;
}

/** Crockford's base32: no i, l, o, u, so that no character is taken for another. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const none = '000000';

/** Doubles in GF(32) by x⁵+x²+1. */
const double = (a: number): number => (a << 1) ^ (a & 16 ? 37 : 0);

/** The two check characters: the remainder of the body, times x², by (x−α)(x−α²) = x²+6x+8. */
function check(body: string): string {
  let high = 0;
  let low = 0;
  for (const character of body) {
    const fed = high ^ alphabet.indexOf(character);
    const times4 = double(double(fed));
    high = low ^ times4 ^ double(fed);
    low = double(times4);
  }
  return alphabet[high] + alphabet[low];
}

/**
 * Makes a new token.
 *
 * @param options - `channel`: a channel object, its id (`whatsapp`) or its code (`wa`); `parent`: the token that the
 *   reader came with, if any.
 * @throws TypeError for a channel without a code, or a parent that is no token.
 * @example
 * ```ts
 * mintToken({channel: 'whatsapp'}); // '1wa100000042a7kq9zr38m'
 * ```
 */
export function mintToken(options: {channel: string | {code: string}; parent?: string}): string {
  const {channel, parent} = options;
  const code =
    typeof channel === 'object'
      ? channel.code
      : (Object.keys(channelIds).find((key) => channelIds[key] === channel) ?? channel);
  const from = parent ? parseToken(parent) : undefined;
  if (!/^[\da-hjkmnp-tv-z]{2}$/.test(code) || (parent && !from)) {
    throw new TypeError(`dark-social: no channel code, or no token as parent: ${JSON.stringify(options)}`);
  }
  let random = '';
  // The fingerprint `000000` means "no parent", so no token may bear it.
  while (random.length < 10 || random.startsWith(none)) {
    random = '';
    while (random.length < 10) random += alphabet[random32()];
  }
  const depth = alphabet[Math.min(from ? from.depth + 1 : 1, 31)];
  const body = '1' + code + depth + (from ? from.fingerprint : none) + random;
  return body + check(body);
}

/**
 * Reads a token, as it stands in the `ds` parameter. Case, and the letters that look like digits, do not matter;
 * punctuation that a messenger swallowed into the link is left out. One or two wrong characters are always noticed.
 *
 * @returns the token's content, or `undefined` for anything that is no valid token of version 1. Never throws.
 */
export function parseToken(text: string): Token | undefined {
  const found = /^([\da-tv-z]{22})(?:~([\w-]+)|(?![\da-z]))/i.exec(text);
  if (!found) return;
  const token = found[1].toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1');
  const code = token.slice(1, 3);
  const depth = alphabet.indexOf(token[3]);
  const parent = token.slice(4, 10);
  const own = fingerprint(token);
  if (token[0] !== '1' || !depth || own === none || check(token.slice(0, 20)) !== token.slice(20)) return;
  return defined<Token>({
    version: 1,
    code,
    channel: channelIds[code],
    depth,
    parent: parent === none ? undefined : parent,
    fingerprint: own,
    token,
    suffix: found[2],
  });
}

/** The six characters by which a token's children name it as their parent. */
export function fingerprint(token: string): string {
  return token.slice(10, 16);
}

/** Whether a parameter's value is one of ours by its shape, whole or damaged; anything else belongs to the site. */
export function isOurs(value: string): boolean {
  return /^1[\da-tv-z]{7}/i.test(value) || !!parseToken(value);
}
