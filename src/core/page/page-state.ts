// Makes the state of a page: its tracker, options, arrival and address bar.

import {createTracker, type Tracker} from '../events/tracker.js';
import {attempt} from '../utils/attempt.js';
import {readGlobal} from '../utils/globals.js';
import {warnOnce} from '../utils/warn-once.js';
import {createAddressBar} from './address-bar.js';
import {
  existingPageState,
  ownState,
  optionListeners,
  pageStateKey,
  resetOwnState,
  type Feature,
  type PageState,
} from './existing-page-state.js';

export type {PageState} from './existing-page-state.js';

/** The state of the page: the first copy of the library makes it, all others use it. */
export function pageState(): PageState {
  const existing = existingPageState();
  if (existing) return existing;
  if (readGlobal(pageStateKey) !== undefined)
    warnOnce("Symbol.for('dark-social') held something else, which was replaced");
  const state = createPageState();
  ownState().state = state;
  attempt(() => ((globalThis as {[pageStateKey]?: PageState})[pageStateKey] = state));
  return state;
}

/** The page's tracker, for events and sinks of your own. */
export const tracker = (): Tracker => pageState();

/** Closes the state of the page and takes it off; listeners for options go on with the next one. */
export function resetPageState(): void {
  const old = existingPageState();
  resetOwnState();
  attempt(() => delete (globalThis as {[pageStateKey]?: PageState})[pageStateKey]);
  if (!old) return;
  old.close();
  for (const listener of old.optionListeners) optionListeners().add(listener);
}

/** Whether links of this page may carry tokens. */
export const allowsTokens = ({options}: PageState): boolean =>
  options.tokens === 'always' || (options.tokens !== false && options.consent === 'granted');

function createPageState(): PageState {
  const {options, optionListeners: listeners} = ownState();
  const abort = new AbortController();
  const {signal} = abort;
  const {log: _, closeSinks, ...tracker} = createTracker(options, signal);
  const claims = new Set<Feature>();
  const clients = new WeakMap<object, number>();
  let lastClient = 0;

  return {
    ...tracker,
    addressBar: createAddressBar(options, signal),
    optionListeners: listeners,
    claims,
    signal,
    claim(feature) {
      const isFirst = !claims.has(feature);
      claims.add(feature);
      return isFirst;
    },
    numberOf(client) {
      const number = clients.get(client) ?? ++lastClient;
      clients.set(client, number);
      return number;
    },
    close() {
      abort.abort();
      closeSinks();
    },
  };
}
