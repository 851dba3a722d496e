// Pirsch: events with metadata, all strings. https://docs.pirsch.io/get-started/frontend-integration

import type {Sink} from '../core/events/event.js';
import {findGlobal, type Backend} from './internal/create-sink.js';
import {functionSink, type SinkOptions} from './internal/sink-options.js';

/** The `pirsch` function of the script. */
export type Pirsch = (name: string, options: {meta: Record<string, string>}) => unknown;

export const pirschBackend: Backend<Pirsch> = {
  name: 'pirsch',
  find: /* @__PURE__ */ findGlobal<Pirsch>('pirsch'),
  send: (track, name, properties) =>
    track(name, {meta: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, String(value)]))}),
};

/**
 * A sink for Pirsch.
 *
 * @example
 * ```ts
 * pirsch((name, {meta}) => client.event(name, 0, meta)) // a client of `pirsch-sdk/web`
 * ```
 *
 * @param track - The client's function; default: the page's, also if it loads later.
 */
export const pirsch = (track?: Pirsch, options?: SinkOptions<Pirsch>): Sink =>
  functionSink(pirschBackend, track, options);
