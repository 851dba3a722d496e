// Keeps the page's own address as it should stand: without the token that it came with, without our UTM parameters where the
// page wishes that, and with a token of its own where the page wishes that.

import {attempt} from './attempt.js';
import {ownAddress} from './link.js';
import {readGlobal} from './named-elements.js';
import type {Tracker} from './tracker.js';

/** How often the address is rewritten at most within a period; browsers forbid it at a hundred times in half a minute. */
const most = 40;
/** In ms. */
const period = 30_000;

/** Gives the tracker what settles its page's address. */
export function keepAddress(tracker: Tracker): void {
  const {options} = tracker;
  let writings = 0;
  let since = 0;

  tracker.settle = (utm) =>
    attempt(() => {
      const {href} = location;
      const clean = ownAddress(href, options, utm);
      const to = tracker.dress?.(clean) ?? clean;
      if (to === href || options.clean === 'none') return;
      if (Date.now() - since > period) {
        since = Date.now();
        writings = 0;
      }
      // A router that insists is let be at last.
      if (writings++ > most) return;
      const {state} = history;
      // Next's router guards its own state (`__NA`), and learns what was taken off only from a call without its mark.
      if (state?.__NA && to === clean) history.replaceState({...state, __NA: undefined}, '', to);
      else History.prototype.replaceState.call(history, state, '', to);
    });
}

/**
 * Settles the address again whenever it changes. Routers that read it before us write it back: on their next navigation, or
 * when the reader goes back.
 */
export function watchAddress(tracker: Tracker): void {
  if (tracker.watched) return;
  tracker.watched = true;
  const {signal} = tracker;
  const again = () => {
    if (!signal.aborted) tracker.settle?.();
  };
  for (const type of ['popstate', 'pageshow', 'load']) addEventListener(type, again, {signal});
  // Where a browser lacks it, `<nav id="navigation">` is that.
  const navigation = readGlobal<EventTarget>('navigation');
  if (navigation) return navigation.addEventListener('currententrychange', again, {signal});
  // Browsers without the Navigation API tell nobody what a router writes, so the writing itself is heard.
  for (const name of ['pushState', 'replaceState'] as const) {
    const write = history[name];
    history[name] = (...entry) => {
      write.apply(history, entry);
      again();
    };
  }
}
