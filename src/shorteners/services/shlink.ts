import {apiShortener, type ApiOptions} from './api.js';
import type {Shortener} from '../shortener.js';

/**
 * Shlink, on a server of your own: `POST /rest/v3/short-urls` (https://api-spec.shlink.io; errors:
 * https://shlink.io/documentation/api-docs/error-management). It answers pages of every origin
 * (https://shlink.io/documentation/api-docs), yet its key can delete links too: a proxy is better.
 *
 * @throws TypeError without an endpoint.
 * @example
 * ```ts
 * configure({shorten: shortLinks(shlink({endpoint: '/short'}))});
 * ```
 */
export const shlink = (options: ApiOptions = {}): Shortener =>
  apiShortener<{shortUrl: string; title: string}>(
    {
      name: 'shlink',
      headers: (key) => ({'x-api-key': key}),
      // With a title given, the server need not load the page to find one.
      body: (url) => ({longUrl: url, domain: options.domain, findIfExists: true, title: new URL(url).hostname}),
      link: ({shortUrl}) => shortUrl,
      problem: ({title}) => title,
    },
    options,
  );
