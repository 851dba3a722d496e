// Umami: events with data. https://umami.is/docs/track-events

import type {Sink} from '../core/events/event.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';
import {trackingBackend, type Tracking} from './internal/track-client.js';

/** Umami as a backend: texts of at most 500 characters. */
export const umamiBackend = /* @__PURE__ */ trackingBackend('umami', 'umami', 500);

/**
 * A sink for the client at `window.umami`.
 *
 * @param client - The client, or a getter that returns it; default: the page's, also if it loads later.
 */
export const umami = (client?: Given<Tracking>, options?: SinkOptions<Tracking>): Sink =>
  objectSink(umamiBackend, client, options);
