import {apiShortener, bearer, type ApiOptions} from './api.js';
import type {Shortener} from '../shortener.js';

/**
 * Dub: `POST https://api.dub.co/links` (https://dub.co/docs/api-reference/links/create; errors and limits:
 * https://dub.co/docs/api-reference/errors, https://dub.co/docs/api-reference/rate-limits). Its API does not answer pages of
 * other origins (https://github.com/dubinc/dub/issues/3502): a page needs a proxy.
 *
 * @throws TypeError without an endpoint or a key.
 * @example
 * ```ts
 * configure({shorten: shortLinks(dub({endpoint: '/short', domain: 'go.example.org'}))});
 * ```
 */
export const dub = (options: ApiOptions = {}): Shortener =>
  apiShortener<{shortLink: string; error: {code?: string}}>(
    {
      name: 'dub',
      endpoint: 'https://api.dub.co/links',
      headers: bearer,
      body: (url) => ({url, domain: options.domain}),
      link: ({shortLink}) => shortLink,
      problem: ({error}) => error?.code,
    },
    options,
  );
