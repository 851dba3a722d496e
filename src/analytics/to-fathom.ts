// Fathom: events that are a name and no more. https://usefathom.com/docs/features/events

import type {Sink} from '../core/events/event.js';
import {globalWith, type Backend} from './internal/create-sink.js';
import {nameWithChannel} from './internal/named.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';

/** What is needed of Fathom's client, or of the package `fathom-client`. */
export interface Fathom {
  trackEvent(name: string): unknown;
}

/** Fathom as a backend: `share whatsapp`. */
export const fathomBackend: Backend<Fathom> = {
  name: 'fathom',
  find: /* @__PURE__ */ globalWith<Fathom>('fathom', 'trackEvent'),
  describe: (event) => ({name: nameWithChannel(event, ' '), properties: {}}),
  send: (client, name) => client.trackEvent(name),
};

/**
 * A sink for Fathom.
 *
 * @param client - The client, or a getter that returns it; default: the page's `fathom`, also if it loads later.
 */
export const fathom = (client?: Given<Fathom>, options?: SinkOptions<Fathom>): Sink =>
  objectSink(fathomBackend, client, options);
