// Piano Analytics, once AT Internet. Its queue `_paq` may be Matomo's, so events go by its client alone.
// https://developers.atinternet-solutions.com/piano-analytics/data-collection/sdks/javascript

import type {Sink} from '../core/events/event.js';
import {globalWith, type Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';

/** What is needed of Piano's client. */
export interface Piano {
  sendEvent(name: string, properties: Properties): unknown;
}

/** Piano as a backend. */
export const pianoBackend: Backend<Piano> = {
  name: 'piano',
  longest: 2000,
  find: /* @__PURE__ */ globalWith<Piano>('pa', 'sendEvent'),
  send: (client, name, properties) => client.sendEvent(name, properties),
};

/**
 * A sink for Piano. Events and properties show once they are in the data model.
 *
 * @param client - The client, or a getter that returns it; default: the page's `pa`, also if it comes later.
 */
export const piano = (client?: Given<Piano>, options?: SinkOptions<Piano>): Sink =>
  objectSink(pianoBackend, client, options);
