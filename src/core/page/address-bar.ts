// Keeps the page's own URL clean: without the token that it came with, without our UTM parameters where the site asks for that, and
// with a token of its own where the site asks for that.

import {replaceToken} from '../link/replace-token.js';
import type {Options} from '../options/options.js';
import {attempt} from '../utils/attempt.js';
import {handover} from './handover.js';

/** How often the URL is rewritten within a period. Browsers throw from the hundredth time in half a minute on. */
const maxWrites = 40;
/** In ms. */
const period = 30_000;

/** Adds to the page's clean URL what shall be shown there. */
type Decorator = (cleanUrl: string) => string;

/** The page's own URL, as the address bar shows it. */
export interface AddressBar {
  /** Rewrites the URL where it is not as it should be; `withoutUtm`: without our UTM parameters too. */
  sync(withoutUtm?: boolean): void;
  /** Sets what is added to the clean URL from now on. */
  setDecorator(decorator: Decorator): void;
  /** Syncs from now on whenever the URL changes. */
  watch(): void;
}

/** The Navigation API, as far as it is needed here. */
interface Navigation extends EventTarget {
  /** A navigation that a router has intercepted and not yet finished. */
  transition: {finished: Promise<unknown>} | null;
}

/** The page's Navigation API, unless a script or an element of the page has taken the name. */
function navigationApi(): Navigation | undefined {
  const {navigation} = globalThis as {navigation?: Navigation};
  return 'oncurrententrychange' in Object(navigation) ? navigation : undefined;
}

/** Replaces the URL. Next's router ignores calls whose state has its mark (`__NA`); without it, it sees the clean URL. */
function replaceUrl(url: string, isClean: boolean): void {
  const shared = handover();
  const {state} = history;
  attempt(() => (shared.writing = true));
  attempt(() => {
    const isNext = state?.__NA && isClean;
    if (isNext) history.replaceState({...state, __NA: undefined}, '', url);
    // Next puts its mark back, once it has replaced that method. On going back it would reload an entry without the mark.
    if (!isNext || !history.state?.__NA) History.prototype.replaceState.call(history, state, '', url);
  });
  attempt(() => (shared.writing = false));
}

export function createAddressBar(options: Options, signal: AbortSignal): AddressBar {
  let decorate: Decorator = String;
  let isWatching = false;
  let writes = 0;
  let periodStart = 0;
  /** The navigation that the next sync waits for, and whether that one takes our UTM parameters off. */
  let pending: Navigation['transition'] | undefined;
  let utmPending: boolean | undefined;

  function rewrite(withoutUtm?: boolean): void {
    // Writing now would abort the router's own navigation.
    const transition = navigationApi()?.transition;
    if (transition) {
      utmPending ||= withoutUtm;
      if (pending === transition) return;
      pending = transition;
      const retry = () => setTimeout(sync);
      transition.finished.then(retry, retry);
      return;
    }
    const dropsUtm = withoutUtm || utmPending;
    utmPending = false;
    const {href} = location;
    const clean = replaceToken(href, options, dropsUtm);
    const url = decorate(clean);
    if (url === href || options.clean === 'none') return;
    if (Date.now() - periodStart > period) {
      periodStart = Date.now();
      writes = 0;
    }
    // Stop fighting a router that keeps restoring the token.
    if (writes++ <= maxWrites) replaceUrl(url, url === clean);
  }

  const sync = (withoutUtm?: boolean): void => {
    if (!signal.aborted) attempt(() => rewrite(withoutUtm));
  };

  /**
   * Routers that read the URL before us write the token back, on their next navigation or when the visitor goes back; and links
   * inside the page may have a token.
   */
  function watch(): void {
    if (isWatching) return;
    isWatching = true;
    const onChange = () => sync();
    for (const type of ['popstate', 'pageshow', 'load']) addEventListener(type, onChange, {signal});
    const navigation = navigationApi();
    if (navigation) {
      navigation.addEventListener('currententrychange', onChange, {signal});
      return;
    }
    // Without the Navigation API nothing is dispatched when a router writes the URL, so its calls are wrapped.
    for (const name of ['pushState', 'replaceState'] as const) {
      const original = history[name];
      history[name] = (...entry) => {
        original.apply(history, entry);
        sync();
      };
    }
  }

  return {sync, watch, setDecorator: (decorator) => void (decorate = decorator)};
}
