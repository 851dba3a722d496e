// Umami: events with data. https://umami.is/docs/track-events

import type {Sink} from '../core/events/event.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';
import {trackBackend, type TrackClient} from './internal/track-client.js';

export const umamiBackend = /* @__PURE__ */ trackBackend('umami', 'umami', 500);

/**
 * A sink for the client at `window.umami`.
 *
 * @param client - The client, or a getter that returns it; default: the page's, also if it loads later.
 */
export const umami = (client?: ClientOrGetter<TrackClient>, options?: SinkOptions<TrackClient>): Sink =>
  objectSink(umamiBackend, client, options);
