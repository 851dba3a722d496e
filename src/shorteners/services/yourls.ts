import {apiShortener, type ApiOptions} from './api.js';
import type {Shortener} from '../shortener.js';

/**
 * YOURLS, on a server of your own: `yourls-api.php` with `action=shorturl` and the signature as key
 * (https://yourls.org/passwordlessapi; answers: `yourls_add_new_link` in
 * https://github.com/YOURLS/YOURLS/blob/master/includes/functions-shorturls.php). It does not answer pages of other origins
 * unless the server is told to (https://github.com/YOURLS/YOURLS/issues/1767). The domain is the server's.
 *
 * @throws TypeError without an endpoint.
 * @example
 * ```ts
 * configure({shorten: shortLinks(yourls({endpoint: '/short'}))});
 * ```
 */
export const yourls = (options: ApiOptions = {}): Shortener =>
  apiShortener<{shorturl: string; code: string}>(
    {
      name: 'yourls',
      body: (url) =>
        new URLSearchParams({
          action: 'shorturl',
          format: 'json',
          url,
          // With a title given, the server need not load the page to find one.
          title: new URL(url).hostname,
          ...(options.key && {signature: options.key}),
        }),
      // A link that it knows comes as a failure, with the short link, and by its version with status 200, 400 or 409
      // (https://github.com/YOURLS/YOURLS/issues/3547).
      link: ({shorturl}) => shorturl,
      problem: ({code}) => code,
    },
    options,
  );
