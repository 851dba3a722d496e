// Signed tokens for this visitor's shares, in stock before a button is pressed: a share cannot wait for a server.

import type {Channel} from '../../core/channel.js';
import {decodeExpiry} from '../../core/token/expiry.js';
import {parseToken} from '../../core/token/token.js';
import type {TokenSource} from '../../core/token/token-source.js';
import {retryAfter} from '../../core/utils/retry-after.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import {actionUrl} from '../internal/campaign-pass.js';
import {postJson} from '../internal/post-json.js';

/** How many tokens of a channel are kept: one for the next share, one for the share after it. */
const stockSize = 2;

/** Pauses after a request that failed, in ms; after the last one the pool waits until a button is reached again. */
const pauses = [500, 2000, 8000];

/** A token that expires sooner than that, in ms, is too short-lived to be sent. */
const leastLife = 60_000;

/** Whether a text is a signed token of the channel that can still be sent. The expiry stands after the key's id. */
function isUsable(text: unknown, code: string): text is string {
  const parsed = typeof text === 'string' ? parseToken(text) : undefined;
  return parsed?.code === code && !!parsed.suffix && decodeExpiry(parsed.suffix.slice(1, 7)) > Date.now() + leastLife;
}

/** A source of tokens that fetches more of a channel's when it gives one away. */
export interface TokenPool extends TokenSource {
  /** The absolute URL of the campaign's handler, and the pass that the tokens descend from. */
  readonly src: string;
  readonly pass: string;
  /** Fetches tokens for a channel unless there are so many. */
  fill(channel: Channel, count?: number): void;
}

/** What one channel has. */
interface Stock {
  tokens: string[];
  isFetching?: boolean;
}

/** What servers refuse by their owner's rules; anything else is a mistake that the owner should hear of. */
const rules: readonly unknown[] = ['too-deep', 'too-many', 'expired'];

/**
 * Makes a pool of tokens that descend from the token of a pass, signed by the campaign's server. While it has none of a channel, the
 * link carries an unsigned token.
 *
 * @param src - The absolute URL of the campaign's handler.
 */
export function createTokenPool(src: string, pass: string): TokenPool {
  const url = actionUrl(src, 'mint');
  const stocks = new Map<string, Stock>();
  /** The server signs no more for this visitor. */
  let isClosed = false;

  const stockOf = (code: string): Stock => {
    const stock = stocks.get(code) ?? {tokens: []};
    stocks.set(code, stock);
    stock.tokens = stock.tokens.filter((token) => isUsable(token, code));
    return stock;
  };

  /** Fetches tokens once. Returns how long to wait before the next try, or nothing where that would not help. */
  async function mint(code: string, stock: Stock, count: number): Promise<number | undefined> {
    const response = await postJson(url, {pass, channel: code, count});
    const answer = Object(await response.json()) as {status?: unknown; tokens?: unknown};
    if (response.ok && Array.isArray(answer.tokens)) {
      stock.tokens.push(...(answer.tokens as unknown[]).filter((token): token is string => isUsable(token, code)));
      return undefined;
    }
    if (response.status >= 500 || response.status === 429) return retryAfter(response) ?? 0;
    isClosed = true;
    if (!rules.includes(answer.status))
      warnOnce(`${url} signs no tokens (${response.status} "${answer.status}"), so links carry unsigned ones`);
    return undefined;
  }

  async function fetchTokens(code: string, stock: Stock, count: number): Promise<void> {
    stock.isFetching = true;
    for (const pause of pauses) {
      const wait = await mint(code, stock, count).catch(() => 0);
      if (wait === undefined) break;
      await new Promise((resolve) => setTimeout(resolve, Math.max(pause, wait)));
    }
    stock.isFetching = false;
  }

  function fill({code}: Channel, count = stockSize): void {
    const stock = stockOf(code);
    const missing = count - stock.tokens.length;
    if (missing > 0 && !stock.isFetching && !isClosed) void fetchTokens(code, stock, missing);
  }

  return {
    src,
    pass,
    fill,
    next(channel) {
      fill(channel);
      return stockOf(channel.code).tokens[0];
    },
    used(token) {
      for (const stock of stocks.values()) stock.tokens = stock.tokens.filter((each) => each !== token);
    },
  };
}
