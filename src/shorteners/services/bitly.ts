import {apiShortener, bearer, type ApiOptions} from './api.js';
import type {Shortener} from '../shortener.js';

/** Options of Bitly. */
export interface BitlyOptions extends ApiOptions {
  /** The `group_guid` that the links belong to; default: the account's default group. */
  group?: string | undefined;
}

/**
 * Bitly: `POST https://api-ssl.bitly.com/v4/shorten` (https://dev.bitly.com/api-reference/#createBitlink; limits:
 * https://dev.bitly.com/docs/getting-started/rate-limits). Its API answers pages of other origins, but allows the key's header
 * only by `*`, which browsers announce to refuse (https://github.com/googleanalytics/ga-dev-tools/issues/2376): use a proxy.
 *
 * @throws TypeError without an endpoint or a key.
 * @example
 * ```ts
 * configure({shorten: shortLinks(bitly({endpoint: '/short'}))});
 * ```
 */
export const bitly = (options: BitlyOptions = {}): Shortener =>
  apiShortener<{link: string; message: string}>(
    {
      name: 'bitly',
      endpoint: 'https://api-ssl.bitly.com/v4/shorten',
      headers: bearer,
      body: (url) => ({long_url: url, domain: options.domain, group_guid: options.group}),
      link: ({link}) => link,
      problem: ({message}) => message,
    },
    options,
  );
