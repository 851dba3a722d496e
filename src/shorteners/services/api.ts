// The request that all shorteners make: a POST with a JSON response.

import {checkOptional} from '../../core/utils/check-object.js';
import {doc} from '../../core/utils/globals.js';
import {siteAddress} from '../../core/link/site-address.js';
import {absoluteUrl} from '../../core/link/address.js';
import {retryAfter} from '../../core/utils/retry-after.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import {ShortenerError, type Shortener} from '../shortener.js';

/** Options of every shortener. */
export interface ApiOptions {
  /** The URL to request, on a page also a path of the site: your own proxy, which adds the key, or your own server. */
  endpoint?: string | undefined;
  /** The API's key. Only for servers and trials: anyone can read and use a key in a page. */
  key?: string | undefined;
  /** The domain of the short links; default: the account's. */
  domain?: string | undefined;
  /** Replaces the global `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** One vendor's API. */
interface Api<Answer> {
  name: string;
  /** The vendor's URL; none for software that sites host themselves. */
  endpoint?: string;
  /** The headers that hold the key. */
  headers?(key: string): Record<string, string>;
  /** The body: an object is sent as JSON, parameters as a form. */
  body(url: string): object;
  /** Reads the short link from a response. */
  link(answer: Partial<Answer>): string | undefined;
  /** Reads the error code or message. It must not contain the link, or each link would make its own warning. */
  problem(answer: Partial<Answer>): string | undefined;
}

/** The header for the key that most APIs use. */
export const bearer = (key: string) => ({authorization: 'Bearer ' + key});

/** The endpoint for `fetch`: a path belongs to the site even if `<base href>` names another host. */
function endpointUrl(endpoint: string): string {
  const href = siteAddress(endpoint)?.href;
  return !href || absoluteUrl(endpoint, doc.baseURI) === href ? endpoint : href;
}

/**
 * Makes a shortener for an API.
 *
 * @throws TypeError without a key or an own endpoint.
 */
export function apiShortener<Answer>(api: Api<Answer>, given?: ApiOptions): Shortener {
  const {name} = api;
  const options = checkOptional(given, name);
  const {key} = options;
  const endpoint = options.endpoint ?? api.endpoint;
  if (typeof endpoint !== 'string' || !endpoint || (!key && endpoint === api.endpoint)) {
    throw new TypeError(
      `dark-social: ${name} needs an endpoint of yours${api.endpoint ? ', or a key' : ''}: ${endpoint}`,
    );
  }
  if (key && globalThis.document) {
    warnOnce(`the key of ${name} is in the page, where anyone can read it. Let a proxy add it: set its endpoint.`);
  }
  return {
    name,
    async shorten(url, signal) {
      const body = api.body(url);
      const form = body instanceof URLSearchParams;
      const response = await (options.fetch ?? fetch)(endpointUrl(endpoint), {
        method: 'POST',
        headers: {
          accept: 'application/json',
          ...(!form && {'content-type': 'application/json'}),
          ...(key && api.headers?.(key)),
        },
        body: form ? body : JSON.stringify(body),
        signal,
      });
      const answer = Object(await response.json().catch(() => null)) as Partial<Answer>;
      const link = api.link(answer);
      if (link) return link;
      const problem = api.problem(answer) ?? '';
      throw new ShortenerError(
        `responded with ${response.status} ${problem}`.trim() + (response.ok ? ' without a link' : ''),
        retryAfter(response),
      );
    },
  };
}
