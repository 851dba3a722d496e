// Keeps the page's own address as it should stand: without the token that it came with, without our UTM parameters where the
// page wishes that, and with a token of its own where the page wishes that.

import {readArrival} from '../link/read-arrival.js';
import {attempt} from '../utils/attempt.js';
import {handover} from './handover.js';
import {replaceToken} from '../link/replace-token.js';
import type {Tracker} from '../events/tracker.js';

/** How often the address is rewritten at most within a period; browsers forbid it at a hundred times in half a minute. */
const most = 40;
/** In ms. */
const period = 30_000;

/** The Navigation API, as far as it is needed here. */
interface Navigation extends EventTarget {
  /** A navigation that a router has taken over and not yet finished. */
  transition: {finished: Promise<unknown>} | null;
}

/** The page's Navigation API, unless a script or an element of the page has taken the name. */
function navigationApi(): Navigation | undefined {
  const {navigation} = globalThis as {navigation?: Navigation};
  return 'oncurrententrychange' in Object(navigation) ? navigation : undefined;
}

/** Writes the address. Next's router guards its own state (`__NA`), and learns what was taken off only without its mark. */
function write(to: string, isClean: boolean): void {
  const shared = handover();
  const {state} = history;
  attempt(() => (shared.writing = true));
  attempt(() => {
    const isNext = state?.__NA && isClean;
    if (isNext) history.replaceState({...state, __NA: undefined}, '', to);
    // Next puts its mark back, once it has replaced that method. An entry without the mark it would reload when the reader goes back.
    if (!isNext || !history.state?.__NA) History.prototype.replaceState.call(history, state, '', to);
  });
  attempt(() => (shared.writing = false));
}

/** Gives the tracker what settles its page's address. */
export function keepAddress(tracker: Tracker): void {
  const {options} = tracker;
  let writings = 0;
  let since = 0;
  /** The navigation after which the address is settled, and whether without our UTM parameters. */
  let awaited: Navigation['transition'] | undefined;
  let utmToo: boolean | undefined;

  const settle = (utm?: boolean): void => {
    // To write now would abort the router's own navigation.
    const transition = navigationApi()?.transition;
    if (transition) {
      utmToo ||= utm;
      if (awaited === transition) return;
      awaited = transition;
      const again = () => setTimeout(() => tracker.syncAddressBar?.());
      transition.finished.then(again, again);
      return;
    }
    const without = utm || utmToo;
    utmToo = false;
    const {href} = location;
    // An address without anything of ours stays as it is, to the last empty `#`.
    const clean = without || readArrival(href, options) ? replaceToken(href, options, without) : href;
    const to = tracker.decorateOwnUrl?.(clean) ?? clean;
    if (to === href || options.clean === 'none') return;
    if (Date.now() - since > period) {
      since = Date.now();
      writings = 0;
    }
    // A router that insists is let be at last.
    if (writings++ <= most) write(to, to === clean);
  };

  tracker.syncAddressBar = (utm) => attempt(() => settle(utm));
}

/**
 * Settles the address again whenever it changes. Routers that read it before us write it back, on their next navigation or when
 * the reader goes back; and links inside the page may bear a token.
 */
export function watchAddress(tracker: Tracker): void {
  if (tracker.watchesHistory) return;
  tracker.watchesHistory = true;
  const {signal} = tracker;
  const again = () => {
    if (!signal.aborted) tracker.syncAddressBar?.();
  };
  for (const type of ['popstate', 'pageshow', 'load']) addEventListener(type, again, {signal});
  const navigation = navigationApi();
  if (navigation) {
    navigation.addEventListener('currententrychange', again, {signal});
    return;
  }
  // Browsers without the Navigation API tell nobody what a router writes, so the writing itself is heard.
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name];
    history[name] = (...entry) => {
      original.apply(history, entry);
      again();
    };
  }
}
