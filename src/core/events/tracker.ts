// The tracker: one a page, whichever copies of the library are on it. It holds the options and the arrival, makes event
// records and hands them to the sinks.

import {version} from '../../version.js';
import type {Arrival} from '../link/read-arrival.js';
import {attempt} from '../utils/attempt.js';
import type {DarkSocialEvent, EventBase} from './event.js';
import type {Options} from '../options/options.js';
import {doc, readGlobal} from '../utils/globals.js';
import {pageUrl, recordUrl} from '../link/page-url.js';
import {randomBase32Digit} from '../token/random.js';
import {fitRecord} from './fit-record.js';
import {createSinks, type Sinks} from './sinks.js';
import {parseToken, type Token} from '../token/token.js';
import {warnOnce} from '../utils/warn-once.js';

type Made<Event> = Event extends EventBase
  ? Omit<Event, keyof EventBase> & Partial<EventBase> & Pick<Event, 'type'>
  : never;

/** What one kind of event says beside what all say, and beside what its token and whole address say. */
export type EventFields = Made<DarkSocialEvent>;

/** An event of this type. */
type EventOf<Type> = Extract<DarkSocialEvent, {type: Type}>;

/** The page's tracker. */
export interface Tracker extends Omit<Sinks, 'keep'> {
  /** Version of the copy that made it. */
  readonly version: string;
  /** The options as they stand. */
  readonly options: Options;
  /** Names of the ready sinks that script tags have added. */
  analytics?: Set<string>;
  /** Whether the page's arrival was read. */
  started?: boolean;
  /** The share that this page was opened by, once it counts. */
  arrival?: Arrival;
  /** The token that further shares descend from. */
  parentToken?: string;
  /** The address that the page was loaded by, where it bore no token. */
  landingUrl?: string;
  /** The tokens in the address that the page was loaded by, as they stood there; none where it bore none. */
  carried?: readonly string[];
  /** Writes the page's address as it should stand; `utm`: without our UTM parameters too. */
  syncAddressBar?(utm?: boolean): void;
  /** Puts into the page's clean address what is to stand there. */
  decorateOwnUrl?(address: string): string;
  /** Whether changes of the address are heard. */
  watchesHistory?: boolean;
  /** Whether visits are tracked. */
  tracksVisits?: boolean;
  /** What is to be called when options change. */
  readonly optionListeners: Set<() => void>;
  /** Makes a record and hands it to the sinks, after the click that it belongs to. */
  emit<Fields extends EventFields>(fields: Fields): EventOf<Fields['type']>;
  /** A number that stands for a client, so that a sink's key can name it. */
  numberOf(client: object): number;
  /** Aborted when the page is reset: ends listeners and timers. */
  readonly signal: AbortSignal;
  /** Ends all that the tracker has begun on the page. */
  end(): void;
}

const key = Symbol.for('dark-social');
/** This copy's own, where it made one. */
let own: Tracker | undefined;

/** Whether what stands at the symbol is a tracker. */
function isTracker(value: unknown): value is Tracker {
  const {options, optionListeners, emit, addSink, flush} = Object(value) as Partial<Tracker>;
  return !!options && !!optionListeners?.add && [emit, addSink, flush].every((method) => typeof method === 'function');
}

/** The tracker of a copy that came earlier, if there is one. */
export function earlierTracker(): Tracker | undefined {
  const found = readGlobal<Tracker>(key);
  return found && attempt(() => isTracker(found)) ? found : own;
}

/** Takes the tracker off the page; the next one begins anew. */
export function removeTracker(): void {
  own = undefined;
  attempt(() => delete (globalThis as {[key]?: Tracker})[key]);
}

/** The page's tracker: the first copy of the library makes it, all others use it. */
export function tracker(): Tracker {
  const found = earlierTracker();
  if (found) return found;
  if (readGlobal(key) !== undefined)
    warnOnce("what stood at Symbol.for('dark-social') is no tracker, and was replaced");
  own = createTracker();
  attempt(() => ((globalThis as {[key]?: Tracker})[key] = own));
  return own;
}

/** Whether what is made on this page may bear a token. */
export const mayMint = ({options}: Tracker): boolean => options.tokens !== false && options.consent === 'granted';

/**
 * Sixteen random characters. Where the browser's generator fails or always gives the same, `Math.random` does: ids of events need to
 * differ, not to be secret, and the collector would drop those with the same id.
 */
function randomId(): string {
  let id = '';
  try {
    while (id.length < 16) id += randomBase32Digit().toString(32);
  } catch {
    id = '';
  }
  if (/^(.)\1*$|^$/.test(id)) for (id = ''; id.length < 16;) id += Math.floor(Math.random() * 32).toString(32);
  return id;
}

function createTracker(): Tracker {
  const options: Options = {consent: 'granted'};
  const sinks = createSinks(options);
  const numbers = new WeakMap<object, number>();
  let numbered = 0;
  const ending = new AbortController();
  const page = globalThis.document;
  let visit: string;

  function emit<Fields extends EventFields>(fields: Fields): EventOf<Fields['type']> {
    const {token, url} = fields;
    const parsed = token && parseToken(token);
    const {channel, depth, parent} = parsed || ({} as Partial<Token>);
    // An address that cannot be read, or an option of another kind, must not lose the event.
    const address = (url: string, whole?: boolean) =>
      attempt(() => recordUrl(url, [options.keepQuery ?? []].flat(), whole));
    const event = fitRecord({
      v: 1,
      id: randomId(),
      at: Math.round(Date.now()),
      visit: (visit ??= randomId()),
      page: (page && attempt(() => address(pageUrl(options)))) ?? '',
      channel,
      depth,
      parent,
      pageCampaign: options.campaign,
      ...fields,
      url: url && address(url, true),
      token: parsed ? token : undefined,
      lib: version,
    });
    if (options.consent !== 'denied' && !ending.signal.aborted) sinks.log(event);
    // After the click: a slow sink must not delay it. On a page that is being left there is no later.
    if (doc.hidden) sinks.flush();
    else setTimeout(sinks.flush);
    return event as EventOf<Fields['type']>;
  }

  function numberOf(client: object): number {
    const number = numbers.get(client) ?? ++numbered;
    numbers.set(client, number);
    return number;
  }

  function end(): void {
    ending.abort();
    sinks.closeSinks();
  }

  return {version, options, optionListeners: new Set(), emit, numberOf, signal: ending.signal, end, ...sinks};
}
