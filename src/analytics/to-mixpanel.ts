// Mixpanel: events with properties; it flushes its queue by beacon when the page is unloaded.
// https://docs.mixpanel.com/docs/tracking-methods/sdks/javascript

import type {Sink} from '../core/events/event.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';
import {trackBackend, type TrackClient} from './internal/track-client.js';

export const mixpanelBackend = /* @__PURE__ */ trackBackend('mixpanel', 'mixpanel', 255);

/**
 * A sink for the client at `window.mixpanel`.
 *
 * @param client - The client, or a getter that returns it; default: the page's, also if it loads later.
 */
export const mixpanel = (client?: ClientOrGetter<TrackClient>, options?: SinkOptions<TrackClient>): Sink =>
  objectSink(mixpanelBackend, client, options);
