// What an address says of the share that it came by.

import {omitUndefined} from '../utils/omit-undefined.js';
import {readParam} from './decorate-url.js';
import {looksLikeToken} from '../token/token-shape.js';
import {parseToken} from '../token/token.js';

/** A visit that came through a shared link. */
export interface Arrival {
  /** `damaged`: a token of ours that was cut short or garbled on the way; it is nobody's share. */
  status: 'ok' | 'damaged';
  /** The share's token. */
  token?: string;
  /** The channel's id, where its code is known. */
  channel?: string;
  /** How often the link was passed on, 1 to 31. */
  depth?: number;
  /** The link's campaign. */
  campaign?: string;
  /** The link's label. */
  content?: string;
  /** The signature behind the token, 33 characters. */
  suffix?: string;
  /** A scanner has put `<`, `"` or a NUL behind the token to see what the page does with it. */
  probed?: true;
}

/** What scanners put behind a parameter's value, also escaped twice. Browsers write `%27` for every quoted link, so `'` says nothing. */
const probe = /^(?:3D)?.{22}(?:\.[\da-z]{33})?(?:[<"\0]|%(?:3C|22|00))/is;

/**
 * Reads the arrival off an address: the first valid token counts, in the query or in the fragment.
 *
 * @param options - `param`: the parameter that holds the token; default `ds`.
 * @returns `undefined` where the address bears no token of ours, is no http(s) address, or has more than 1,000 parameters in its
 *   query. Never throws.
 * @example
 * ```ts
 * readArrival('https://example.org/a?ds=qwa100000042a7kq9zr3pe');
 * // {status: 'ok', token: 'qwa100000042a7kq9zr3pe', channel: 'whatsapp', depth: 1}
 * ```
 */
export function readArrival(address: string, options?: {param?: string | undefined}): Arrival | undefined {
  const read = (name: string) => readParam(address, name);
  try {
    const values = read(options?.param || 'ds').filter(looksLikeToken);
    if (!values.length) return undefined;
    for (const value of values) {
      const parsed = parseToken(value);
      if (!parsed) continue;
      const {token, channel, depth, suffix} = parsed;
      const [campaign] = read('utm_campaign');
      const [content] = read('utm_content');
      const probed = probe.test(value) || undefined;
      return omitUndefined<Arrival>({status: 'ok', token, channel, depth, campaign, content, suffix, probed});
    }
    return {status: 'damaged'};
  } catch {
    return undefined;
  }
}
