// The state that all copies of the library on a page share, if there is one by now, and the page's options, which are there before it:
// a bar can be drawn while the tracker is still loading.

import type {Tracker} from '../events/tracker.js';
import type {Options} from '../options/options.js';
import {attempt} from '../utils/attempt.js';
import {readGlobal} from '../utils/globals.js';
import type {TokenSource} from '../token/token-source.js';
import type {AddressBar} from './address-bar.js';

/** What happens once a page, whichever copy of the library does it first. `sink:` is followed by a name of `data-analytics`. */
export type Feature = 'arrival' | 'visits' | 'ask' | `sink:${string}`;

/** What a campaign's server gave a visitor who got in. */
export interface CampaignPass {
  /** The absolute URL of the campaign's handler. */
  readonly src: string;
  readonly pass: string;
  /** When it expires, in ms since 1970. */
  readonly expires: number;
}

/** One a page, shared by all copies of the library, at `Symbol.for('dark-social')`. */
export interface PageState extends Tracker {
  /** The token that shares on this page descend from. */
  parentToken?: string;
  /** Where tokens of shares come from, if the page does not mint them itself. */
  tokenSource?: TokenSource;
  /** The passes of this page's gates, latest last. */
  passes?: readonly CampaignPass[];
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

/** The global that holds it. */
export const pageStateKey = Symbol.for('dark-social');

/** What this copy of the library has for the page, until there is a state that all copies share. */
interface OwnState extends Pick<PageState, 'options' | 'optionListeners'> {
  /** The state that this copy made; where the page cannot hold it, this copy still has it. */
  state?: PageState;
}

const create = (optionListeners = new Set<() => void>()): OwnState => ({
  options: {consent: 'granted'},
  optionListeners,
});

let own = create();

export const ownState = (): OwnState => own;

/** Forgets the options and the state; listeners stay. */
export function resetOwnState(): void {
  own = create(own.optionListeners);
}

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
  const found = readGlobal<PageState>(pageStateKey);
  return found && attempt(() => isPageState(found)) ? found : own.state;
}

/** The options of the page. */
export const pageOptions = (): Options => (existingPageState() ?? own).options;

/** What is called when the options change. */
export const optionListeners = (): Set<() => void> => (existingPageState() ?? own).optionListeners;
