// Countly: events with segmentation. https://support.countly.com/hc/en-us/articles/360037441932-Web-analytics-JavaScript

import type {Sink} from '../core/events/event.js';
import {readGlobal} from '../core/utils/globals.js';
import type {Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';

interface CountlyEvent {
  key: string;
  count: number;
  segmentation: Properties;
}

/** Countly's client, or its queue before it has loaded. */
export interface Countly {
  add_event?(event: CountlyEvent): unknown;
  q?: {push(command: ['add_event', CountlyEvent]): unknown};
}

export const countlyBackend: Backend<Countly> = {
  name: 'countly',
  maxLength: 256,
  find() {
    const client = readGlobal<Countly>('Countly');
    return client?.add_event || client?.q ? client : undefined;
  },
  send(client, key, segmentation) {
    const event = {key, count: 1, segmentation};
    if (client.add_event) client.add_event(event);
    else client.q?.push(['add_event', event]);
  },
};

/**
 * A sink for Countly.
 *
 * @param client - The client, or a getter that returns it; default: the page's `Countly` or its queue, also if it loads later.
 */
export const countly = (client?: ClientOrGetter<Countly>, options?: SinkOptions<Countly>): Sink =>
  objectSink(countlyBackend, client, options);
