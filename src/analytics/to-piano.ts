// Piano Analytics, formerly AT Internet. A queue `_paq` may be Matomo's, so events go only to its client.
// https://developers.atinternet-solutions.com/piano-analytics/data-collection/sdks/javascript

import type {Sink} from '../core/events/event.js';
import {findGlobal, type Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';

/** The method that is used of Piano's client. */
export interface Piano {
  sendEvent(name: string, properties: Properties): unknown;
}

export const pianoBackend: Backend<Piano> = {
  name: 'piano',
  maxLength: 2000,
  find: /* @__PURE__ */ findGlobal<Piano>('pa', 'sendEvent'),
  send: (client, name, properties) => client.sendEvent(name, properties),
};

/**
 * A sink for Piano. Events and properties appear in reports once they are in the data model.
 *
 * @param client - The client, or a getter that returns it; default: the page's `pa`, also if it loads later.
 */
export const piano = (client?: ClientOrGetter<Piano>, options?: SinkOptions<Piano>): Sink =>
  objectSink(pianoBackend, client, options);
