// Keeps short links ready ahead of the click. A click never waits: until the short link is there, the long one leaves.

import {checkOptional, wrongArgument} from '../core/utils/check-object.js';
import {isWebUrl, absoluteUrl} from '../core/link/address.js';
import type {PreparedLink, Shorten} from '../core/share/prepared-link.js';
import {warnOnce} from '../core/utils/warn-once.js';
import {seenBars} from './prefetch-visible-bars.js';
import {ShortenerError, type ShortenerLike} from './shortener.js';

/** How short links are fetched. */
export interface ShortLinksOptions {
  /** How long the shortener may take, in ms; default 5000. */
  timeout?: number | undefined;
  /** How many requests may be under way at a time; default 2. */
  parallel?: number | undefined;
  /**
   * `true` (default): links are fetched once a bar was in view for a second. `false`: only when a button is reached by pointer,
   * finger or focus, which costs far fewer links; on phones most clicks then come too early for them.
   */
  visible?: boolean | undefined;
}

/** How long to ask nothing after a failure, in ms: twice as long each time that it fails again. */
const firstPause = 10_000;
const longestPause = 600_000;
/** How many links are kept; a single-page application may go through many pages. */
const capacity = 200;

/** Rejects when the time is over, whether or not the shortener heeds its signal. */
const timeOver = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', reject));

/**
 * Short links for the option `shorten`. A link is fetched when its share is prepared, is kept until a share was made with it,
 * and is fetched anew when what it leads to changes: address, campaign, parent, consent. Only links that bear a token are
 * shortened, so without consent nothing is asked.
 *
 * After a failure links stay long, the console is told once, and the shortener is left alone for 10 s, then 20 s and so on up
 * to 10 minutes, or as long as its `Retry-After` says.
 *
 * @param shortener - One of `dark-social/shorteners`, or a function that resolves to the short link.
 * @throws TypeError where the shortener is none.
 * @example
 * ```ts
 * configure({shorten: shortLinks(dub({endpoint: '/short'}), {timeout: 3000})});
 * ```
 */
export function shortLinks(shortener: ShortenerLike, options?: ShortLinksOptions): Shorten {
  const {timeout = 5000, parallel = 2, visible = true} = checkOptional(options, 'shortLinks');
  const asked = typeof shortener === 'function' ? {name: shortener.name || 'custom', shorten: shortener} : shortener;
  if (typeof asked?.shorten !== 'function')
    throw wrongArgument(
      'shortLinks',
      shortener,
      'no shortener: give one of dark-social/shorteners, or a function that resolves to the short link',
    );
  if (!(timeout > 0 && timeout < Infinity && parallel >= 1)) {
    throw new TypeError(`dark-social: no time or number for short links: ${JSON.stringify({timeout, parallel})}`);
  }
  const look = visible ? seenBars() : undefined;
  /** The links that no share was made with yet. */
  const kept = new Map<string, PreparedLink>();
  /** Those to be fetched, each with what tells that this is done; the one that was reached last comes first. */
  const waiting = new Map<PreparedLink, () => void>();
  let underWay = 0;
  let pause = 0;
  let resumeAt = 0;

  const problem = (error: unknown, {aborted}: AbortSignal): string => {
    if (aborted) return `gave no answer in ${timeout} ms`;
    if (error instanceof ShortenerError) return error.message;
    return `could not be asked (${error}): it is not there, or forbids pages of this origin`;
  };

  async function fetchShort(link: PreparedLink): Promise<void> {
    const signal = AbortSignal.timeout(timeout);
    try {
      const short = await Promise.race([asked.shorten(link.url, signal), timeOver(signal)]);
      const href = absoluteUrl(short);
      if (!isWebUrl(href)) {
        throw new ShortenerError(`answered ${JSON.stringify(short)?.slice(0, 60)}, which is no http(s) address`);
      }
      link.short = href;
      pause = 0;
    } catch (error) {
      pause = Math.min(pause * 2 || firstPause, longestPause);
      resumeAt = Math.max(resumeAt, Date.now() + ((error as ShortenerError)?.retryAfter ?? pause));
      warnOnce(`the shortener "${asked.name}" ${problem(error, signal)}. Links stay long.`);
    }
  }

  async function next(): Promise<void> {
    const [link, done] = [...waiting].pop() ?? [];
    if (!link || !done || underWay >= parallel) return;
    waiting.delete(link);
    if (!link.used && Date.now() >= resumeAt) {
      underWay++;
      await fetchShort(link);
      underWay--;
    }
    link.ready = undefined;
    done();
    void next();
  }

  return (url, token) => {
    // A bar that is drawn makes links without tokens.
    if (!token) return void look?.();
    // All but what is random in the token: version, channel, depth and parent stay.
    const key = url.replace(token, token.slice(0, 10));
    let link = kept.get(key);
    if (!link || link.used) {
      link = {url, token};
      kept.delete(key);
      kept.set(key, link);
      for (const [oldest] of kept) if (kept.size > capacity) kept.delete(oldest);
    }
    if (!link.short && !link.ready && Date.now() >= resumeAt) {
      link.ready = new Promise((done) => waiting.set(link, done));
      void next();
    } else {
      const done = waiting.get(link);
      if (done && waiting.delete(link)) waiting.set(link, done);
    }
    return link;
  };
}
