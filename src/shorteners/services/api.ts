// What the ready shorteners have in common: one request over HTTP that is answered in JSON.

import {checkOptional} from '../../core/utils/check-object.js';
import {doc} from '../../core/utils/globals.js';
import {siteAddress} from '../../core/link/site-address.js';
import {absoluteUrl} from '../../core/link/address.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import {ShortenerError, type Shortener} from '../shortener.js';

/** What every ready shortener takes. */
export interface ApiOptions {
  /** The address to ask, in a page also a path of the site: that of your own proxy, which adds the key, or of your own server. */
  endpoint?: string | undefined;
  /** The API's key. Only for servers and trials: what stands in a page, everyone can read and use. */
  key?: string | undefined;
  /** The domain of the short links; default: the account's. */
  domain?: string | undefined;
  /** Asks in the place of the global `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
}

/** One vendor's API. */
interface Api<Answer> {
  name: string;
  /** The vendor's address; none where each runs a server of his own. */
  endpoint?: string;
  /** The headers that hold the key. */
  headers?(key: string): Record<string, string>;
  /** What is posted: an object as JSON, parameters as a form. */
  body(url: string): object;
  /** Where the short link stands in an answer. */
  link(answer: Partial<Answer>): string | undefined;
  /** The word for what is wrong; never a text that quotes the link, since each would be a warning of its own. */
  problem(answer: Partial<Answer>): string | undefined;
}

/** A key as most APIs take it. */
export const bearer = (key: string) => ({authorization: 'Bearer ' + key});

/** `Retry-After`, seconds or a date, in ms (RFC 9110 §10.2.3). */
function retryAfter(value: string | null): number | undefined {
  if (!value) return undefined;
  const wait = Number(value) * 1000;
  const until = Number.isNaN(wait) ? Date.parse(value) - Date.now() : wait;
  return until > 0 ? until : undefined;
}

/** The endpoint as `fetch` takes it: a path is the site's, also where `<base href>` names another host. */
function addressOf(endpoint: string): string {
  const href = siteAddress(endpoint)?.href;
  return !href || absoluteUrl(endpoint, doc.baseURI) === href ? endpoint : href;
}

/**
 * Makes a shortener of an API.
 *
 * @throws TypeError where there is neither a key nor an endpoint to ask without one.
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
    warnOnce(
      `the key of ${name} stands in the page, where everyone can read it. Let a proxy add it: set its endpoint.`,
    );
  }
  return {
    name,
    async shorten(url, signal) {
      const body = api.body(url);
      const form = body instanceof URLSearchParams;
      const response = await (options.fetch ?? fetch)(addressOf(endpoint), {
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
        `answered ${response.status} ${problem}`.trim() + (response.ok ? ' without a link' : ''),
        retryAfter(response.headers.get('retry-after')),
      );
    },
  };
}
