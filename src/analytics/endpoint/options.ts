// The options and the error of the sink `endpoint`.

import {siteAddress} from '../../core/link/site-address.js';
import {attempt} from '../../core/utils/attempt.js';
import {formatValue} from '../../core/utils/format-value.js';
import type {EndpointHeaders} from './request.js';

/** Options of the sink `endpoint`. */
export interface EndpointOptions {
  /** The URL to post to: http(s), or on a page a path of the site. */
  url: string | URL;
  /**
   * Headers of each request, or a function that returns them. With headers the body is `application/json`, which other origins
   * must allow in a preflight; without, it is `text/plain`. Beacons cannot have headers, so none are sent then. Default: none.
   */
  headers?: EndpointHeaders | undefined;
  /** `size`: the most events per request, default 50. `wait`: how long to wait for more events, in ms, default 250. */
  batch?: {size?: number | undefined; wait?: number | undefined} | undefined;
  /**
   * Whether unacknowledged events are kept in `localStorage`, so that the next page with this sink sends what a closed tab could
   * not. Only while consent is granted. Default `false`.
   */
  offline?: boolean | undefined;
}

/** Why an event was dropped: the endpoint refused it, the queue was full, or the sink was closed. */
export class EndpointError extends Error {
  override name = 'EndpointError';

  /**
   * @param dropped - How many events this endpoint has dropped on this page so far.
   * @param status - The HTTP status, if there was a response.
   */
  constructor(
    message: string,
    readonly dropped: number,
    readonly status?: number,
  ) {
    super(message);
  }
}

const optionError = (option: string, value: unknown, wayOut: string): TypeError =>
  new TypeError(`dark-social: endpoint({${option}: ${formatValue(value)}}): ${wayOut}`);

/** Stands for the site where there is no page. */
const noSite = 'https://site.invalid';

/** Refuses to send to a path where there is no page. */
export function checkSite(url: string, path: string): void {
  if (url.startsWith(noSite))
    throw optionError('url', path, 'give an http(s) URL to send from a server, where a path leads nowhere');
}

/**
 * Checks the options and fills in defaults. `path` is the URL as the sink's key names it: a path if it is on this site.
 *
 * @throws TypeError for an invalid option.
 */
export function readOptions(options: EndpointOptions) {
  const {url, headers, batch = {}, offline = false} = options ?? {};
  // A server that runs the page's code makes sinks too, and sends nothing.
  const target = url && (siteAddress(url) ?? (globalThis.document ? undefined : attempt(() => new URL(url, noSite))));
  if (!target || !/^https?:$/.test(target.protocol) || target.username || target.password)
    throw optionError('url', url, 'give an http(s) URL without a password, or on a page a path such as "/events"');
  if (headers && typeof headers !== 'function' && !attempt(() => new Headers(headers)))
    throw optionError(
      'headers',
      headers,
      'give names and values, such as {"x-site": "a"}, or a function that returns them',
    );
  if (!batch || typeof batch !== 'object')
    throw optionError('batch', batch, 'give an object such as {size: 50, wait: 250}');
  const {size = 50, wait = 250} = batch;
  if (!Number.isInteger(size) || size < 1) throw optionError('batch.size', size, 'give a whole number from 1 on');
  if (!Number.isFinite(wait) || wait < 0) throw optionError('batch.wait', wait, 'give milliseconds, from 0 on');
  const {href, origin, pathname, search} = target;
  const path = [noSite, siteAddress('/')?.origin].includes(origin) ? pathname + search : href;
  return {url: href, path, headers, size, wait, offline};
}
