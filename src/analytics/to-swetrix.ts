// Swetrix: custom events with metadata. https://docs.swetrix.com/swetrix-js-reference

import type {Sink} from '../core/events/event.js';
import {findGlobal, type Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';

/** The method that is used of Swetrix's client, or of the package `swetrix`. */
export interface Swetrix {
  track(event: {ev: string; meta: Properties}): unknown;
}

export const swetrixBackend: Backend<Swetrix> = {
  name: 'swetrix',
  find: /* @__PURE__ */ findGlobal<Swetrix>('swetrix', 'track'),
  send: (client, ev, meta) => client.track({ev, meta}),
};

/**
 * A sink for Swetrix.
 *
 * @param client - The client, or a getter that returns it; default: the page's `swetrix`, also if it loads later.
 */
export const swetrix = (client?: ClientOrGetter<Swetrix>, options?: SinkOptions<Swetrix>): Sink =>
  objectSink(swetrixBackend, client, options);
