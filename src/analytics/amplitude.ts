// Amplitude: events with properties. It sends a second after the call, by a request that dies with the page, so events of a
// click go by beacon at once. https://amplitude.com/docs/sdks/analytics/browser/browser-sdk-2#use-sendbeacon

import type {Sink} from '../core/event.js';
import type {Backend} from './client.js';
import {mayLeave} from './properties.js';
import {objectSink, type Given, type SinkOptions} from './sink.js';
import {trackingBackend, type Tracking} from './tracking.js';

/** What is needed of Amplitude's client; an older one may lack the last two. */
export interface Amplitude extends Tracking {
  setTransport?(transport: 'beacon' | 'fetch'): unknown;
  flush?(): {promise?: Promise<unknown>} | void;
}

/** Amplitude as a backend: texts of at most 1,024 characters. Its transport is `fetch` (the default) again after a beacon. */
export const amplitudeBackend: Backend<Amplitude> = {
  ...trackingBackend('amplitude', 'amplitude', 1024),
  send(client, name, properties, event) {
    const urgent = mayLeave(event);
    if (urgent) client.setTransport?.('beacon');
    try {
      client.track(name, properties);
    } finally {
      if (urgent) {
        const back = () => void client.setTransport?.('fetch');
        Promise.resolve(client.flush?.()?.promise).then(back, back);
      }
    }
  },
};

/**
 * A sink for Amplitude.
 *
 * @param client - The client, or a getter that returns it; default: the page's or its stub, also if it comes later.
 */
export const amplitude = (client?: Given<Amplitude>, options?: SinkOptions<Amplitude>): Sink =>
  objectSink(amplitudeBackend, client, options);
