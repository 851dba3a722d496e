// Reads the share from the address that a visitor opened.

import {attempt} from '../utils/attempt.js';
import {omitUndefined} from '../utils/omit-undefined.js';
import {readParams, valuesOf, type Param} from './address.js';
import {looksLikeToken} from '../token/token-shape.js';
import {parseToken} from '../token/token.js';
import {defaultParam} from './token-param.js';

/** A visit through a shared link. */
export interface Arrival {
  /** `damaged`: the token was cut short or garbled on the way, so the share is unknown. */
  status: 'ok' | 'damaged';
  /** The share's token. */
  token?: string;
  /** The channel's id, if its code is known on this page, or else the link's `utm_source`. */
  channel?: string;
  /** How often the link was passed on, 1 to 31. */
  depth?: number;
  /** The link's `utm_campaign`. */
  campaign?: string;
  /** The link's `utm_content`. */
  content?: string;
  /** The signature after the token, 33 characters. */
  suffix?: string;
  /** A vulnerability scanner has put `<`, `"` or a NUL after the token. */
  probed?: true;
}

/** What scanners put after a parameter's value, also escaped twice. Not `'`, which browsers escape in every quoted link. */
const probe = /^(?:3D)?.{22}(?:\.[\da-z]{33})?(?:[<"\0]|%(?:3C|22|00))/is;

/**
 * Reads the arrival from an address: the first valid token counts, in the query or in the fragment. Never throws.
 *
 * @param options - `param`: the parameter that holds the token; default `ds`.
 * @returns `undefined` if the address carries no token of ours, is not an http(s) address, or has more than 1,000 parameters in its
 *   query.
 * @example
 * ```ts
 * readArrival('https://example.org/a?ds=qwa100000042a7kq9zr3pe');
 * // {status: 'ok', token: 'qwa100000042a7kq9zr3pe', channel: 'whatsapp', depth: 1}
 * ```
 */
export function readArrival(address: string, options?: {param?: string | undefined}): Arrival | undefined {
  return findArrival(attempt(() => readParams(address)) ?? [], options?.param || defaultParam);
}

/** The arrival in an address's parameters. */
export function findArrival(params: readonly Param[], param: string): Arrival | undefined {
  const values = valuesOf(params, param).filter(looksLikeToken);
  for (const value of values) {
    const parsed = parseToken(value);
    if (!parsed) continue;
    const [source] = valuesOf(params, 'utm_source');
    // Codes are known with their channel, which this page may not have loaded.
    const {token, channel = source, depth, suffix} = parsed;
    const [campaign] = valuesOf(params, 'utm_campaign');
    const [content] = valuesOf(params, 'utm_content');
    const probed = probe.test(value) || undefined;
    return omitUndefined<Arrival>({status: 'ok', token, channel, depth, campaign, content, suffix, probed});
  }
  return values.length ? {status: 'damaged'} : undefined;
}
