// Matomo: events of the category `sharing`, with the site's custom dimensions.
// https://matomo.org/guide/reports/event-tracking/

import {checkOptional} from '../core/utils/check-object.js';
import type {AnyEvent, DarkSocialEvent, Sink} from '../core/events/event.js';
import {readGlobal} from '../core/utils/globals.js';
import type {Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';

/** Matomo's command queue, before and after the client has loaded. */
export interface Paq {
  push(command: unknown[]): unknown;
}

/** The id of the custom dimension for each property: `{channel: 1, depth: 2}`. With `map`, the names are its own. */
export type MatomoDimensions = Partial<Record<keyof AnyEvent, number>> & Record<string, number | undefined>;

/** Options of the sinks for Matomo and Piwik PRO. */
export interface MatomoOptions extends SinkOptions<Paq> {
  /** The command queue, or a getter; default: the page's `_paq`, also if it loads later. */
  queue?: ClientOrGetter<Paq> | undefined;
  /** The custom dimensions to set. Default: none. */
  dimensions?: MatomoDimensions | undefined;
}

const command = (name: string, {channel, status, value}: AnyEvent): unknown[] => [
  'trackEvent',
  'sharing',
  name,
  channel ?? status,
  value,
];

/** Piano has a queue of the same name with other commands, so its globals rule Matomo out. */
export const matomoBackend: Backend<Paq> = {
  name: 'matomo',
  maxLength: 250,
  find() {
    const isMatomo = readGlobal('Matomo') || readGlobal('Piwik') || !(readGlobal('pa') || readGlobal('_pac'));
    return isMatomo ? readGlobal<Paq>('_paq') : undefined;
  },
  send: (queue, name, _, event) => queue.push(command(name, event)),
};

/** A sink for Matomo or Piwik PRO. */
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
