// Options and callbacks of the page, and its start.

import type {Arrival} from './arrival.js';
import {registerCode} from './codes.js';
import type {DarkSocialEvent} from './event.js';
import {cameBy, keepParent, land} from './landing.js';
import type {Consent, Options} from './options.js';
import {soon} from './soon.js';
import {tell} from './tell.js';
import {tracker} from './tracker.js';
import {warnOnce} from './warn.js';

/** Reads the page's arrival and cleans its address, once; does nothing where there is no page. */
export function start(): void {
  const page = tracker();
  if (page.started || !globalThis.document) return;
  page.started = true;
  const came = cameBy();
  const begin = () => {
    // A reader who leaves takes what was not delivered with him.
    addEventListener('pagehide', page.deliver);
    addEventListener('visibilitychange', page.deliver);
    page.addSink({
      name: 'document',
      send(event) {
        if (/arrival|visit/.test(event.type)) tell(document, 'dark-social-' + event.type, event);
      },
    });
    land(page, came);
  };
  // Most addresses bear nothing that must come off before others read it, and then the page draws first.
  if (came.includes('?') || came.includes('#')) begin();
  else soon(begin);
}

/**
 * Sets the page's options and starts it: the arrival is read, the address cleaned, sinks are added. May be called again at
 * any time, for instance when consent is given.
 *
 * @example
 * ```ts
 * configure({campaign: 'spring', sinks: [plausible(), (event) => console.log(event)]});
 * ```
 */
export function configure({
  sinks = [],
  onArrival: callback,
  consent = tracker().options.consent as Consent,
  ...options
}: Options): void {
  const page = tracker();
  const known = ['granted', 'pending', 'denied'].includes(consent);
  if (!known) warnOnce(`consent="${consent}" is none of: granted pending denied`);
  Object.assign(page.options, options, {consent: known ? consent : 'pending'});
  options.channels?.forEach(registerCode);
  sinks.forEach(page.addSink);
  start();
  keepParent(page);
  if (page.options.addressBar !== undefined) page.settle?.();
  if (callback) onArrival(callback);
  page.heeding.forEach((heed) => heed());
  page.deliver();
}

/**
 * Calls back once, when the page's arrival counts, with the arrival and its record: at once if it already has. Returns what
 * takes the callback away.
 */
export function onArrival(callback: (arrival: Arrival, event: DarkSocialEvent) => unknown): () => void {
  start();
  const page = tracker();
  return page.addSink({
    name: 'onArrival',
    send(event) {
      // An arrival that is made up, to try the sinks, is none of this page.
      if (event.type === 'arrival' && page.arrival) callback(page.arrival, event);
    },
  });
}
