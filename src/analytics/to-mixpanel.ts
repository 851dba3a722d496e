// Mixpanel: events with properties; it hands what waits to a beacon when the page is left. https://docs.mixpanel.com/docs/tracking-methods/sdks/javascript

import type {Sink} from '../core/events/event.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';
import {trackingBackend, type Tracking} from './internal/track-client.js';

/** Mixpanel as a backend: texts of at most 255 characters. */
export const mixpanelBackend = /* @__PURE__ */ trackingBackend('mixpanel', 'mixpanel', 255);

/**
 * A sink for the client at `window.mixpanel`.
 *
 * @param client - The client, or a getter that returns it; default: the page's, also if it loads later.
 */
export const mixpanel = (client?: Given<Tracking>, options?: SinkOptions<Tracking>): Sink =>
  objectSink(mixpanelBackend, client, options);
