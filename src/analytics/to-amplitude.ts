// Amplitude: events with properties. It sends a second after the call, by a request that ends with the page, so events of a click
// are flushed at once by beacon. https://amplitude.com/docs/sdks/analytics/browser/browser-sdk-2#use-sendbeacon

import {isLanding, type Sink} from '../core/events/event.js';
import type {Backend} from './internal/create-sink.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';
import {trackBackend, type TrackClient} from './internal/track-client.js';

/** How Amplitude sends: as given to its `init`. */
export type AmplitudeTransport = 'fetch' | 'xhr' | 'beacon';

/** The methods of Amplitude's client that are used; older versions lack the last two. */
export interface Amplitude extends TrackClient {
  setTransport?(transport: AmplitudeTransport): unknown;
  flush?(): {promise?: Promise<unknown>} | void;
}

/** Options of the sink for Amplitude. */
export interface AmplitudeOptions extends SinkOptions<Amplitude> {
  /** The client's own transport, restored after each beacon. Default `fetch`, as in Amplitude. */
  transport?: AmplitudeTransport | undefined;
}

const createBackend = (transport: AmplitudeTransport = 'fetch'): Backend<Amplitude> => ({
  ...trackBackend('amplitude', 'amplitude', 1024),
  send(client, name, properties, event) {
    const urgent = !isLanding(event);
    if (urgent) client.setTransport?.('beacon');
    try {
      client.track(name, properties);
    } finally {
      if (urgent) {
        const restore = () => client.setTransport?.(transport);
        Promise.resolve(client.flush?.()?.promise).then(restore, restore);
      }
    }
  },
});

export const amplitudeBackend = /* @__PURE__ */ createBackend();

/**
 * A sink for Amplitude.
 *
 * @param client - The client, or a getter that returns it; default: the page's or its stub, also if it loads later.
 */
export const amplitude = (client?: ClientOrGetter<Amplitude>, {transport, ...options}: AmplitudeOptions = {}): Sink =>
  objectSink(createBackend(transport), client, options);
