// Fetches short links before the click. A click never waits: without a short link, the long one is shared.

import {checkOptional, wrongArgument} from '../core/utils/check-object.js';
import {isWebUrl, absoluteUrl} from '../core/link/address.js';
import type {PreparedLink, Shorten} from '../core/share/prepared-link.js';
import {warnOnce} from '../core/utils/warn-once.js';
import {prefetchVisibleBars} from './prefetch-visible-bars.js';
import {ShortenerError, type ShortenerLike} from './shortener.js';

/** Options of {@link shortLinks}. */
export interface ShortLinksOptions {
  /** How long the shortener may take, in ms. Default 5000. */
  timeout?: number | undefined;
  /** How many requests may be in flight. Default 2. */
  parallel?: number | undefined;
  /**
   * `true` (default): links are fetched when a bar was visible for a second. `false`: only when a pointer, touch or focus reaches a
   * button, which costs far fewer links; on phones most clicks then come before the short link.
   */
  visible?: boolean | undefined;
}

/** The delay after a failure, in ms; it doubles with each further failure. */
const minRetryDelay = 10_000;
const maxRetryDelay = 600_000;
/** How many links are cached: a single-page application may show many pages. */
const capacity = 200;

/** Rejects when the time is over, even if the shortener ignores its signal. */
const rejectOnAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', reject));

/**
 * Short links for the option `shorten`. A link is fetched when its share is prepared, cached until a share was made with it, and
 * fetched again when its target changes: URL, campaign, parent, consent. Only links with a token are shortened, so without consent
 * nothing is requested.
 *
 * After a failure links stay long, the console shows one warning, and nothing is requested for 10 s, then 20 s and so on up to 10
 * minutes, or as long as `Retry-After` says.
 *
 * @param shortener - One of `dark-social/shorteners`, or a function that resolves to the short link.
 * @throws TypeError for an invalid shortener or option.
 * @example
 * ```ts
 * configure({shorten: shortLinks(dub({endpoint: '/short'}), {timeout: 3000})});
 * ```
 */
export function shortLinks(shortener: ShortenerLike, options?: ShortLinksOptions): Shorten {
  const {timeout = 5000, parallel = 2, visible = true} = checkOptional(options, 'shortLinks');
  const service = typeof shortener === 'function' ? {name: shortener.name || 'custom', shorten: shortener} : shortener;
  if (typeof service?.shorten !== 'function')
    throw wrongArgument(
      'shortLinks',
      shortener,
      'no shortener: give one of dark-social/shorteners, or a function that resolves to the short link',
    );
  if (!(timeout > 0 && timeout < Infinity && parallel >= 1)) {
    throw new TypeError(
      `dark-social: shortLinks(${JSON.stringify({timeout, parallel})}): give a timeout in ms, and a number of requests from 1 on`,
    );
  }
  const onBarChange = visible ? prefetchVisibleBars() : undefined;
  /** Links by what they lead to, for shares that were not made yet. */
  const cache = new Map<string, PreparedLink>();
  /** Links to fetch, with a callback for each; the last one is fetched first. */
  const queue = new Map<PreparedLink, () => void>();
  let inFlight = 0;
  let retryDelay = 0;
  let resumeAt = 0;

  const problem = (error: unknown, {aborted}: AbortSignal): string => {
    if (aborted) return `did not respond in ${timeout} ms`;
    if (error instanceof ShortenerError) return error.message;
    return `could not be reached (${error}): it is down, or blocks pages of this origin`;
  };

  async function fetchShort(link: PreparedLink): Promise<void> {
    const signal = AbortSignal.timeout(timeout);
    try {
      const short = await Promise.race([service.shorten(link.url, signal), rejectOnAbort(signal)]);
      const href = absoluteUrl(short);
      if (!isWebUrl(href)) {
        throw new ShortenerError(`responded with ${JSON.stringify(short)?.slice(0, 60)}, which is no http(s) URL`);
      }
      link.short = href;
      retryDelay = 0;
    } catch (error) {
      retryDelay = Math.min(retryDelay * 2 || minRetryDelay, maxRetryDelay);
      resumeAt = Math.max(resumeAt, Date.now() + ((error as ShortenerError)?.retryAfter ?? retryDelay));
      warnOnce(`the shortener "${service.name}" ${problem(error, signal)}. Links stay long.`);
    }
  }

  async function fetchNext(): Promise<void> {
    const [link, done] = [...queue].pop() ?? [];
    if (!link || !done || inFlight >= parallel) return;
    queue.delete(link);
    if (!link.used && Date.now() >= resumeAt) {
      inFlight++;
      await fetchShort(link);
      inFlight--;
    }
    link.ready = undefined;
    done();
    void fetchNext();
  }

  return (url, token) => {
    if (!token) {
      // Bars make links without tokens when they render.
      onBarChange?.();
      return undefined;
    }
    // Without the token's random part; version, channel, depth and parent stay.
    const key = url.replace(token, token.slice(0, 10));
    let link = cache.get(key);
    if (!link || link.used) {
      link = {url, token};
      cache.delete(key);
      cache.set(key, link);
      for (const [oldest] of cache) if (cache.size > capacity) cache.delete(oldest);
    }
    if (!link.short && !link.ready && Date.now() >= resumeAt) {
      link.ready = new Promise((done) => queue.set(link, done));
      void fetchNext();
    } else {
      const done = queue.get(link);
      if (done && queue.delete(link)) queue.set(link, done);
    }
    return link;
  };
}
