// Fathom: events with a name only. https://usefathom.com/docs/features/events

import type {Sink} from '../core/events/event.js';
import {findGlobal, type Backend} from './internal/create-sink.js';
import {nameWithChannel} from './internal/name-with-channel.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';

/** The method that is used of Fathom's client, or of the package `fathom-client`. */
export interface Fathom {
  trackEvent(name: string): unknown;
}

/** Sends `share whatsapp`. */
export const fathomBackend: Backend<Fathom> = {
  name: 'fathom',
  find: /* @__PURE__ */ findGlobal<Fathom>('fathom', 'trackEvent'),
  describe: (event) => ({name: nameWithChannel(event, ' '), properties: {}}),
  send: (client, name) => client.trackEvent(name),
};

/**
 * A sink for Fathom.
 *
 * @param client - The client, or a getter that returns it; default: the page's `fathom`, also if it loads later.
 */
export const fathom = (client?: ClientOrGetter<Fathom>, options?: SinkOptions<Fathom>): Sink =>
  objectSink(fathomBackend, client, options);
