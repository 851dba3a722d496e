// What a page keeps for all copies of the library on it: the tracker, the options, the arrival, the address bar.

import {createTracker, type Tracker} from '../events/tracker.js';
import type {Options} from '../options/options.js';
import {attempt} from '../utils/attempt.js';
import {readGlobal} from '../utils/globals.js';
import {warnOnce} from '../utils/warn-once.js';
import {createAddressBar, type AddressBar} from './address-bar.js';

/** What happens once a page, whichever copy of the library does it first. `sink:` is followed by a name of `data-analytics`. */
export type Feature = 'arrival' | 'visits' | `sink:${string}`;

/** One a page, shared by all copies of the library, at `Symbol.for('dark-social')`. */
export interface PageState extends Tracker {
  /** The token that shares on this page descend from. */
  parentToken?: string;
  /** The URL that the page was loaded by, where it has no token. */
  landingUrl?: string;
  /** The values of the token's parameter in the URL that the page was loaded by. */
  carriedTokens?: readonly string[];
  readonly addressBar: AddressBar;
  /** Called when options change. */
  readonly optionListeners: Set<() => void>;
  /** What was claimed so far. */
  readonly claims: ReadonlySet<Feature>;
  /** Aborted when the page is reset: removes listeners and stops timers. */
  readonly signal: AbortSignal;
  /** Claims a feature; `true` for the first copy of the library that does. */
  claim(feature: Feature): boolean;
  /** A number for a client, by which the key of a sink can name it. */
  numberOf(client: object): number;
  /** Aborts `signal` and closes the sinks. */
  close(): void;
}

const key = Symbol.for('dark-social');

/** The state that this copy made; where the page cannot hold it, this copy still has it. */
let ownState: PageState | undefined;

function isPageState(value: unknown): value is PageState {
  const {options, optionListeners, claims, ...methods} = Object(value) as Partial<PageState>;
  const {emit, addSink, flush} = methods;
  return (
    !!options &&
    !!optionListeners?.add &&
    !!claims?.has &&
    [emit, addSink, flush].every((method) => typeof method === 'function')
  );
}

/** The state of the page, if a copy of the library has made it. */
export function existingPageState(): PageState | undefined {
  const found = readGlobal<PageState>(key);
  return found && attempt(() => isPageState(found)) ? found : ownState;
}

/** The state of the page: the first copy of the library makes it, all others use it. */
export function pageState(): PageState {
  const existing = existingPageState();
  if (existing) return existing;
  if (readGlobal(key) !== undefined) warnOnce("Symbol.for('dark-social') held something else, which was replaced");
  ownState = createPageState();
  attempt(() => ((globalThis as {[key]?: PageState})[key] = ownState));
  return ownState;
}

/** The page's tracker, for events and sinks of your own. */
export const tracker = (): Tracker => pageState();

/** Closes the state of the page and takes it off; listeners for options go on with the next one. */
export function resetPageState(): void {
  const old = existingPageState();
  ownState = undefined;
  attempt(() => delete (globalThis as {[key]?: PageState})[key]);
  if (!old) return;
  old.close();
  for (const listener of old.optionListeners) pageState().optionListeners.add(listener);
}

/** Whether links of this page may carry tokens. */
export const allowsTokens = ({options}: PageState): boolean =>
  options.tokens !== false && options.consent === 'granted';

function createPageState(): PageState {
  const options: Options = {consent: 'granted'};
  const abort = new AbortController();
  const {signal} = abort;
  const {log: _, closeSinks, ...tracker} = createTracker(options, signal);
  const claims = new Set<Feature>();
  const clients = new WeakMap<object, number>();
  let lastClient = 0;

  return {
    ...tracker,
    addressBar: createAddressBar(options, signal),
    optionListeners: new Set(),
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
