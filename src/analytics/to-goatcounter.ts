// GoatCounter: events with a name and a title. https://www.goatcounter.com/help/events

import type {Sink} from '../core/events/event.js';
import {findGlobal, type Backend} from './internal/create-sink.js';
import {nameWithChannel} from './internal/name-with-channel.js';
import type {Properties} from './internal/properties.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';

/** The method that is used of GoatCounter's client. */
export interface GoatCounter {
  count(hit: {path: string; event: true} & Properties): unknown;
}

/** Sends `share-whatsapp`. GoatCounter keeps one title for each name, so the title depends on the name alone. */
export const goatcounterBackend: Backend<GoatCounter> = {
  name: 'goatcounter',
  maxLength: 1024,
  find: /* @__PURE__ */ findGlobal<GoatCounter>('goatcounter', 'count'),
  describe: (event) => ({name: nameWithChannel(event, '-'), properties: {title: nameWithChannel(event, ' ')}}),
  send: (client, path, properties) => client.count({path, ...properties, event: true}),
};

/**
 * A sink for GoatCounter.
 *
 * @param client - The client, or a getter that returns it; default: the page's `goatcounter`, also if it loads later.
 */
export const goatcounter = (client?: ClientOrGetter<GoatCounter>, options?: SinkOptions<GoatCounter>): Sink =>
  objectSink(goatcounterBackend, client, options);
