// Cloudflare Zaraz, which forwards events to the tools set up there. https://developers.cloudflare.com/zaraz/web-api/track/

import type {Sink} from '../core/events/event.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';
import {trackBackend, type TrackClient} from './internal/track-client.js';

export const zarazBackend = /* @__PURE__ */ trackBackend('zaraz', 'zaraz', 2000);

/**
 * A sink for Zaraz. Do not add sinks for the tools that it forwards to.
 *
 * @param client - The client, or a getter that returns it; default: the page's `zaraz`, also if it loads later.
 */
export const zaraz = (client?: ClientOrGetter<TrackClient>, options?: SinkOptions<TrackClient>): Sink =>
  objectSink(zarazBackend, client, options);
