// Tokens that come from somewhere else than the page: minted and signed by a server.

import type {Channel} from '../channel.js';
import {parseToken} from './token.js';
import {warnOnce} from '../utils/warn-once.js';

/**
 * Gives tokens for shares, such as those that a server has signed for this visitor. It is asked synchronously, inside clicks, so it
 * keeps some in memory and fetches more when they run out.
 */
export interface TokenSource {
  /**
   * Returns the next token for a channel, with its signature: 22 characters, or 56. `undefined` where there is none yet: then the page
   * mints one without a signature. The same token until it was used.
   */
  next(channel: Channel): string | undefined;
  /** A share was made with this token, so no other gets it. */
  used(token: string): void;
}

/** The source's token for a channel; nothing, with one warning, where it fails or gives something else. */
export function nextToken(source: TokenSource | undefined, channel: Channel): string | undefined {
  try {
    const token = source?.next(channel);
    if (token === undefined || parseToken(token)?.code === channel.code) return token;
    warnOnce(`next() of the source of tokens gave "${token}", which is no token of the channel "${channel.id}"`);
  } catch (error) {
    warnOnce(`next() of the source of tokens failed, and the link carries an unsigned token: ${error}`);
  }
  return undefined;
}
