// Countly: events with segmentation. https://support.countly.com/hc/en-us/articles/360037441932-Web-analytics-JavaScript

import type {Sink} from '../core/events/event.js';
import type {Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';

interface CountlyEvent {
  key: string;
  count: number;
  segmentation: Properties;
}

/** What is needed of Countly: the client, or its queue before it has loaded. */
export interface Countly {
  add_event?(event: CountlyEvent): unknown;
  q?: {push(command: ['add_event', CountlyEvent]): unknown};
}

/** Countly as a backend: texts of at most 256 characters. */
export const countlyBackend: Backend<Countly> = {
  name: 'countly',
  longest: 256,
  find() {
    const {Countly: client} = globalThis as {Countly?: Countly};
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
 * @param client - The client, or a getter that returns it; default: the page's `Countly` or its queue, also if it comes later.
 */
export const countly = (client?: Given<Countly>, options?: SinkOptions<Countly>): Sink =>
  objectSink(countlyBackend, client, options);
