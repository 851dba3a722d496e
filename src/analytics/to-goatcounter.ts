// GoatCounter: events that are a name with a title. https://www.goatcounter.com/help/events

import type {Sink} from '../core/events/event.js';
import {globalWith, type Backend} from './internal/create-sink.js';
import {nameWithChannel} from './internal/named.js';
import type {Properties} from './internal/properties.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';

/** What is needed of GoatCounter's client. */
export interface GoatCounter {
  count(hit: {path: string; event: true} & Properties): unknown;
}

/** GoatCounter as a backend: `share-whatsapp`. A name keeps one title, so that is the same each time. */
export const goatcounterBackend: Backend<GoatCounter> = {
  name: 'goatcounter',
  longest: 1024,
  find: /* @__PURE__ */ globalWith<GoatCounter>('goatcounter', 'count'),
  describe: (event) => ({name: nameWithChannel(event, '-'), properties: {title: nameWithChannel(event, ' ')}}),
  send: (client, path, properties) => client.count({path, ...properties, event: true}),
};

/**
 * A sink for GoatCounter.
 *
 * @param client - The client, or a getter that returns it; default: the page's `goatcounter`, also if it loads later.
 */
export const goatcounter = (client?: Given<GoatCounter>, options?: SinkOptions<GoatCounter>): Sink =>
  objectSink(goatcounterBackend, client, options);
