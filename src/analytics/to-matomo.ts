// Matomo: events of the category `sharing`, with custom dimensions where the site has set them up.
// https://matomo.org/guide/reports/event-tracking/

import {checkOptional} from '../core/utils/check-object.js';
import type {AnyEvent, DarkSocialEvent, Sink} from '../core/events/event.js';
import {readGlobal} from '../core/utils/globals.js';
import type {Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';

/** Matomo's command queue, before and after the client has loaded. */
export interface Paq {
  push(command: unknown[]): unknown;
}

/** Which custom dimension (its id) takes which property: `{channel: 1, depth: 2}`; of `map`, its own names. */
export type MatomoDimensions = Partial<Record<keyof AnyEvent, number>> & Record<string, number | undefined>;

/** What the sinks for Matomo and Piwik PRO take. */
export interface MatomoOptions extends SinkOptions<Paq> {
  /** The command queue, or a getter; default: the page's `_paq`, also if it comes later. */
  queue?: Given<Paq> | undefined;
  /** Which custom dimension takes which property. */
  dimensions?: MatomoDimensions | undefined;
}

const command = (name: string, {channel, status, value}: AnyEvent): unknown[] => [
  'trackEvent',
  'sharing',
  name,
  channel ?? status,
  value,
];

/** Matomo as a backend. Piano uses a queue of the same name with other commands, at which Matomo throws, and is told apart. */
export const matomoBackend: Backend<Paq> = {
  name: 'matomo',
  longest: 250,
  find() {
    const isMatomo = readGlobal('Matomo') || readGlobal('Piwik') || !(readGlobal('pa') || readGlobal('_pac'));
    return isMatomo ? readGlobal<Paq>('_paq') : undefined;
  },
  send: (queue, name, _, event) => void queue.push(command(name, event)),
};

/** A sink of Matomo's shape. */
export function matomoSink(backend: Backend<Paq>, given?: MatomoOptions): Sink {
  const {queue, dimensions = {}, ...options} = checkOptional(given, `the sink ${backend.name}`);
  const send = (paq: Paq, name: string, properties: Properties, event: DarkSocialEvent) => {
    const values = Object.entries(dimensions).map(([key, id]) => [
      'dimension' + id,
      properties['share_' + key] ?? properties[key],
    ]);
    paq.push([...command(name, event), Object.fromEntries(values.filter(([, value]) => value !== undefined))]);
  };
  return objectSink({...backend, send}, queue, options);
}

/**
 * A sink for Matomo.
 *
 * @example
 * ```ts
 * matomo({dimensions: {channel: 1, depth: 2}})
 * ```
 */
export const matomo = (options?: MatomoOptions): Sink => matomoSink(matomoBackend, options);
