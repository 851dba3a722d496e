// The share token, version 1: 22 characters that hold the channel, the depth, the parent and two check characters.

import {alphabet, checkCharacters} from './check-characters.js';
import {wrongArgument} from '../utils/check-object.js';
import {channelByCode, findChannel, type ChannelEntry, type ChannelId} from './channel-codes.js';
import {omitUndefined} from '../utils/omit-undefined.js';
import {randomBase32Digits} from './random.js';
import {foldCase, wholeToken, withoutEscapedEquals} from './token-shape.js';

/** The content of a token. */
export interface Token {
  /** The format's version. */
  version: 1;
  /** The channel's two-character code, `wa`. */
  code: string;
  /** The channel's id, `whatsapp`, if this copy of the library knows the code. */
  channel?: string;
  /** How often the link was passed on: 1 for the first share; 31 means 31 or more. */
  depth: number;
  /** The `tokenId` of the parent token; none at depth 1. */
  parent?: string;
  /** The token's own six characters, which its children hold as `parent`. */
  tokenId: string;
  /** The token itself, 22 characters, lower case. */
  token: string;
  /** What follows the token: key id, expiry and signature, 33 characters. Kept on arrival, never passed on. */
  suffix?: string;
}

/** The first character is the version. Version 1 is `q`, so that no number or date looks like a token. */
const version = 'q';
const noParent = '000000';

/** How often we try to draw a usable id. If the characters are random, a try fails once in 2³⁰. */
const maxDraws = 100;

/**
 * Makes a new token.
 *
 * @param options - `channel`: a channel object, its id (`whatsapp`) or its code (`wa`); `parent`: the token that the visitor
 *   arrived with, if any.
 * @throws TypeError for a channel without a code, or a parent that is not a token.
 * @throws Error if `crypto.getRandomValues` returns nothing random.
 * @example
 * ```ts
 * mintToken({channel: 'whatsapp'}); // 'qwa100000042a7kq9zr3pe'
 * ```
 */
export function mintToken(options: {channel: ChannelId | {code: string}; parent?: string | undefined}): string {
  const {channel, parent} = options ?? {};
  const code = codeOf(channel);
  if (!code) {
    throw new TypeError(
      `dark-social: mintToken({channel: ${JSON.stringify(channel)}}): not a channel. ` +
        'Give a channel object, an id such as "whatsapp", or a code of two characters',
    );
  }
  const from = parent ? parseToken(parent) : undefined;
  if (parent && !from) {
    throw new TypeError(
      `dark-social: mintToken({parent: ${JSON.stringify(parent)}}): not a token. Leave parent out, or give the token that the visitor arrived with`,
    );
  }
  const depth = alphabet[Math.min(from ? from.depth + 1 : 1, 31)];
  const body = version + code + depth + (from ? from.tokenId : noParent) + randomPart();
  return body + checkCharacters(body);
}

function codeOf(channel: unknown): string | undefined {
  const code =
    typeof channel === 'object' && channel
      ? (channel as {code?: string}).code
      : (findChannel(channel as string)?.code ?? channel);
  return typeof code === 'string' && /^[\da-hjkmnp-tv-z]{2}$/.test(code) ? code : undefined;
}

/** Ten random characters. The first six are the token's id, which must not be `000000`: that means "no parent". */
function randomPart(): string {
  for (let draw = 0; draw < maxDraws; draw++) {
    const random = randomBase32Digits(10)
      .map((digit) => alphabet[digit])
      .join('');
    if (!random.startsWith(noParent)) return random;
  }
  throw new Error(
    'dark-social: crypto.getRandomValues returns nothing random, so no token can be made. Restore it, or set the option tokens to false',
  );
}

/**
 * Parses a token, as the value of the `ds` parameter after percent-decoding. Upper case is accepted, and so are letters that look like
 * digits. Chat apps add punctuation to links, so whatever follows the 22 characters is ignored, unless it is an ASCII letter or digit.
 * One or two wrong characters are always detected. Never throws.
 *
 * @returns the token's content, or `undefined` for anything but a valid token of version 1.
 * @example
 * ```ts
 * parseToken('qwa100000042a7kq9zr3pe')?.channel; // 'whatsapp'
 * ```
 */
export function parseToken(text: string): Token | undefined {
  const token = typeof text === 'string' ? wholeToken(text) : undefined;
  if (!token) return undefined;
  const code = token.slice(1, 3);
  const depth = alphabet.indexOf(token[3]);
  const parent = token.slice(4, 10);
  const id = tokenId(token);
  if (!depth || id === noParent || (depth === 1) !== (parent === noParent)) return undefined;
  const suffix = /^.{22}\.([\da-tv-z]{33})(?![\da-z])/is.exec(withoutEscapedEquals(text));
  return omitUndefined<Token>({
    version: 1,
    code,
    channel: (channelByCode[code] as ChannelEntry | undefined)?.id,
    depth,
    parent: parent === noParent ? undefined : parent,
    tokenId: id,
    token,
    suffix: suffix ? foldCase(suffix[1]) : undefined,
  });
}

/**
 * Returns a token's id, characters 11 to 16, which its children hold as `parent`. Does not check the token: {@link parseToken} does.
 *
 * @throws TypeError unless `token` is a string.
 * @example
 * ```ts
 * tokenId('qwa100000042a7kq9zr3pe'); // '42a7kq'
 * ```
 */
export function tokenId(token: string): string {
  if (typeof token !== 'string') throw wrongArgument('tokenId', token, 'give a token of 22 characters');
  return token.slice(10, 16);
}
