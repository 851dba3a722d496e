// Rybbit: events with properties. It refuses an event whose properties are more than 2,048 characters of JSON, so texts are
// cut at 255 characters. https://www.rybbit.io/docs/track-events

import type {Sink} from '../core/events/event.js';
import {findGlobal, type Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';

/** The method that is used of Rybbit's client. */
export interface Rybbit {
  event(name: string, properties: Properties): unknown;
}

export const rybbitBackend: Backend<Rybbit> = {
  name: 'rybbit',
  find: /* @__PURE__ */ findGlobal<Rybbit>('rybbit', 'event'),
  send: (client, name, properties) => client.event(name, properties),
};

/**
 * A sink for Rybbit.
 *
 * @param client - The client of `@rybbit/js`, or a getter that returns it; default: the page's `rybbit`, also if it loads later.
 */
export const rybbit = (client?: ClientOrGetter<Rybbit>, options?: SinkOptions<Rybbit>): Sink =>
  objectSink(rybbitBackend, client, options);
