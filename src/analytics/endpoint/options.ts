// What an endpoint is told, and what it tells.

import {attempt} from '../../core/utils/attempt.js';
import {formatValue} from '../../core/utils/format-value.js';
import {siteAddress} from '../../core/link/site-address.js';
import type {EndpointHeaders} from './request.js';

/** How events reach one's own backend. */
export interface EndpointOptions {
  /** Where to post them: http(s), or a path of the site. */
  url: string | URL;
  /**
   * Headers of each request, or a function that makes them. With headers the body is `application/json`, which other origins
   * must allow in a preflight; without, it is `text/plain`. Beacons bear no headers, so they are not used then. Default: none.
   */
  headers?: EndpointHeaders | undefined;
  /** `size`: how many events a request holds at most, default 50; `wait`: how long further ones are waited for, in ms, default 250. */
  batch?: {size?: number | undefined; wait?: number | undefined} | undefined;
  /**
   * Whether events wait in `localStorage` until they are acknowledged, so that a closed tab loses none: the next page with this
   * sink sends them. Only while consent is granted. Default `false`.
   */
  offline?: boolean | undefined;
}

/** Why an event was dropped: the endpoint refused it, too many wait already, or the sink was closed. */
export class EndpointError extends Error {
  override name = 'EndpointError';

  /**
   * @param dropped - How many events this endpoint has dropped on this page by now.
   * @param status - What the endpoint answered, if it did.
   */
  constructor(
    message: string,
    readonly dropped: number,
    readonly status?: number,
  ) {
    super(message);
  }
}

const wrong = (option: string, value: unknown, way: string): TypeError =>
  new TypeError(`dark-social: endpoint({${option}: ${formatValue(value)}}): ${way}`);

/** The options, checked, and the address as a key names it: a path, where it is the site's. */
export function check(given: EndpointOptions) {
  const {url, headers, batch = {}, offline = false} = given ?? {};
  // On a server there is nothing that a path could belong to.
  const target = url && siteAddress(url);
  if (!target || !/^https?:$/.test(target.protocol) || target.username || target.password)
    throw wrong('url', url, 'give an http(s) address without a password, or on a page a path such as "/events"');
  if (headers && typeof headers !== 'function' && !attempt(() => new Headers(headers)))
    throw wrong('headers', headers, 'give names and values, such as {"x-site": "a"}, or a function that makes them');
  if (!batch || typeof batch !== 'object') throw wrong('batch', batch, 'give an object such as {size: 50, wait: 250}');
  const {size = 50, wait = 250} = batch;
  if (!Number.isInteger(size) || size < 1) throw wrong('batch.size', size, 'give a whole number from 1 on');
  if (!Number.isFinite(wait) || wait < 0) throw wrong('batch.wait', wait, 'give milliseconds, from 0 on');
  const {href, origin, pathname, search} = target;
  const path = origin === siteAddress('/')?.origin ? pathname + search : href;
  return {address: href, path, headers, size, wait, offline};
}
