// Options and callbacks of the page, and its start.

import type {Arrival} from './link/read-arrival.js';
import {attempt} from './utils/attempt.js';
import {checkChannel} from './options/check-channel.js';
import {wrongArgument} from './utils/check-object.js';
import {checkOptions} from './options/check-options.js';
import {isLanding, type ArrivalEvent, type Sink, type SinkLike} from './events/event.js';
import {landingAddress} from './page/handover.js';
import {restoreParentToken, handleArrival} from './page/handle-arrival.js';
import type {Options} from './options/options.js';
import {rememberPage} from './link/page-url.js';
import {sinkProblem, type Falsy} from './events/sinks.js';
import {afterFirstPaint} from './utils/after-first-paint.js';
import {dispatch} from './utils/dispatch.js';
import {tracker} from './events/tracker.js';
import {checkVisitOptions} from './options/check-visit-options.js';

/** Reads the page's arrival and cleans its address, once; does nothing where there is no page. */
export function start(): void {
  const page = tracker();
  if (page.started || !globalThis.document) return;
  page.started = true;
  const came = landingAddress();
  const begin = () => {
    // A reader who leaves takes what was not delivered with him.
    const {signal} = page;
    if (signal.aborted) return;
    addEventListener('pagehide', page.flush, {signal});
    addEventListener('visibilitychange', page.flush, {signal});
    const document: Sink = {
      name: 'document',
      send(event) {
        if (isLanding(event)) dispatch(globalThis.document, 'dark-social-' + event.type, event);
      },
    };
    page.addSink(document, true);
    rememberPage();
    handleArrival(page, came);
  };
  // Most addresses bear nothing that must come off before others read it, and then the page draws first.
  if (came.includes('?') || came.includes('#')) begin();
  else afterFirstPaint(begin);
}

/**
 * Sets the page's options and starts it: the arrival is read, the address cleaned, sinks are added. May be called again at
 * any time, for instance when consent is given. Never throws: what cannot be used is told once on the console, stays as it was,
 * and the rest works.
 *
 * @param options - What to set; default: nothing, which starts the page.
 * @example
 * ```ts
 * configure({campaign: 'spring', sinks: [plausible(), (event) => console.log(event)]});
 * ```
 */
export function configure(options: Options = {}): void {
  const page = tracker();
  const {sinks = [], channels, onArrival: callback, consent = page.options.consent, ...others} = checkOptions(options);
  Object.assign(page.options, others, {consent});
  if (channels) page.options.channels = channels.filter((channel) => checkChannel(channel, 'channels'));
  sinks.forEach((sink) => page.addSink(sink));
  start();
  restoreParentToken(page);
  if (page.options.addressBar !== undefined) page.syncAddressBar?.();
  if (callback) onArrival(callback);
  page.optionListeners.forEach((heed) => attempt(heed));
  checkVisitOptions(page, others);
  page.flush();
}

/**
 * Calls back once, when the page's arrival counts, with the arrival and its record: at once if it already has. Returns what
 * takes the callback away.
 *
 * @throws TypeError for what is no function.
 * @example
 * ```ts
 * onArrival(({channel}) => console.log(`Welcome from ${channel}`));
 * ```
 */
export function onArrival(callback: (arrival: Arrival, event: ArrivalEvent) => unknown): () => void {
  if (typeof callback !== 'function') throw wrongArgument('onArrival', callback, 'give a function');
  start();
  const page = tracker();
  const sink: Sink = {
    name: 'onArrival',
    send(event) {
      // An arrival that is made up, to try the sinks, is none of this page.
      if (event.type === 'arrival' && page.arrival) callback(page.arrival, event);
    },
  };
  return page.addSink(sink, true);
}

/**
 * Adds a sink to the page, as `configure({sinks: [sink]})` does, and returns the function that removes it. A sink that is there
 * already, by its `key` or as the same object, is not added again. It gets what already happened on this page, but nothing twice,
 * also where it was removed in between. Falsy values are ignored.
 *
 * Start the page by `configure()`; this alone reads no arrival.
 *
 * @throws TypeError for what is neither a function nor an object with a function `send`.
 * @example
 * ```ts
 * useEffect(() => addSink(plausible()), []);
 * ```
 */
export function addSink(sink: SinkLike | Falsy): () => void {
  const problem = sink && sinkProblem(sink);
  if (problem) throw new TypeError(`dark-social: addSink: ${problem}`);
  return tracker().addSink(sink);
}
