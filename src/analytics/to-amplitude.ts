// Amplitude: events with properties. It sends a second after the call, by a request that dies with the page, so events of a
// click go by beacon at once. https://amplitude.com/docs/sdks/analytics/browser/browser-sdk-2#use-sendbeacon

import type {Sink} from '../core/events/event.js';
import type {Backend} from './internal/create-sink.js';
import {mayLeave} from './internal/properties.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';
import {trackingBackend, type Tracking} from './internal/track-client.js';

/** How Amplitude sends: as given to its `init`. */
export type AmplitudeTransport = 'fetch' | 'xhr' | 'beacon';

/** What is needed of Amplitude's client; an older one may lack the last two. */
export interface Amplitude extends Tracking {
  setTransport?(transport: AmplitudeTransport): unknown;
  flush?(): {promise?: Promise<unknown>} | void;
}

/** What the sink for Amplitude takes. */
export interface AmplitudeOptions extends SinkOptions<Amplitude> {
  /** The client's own transport, to which it goes back after a beacon. Default `fetch`, as Amplitude's. */
  transport?: AmplitudeTransport | undefined;
}

const withTransport = (transport: AmplitudeTransport = 'fetch'): Backend<Amplitude> => ({
  ...trackingBackend('amplitude', 'amplitude', 1024),
  send(client, name, properties, event) {
    const urgent = mayLeave(event);
    if (urgent) client.setTransport?.('beacon');
    try {
      client.track(name, properties);
    } finally {
      if (urgent) {
        const back = () => void client.setTransport?.(transport);
        Promise.resolve(client.flush?.()?.promise).then(back, back);
      }
    }
  },
});

/** Amplitude as a backend: texts of at most 1,024 characters. */
export const amplitudeBackend = /* @__PURE__ */ withTransport();

/**
 * A sink for Amplitude.
 *
 * @param client - The client, or a getter that returns it; default: the page's or its stub, also if it comes later.
 */
export const amplitude = (client?: Given<Amplitude>, {transport, ...options}: AmplitudeOptions = {}): Sink =>
  objectSink(withTransport(transport), client, options);
