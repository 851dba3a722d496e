// The tracker: makes event records and hands them to the sinks.

import {version} from '../../version.js';
import type {Arrival} from '../link/read-arrival.js';
import {pageUrl, recordUrl} from '../link/page-url.js';
import type {Options} from '../options/options.js';
import {randomBase32Digits} from '../token/random.js';
import {parseToken} from '../token/token.js';
import {attempt} from '../utils/attempt.js';
import {doc} from '../utils/globals.js';
import type {DarkSocialEvent, EventBase} from './event.js';
import {fitRecord} from './fit-record.js';
import {createSinks, type Sinks} from './sinks.js';

type FieldsOf<Event> = Event extends EventBase
  ? Omit<Event, keyof EventBase> & Partial<EventBase> & Pick<Event, 'type'>
  : never;

/** The fields of one type of event. `emit` adds those that all events have, and those that follow from the token and the URL. */
type EventFields = FieldsOf<DarkSocialEvent>;

type EventOf<Type> = Extract<DarkSocialEvent, {type: Type}>;

/** What makes events on a page and hands them to its sinks. */
export interface Tracker extends Omit<Sinks, 'log' | 'closeSinks'> {
  /** Version of the copy of the library that made it. */
  readonly version: string;
  /** The options as they are set now. */
  readonly options: Options;
  /** The share that led to this page, once it counts. */
  arrival?: Arrival;
  /** Makes an event, hands it to the sinks in a later task, and returns it. */
  emit<Fields extends EventFields>(fields: Fields): EventOf<Fields['type']>;
}

/**
 * A random id. Where `crypto.getRandomValues` throws or always returns the same, `Math.random` serves: ids need to be unique, not
 * secret, and the collector would drop events with the same id.
 */
function randomId(): string {
  let digits = attempt(() => randomBase32Digits(16)) ?? [];
  if (new Set(digits).size < 2) digits = [...new Array<undefined>(16)].map(() => Math.floor(Math.random() * 32));
  return digits.map((digit) => digit.toString(32)).join('');
}

/** Makes a tracker. `signal` ends it: what is emitted afterwards goes to no sink. */
export function createTracker(options: Options, signal: AbortSignal): Tracker & Sinks {
  const sinks = createSinks(options);
  let visit: string;

  /** A URL as events hold it; `undefined` where it cannot be parsed, since the event must not be lost. */
  const urlOf = (url: string, whole?: boolean) =>
    attempt(() => recordUrl(url, [options.keepQuery ?? []].flat(), whole));

  function emit<Fields extends EventFields>(fields: Fields): EventOf<Fields['type']> {
    const parsed = fields.token ? parseToken(fields.token) : undefined;
    const event = fitRecord({
      v: 1,
      id: randomId(),
      at: Math.round(Date.now()),
      visit: (visit ??= randomId()),
      page: (globalThis.document && attempt(() => urlOf(pageUrl(options)))) ?? '',
      depth: parsed?.depth,
      parent: parsed?.parent,
      pageCampaign: options.campaign,
      ...fields,
      channel: fields.channel ?? parsed?.channel,
      url: fields.url && urlOf(fields.url, true),
      token: parsed && fields.token,
      lib: version,
    });
    if (options.consent !== 'denied' && !signal.aborted) sinks.log(event);
    // In a later task, so that a slow sink does not delay the click. A hidden page may have no later task.
    if (doc.hidden) sinks.flush();
    else setTimeout(sinks.flush);
    return event as EventOf<Fields['type']>;
  }

  return {version, options, emit, ...sinks};
}
