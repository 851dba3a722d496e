// Options and callbacks of the page, and its start.

import type {Arrival} from './link/read-arrival.js';
import {attempt} from './utils/attempt.js';
import {wrongArgument} from './utils/check-object.js';
import {checkOptions} from './options/check-options.js';
import {setOptions} from './options/set-options.js';
import type {ArrivalEvent, Sink, SinkLike} from './events/event.js';
import {landingAddress} from './page/handover.js';
import {restoreParentToken, handleArrival} from './page/handle-arrival.js';
import type {Options} from './options/options.js';
import {rememberPage} from './link/page-url.js';
import {sinkProblem, type Falsy} from './events/sinks.js';
import {afterFirstPaint} from './utils/after-first-paint.js';
import {dispatch} from './utils/dispatch.js';
import {pageState} from './page/page-state.js';
import {checkVisitOptions} from './options/check-visit-options.js';

/** Dispatches arrivals and visits on the document. */
const documentSink: Sink = {
  name: 'document',
  send(event) {
    if (event.type === 'arrival' || event.type === 'visit')
      dispatch(globalThis.document, 'dark-social-' + event.type, event);
  },
};

/** Starts the page, once: handles its arrival, and flushes events when it is hidden or unloaded. Does nothing on a server. */
export function start(): void {
  const page = pageState();
  if (!globalThis.document || !page.claim('arrival')) return;
  const {signal, flush} = page;
  const landingUrl = landingAddress();
  const begin = () => {
    if (signal.aborted) return;
    addEventListener('pagehide', flush, {signal});
    addEventListener('visibilitychange', flush, {signal});
    page.addSink(documentSink, true);
    rememberPage();
    handleArrival(page, landingUrl);
  };
  // Without a query or fragment there is no token to remove, so this can wait until after the first paint.
  if (landingUrl.includes('?') || landingUrl.includes('#')) begin();
  else afterFirstPaint(begin);
}

/**
 * Sets the page's options and starts it: the arrival is read, the address cleaned, sinks are added. May be called again at
 * any time, for instance when consent is given. Never throws: an option that cannot be used makes one warning on the console and
 * stays as it was; the rest works.
 *
 * @param options - What to set; default: nothing, which starts the page.
 * @example
 * ```ts
 * configure({campaign: 'spring', sinks: [plausible(), (event) => console.log(event)]});
 * ```
 */
export function configure(options: Options = {}): void {
  const page = pageState();
  const {sinks = [], onArrival: callback, ...others} = checkOptions(options);
  setOptions(others);
  sinks.forEach((sink) => page.addSink(sink));
  start();
  restoreParentToken(page);
  if (page.options.addressBar !== undefined) page.addressBar.sync();
  if (callback) onArrival(callback);
  page.optionListeners.forEach((listener) => attempt(listener));
  checkVisitOptions(page, others);
  page.flush();
}

/**
 * Calls back once, when the page's arrival counts, with the arrival and its event: at once if it already has. Returns a function
 * that unsubscribes.
 *
 * @throws TypeError where the callback is not a function.
 * @example
 * ```ts
 * onArrival(({channel}) => console.log(`Welcome from ${channel}`));
 * ```
 */
export function onArrival(callback: (arrival: Arrival, event: ArrivalEvent) => unknown): () => void {
  if (typeof callback !== 'function') throw wrongArgument('onArrival', callback, 'give a function');
  start();
  const page = pageState();
  const sink: Sink = {
    name: 'onArrival',
    send(event) {
      // Ignore the test arrival that `darkSocial.check()` emits.
      if (event.type === 'arrival' && page.arrival) callback(page.arrival, event);
    },
  };
  return page.addSink(sink, true);
}

/**
 * Adds a sink to the page, as `configure({sinks: [sink]})` does, and returns a function that removes it. A sink that is there
 * already, by its `key` or as the same object, is not added again. Earlier events of this page are replayed to it, none twice, also
 * where it was removed in between. Falsy values are ignored.
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
  return pageState().addSink(sink);
}
