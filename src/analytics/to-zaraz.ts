// Cloudflare Zaraz, which hands events on to the tools set up there. https://developers.cloudflare.com/zaraz/web-api/track/

import type {Sink} from '../core/events/event.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';
import {trackingBackend, type Tracking} from './internal/track-client.js';

/** Zaraz as a backend. */
export const zarazBackend = /* @__PURE__ */ trackingBackend('zaraz', 'zaraz', 2000);

/**
 * A sink for Zaraz; give none for the tools that it feeds.
 *
 * @param client - The client, or a getter that returns it; default: the page's `zaraz`, also if it comes later.
 */
export const zaraz = (client?: Given<Tracking>, options?: SinkOptions<Tracking>): Sink =>
  objectSink(zarazBackend, client, options);
