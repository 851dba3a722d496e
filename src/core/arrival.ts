// What an address says of the share that it came by.

import {defined} from './defined.js';
import {readParam} from './link.js';
import {isOurs, parseToken, type Token} from './token.js';

/** A visit that came through a shared link. */
export interface Arrival {
  /** `damaged`: a token of ours that was cut short or garbled on the way; it is nobody's share. */
  status: 'ok' | 'damaged';
  /** The share's token. */
  token?: string;
  /** The channel's id, where its code is known. */
  channel?: string;
  /** How many hands the link passed through. */
  depth?: number;
  /** The link's campaign. */
  campaign?: string;
  /** The link's label. */
  content?: string;
  /** What followed the token after `~`. */
  suffix?: string;
}

/**
 * Reads the arrival off an address: the first valid token counts, in the query or in the fragment.
 *
 * @param param - The parameter that holds the token; default `ds`.
 * @returns `undefined` where the address bears no token of ours, or is no http(s) address. Never throws.
 * @example
 * ```ts
 * readArrival('https://example.org/a?ds=1wa100000042a7kq9zr38m');
 * // {status: 'ok', token: '1wa100000042a7kq9zr38m', channel: 'whatsapp', depth: 1}
 * ```
 */
export function readArrival(address: string, param = 'ds'): Arrival | undefined {
  const read = (name: string) => readParam(address, name);
  try {
    const values = read(param).filter(isOurs);
    if (!values.length) return;
    const {token, channel, depth, suffix} = values.map(parseToken).find(Boolean) ?? ({} as Partial<Token>);
    if (!token) return {status: 'damaged'};
    const [campaign] = read('utm_campaign');
    const [content] = read('utm_content');
    return defined<Arrival>({status: 'ok', token, channel, depth, campaign, content, suffix});
  } catch {
    return;
  }
}
