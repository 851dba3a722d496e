// PostHog: captured events with properties; what waits is handed to a beacon when the page is left.
// https://posthog.com/docs/libraries/js/usage

import type {Sink} from '../core/events/event.js';
import {globalWith, type Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';

/** What is needed of PostHog's client. */
export interface PostHog {
  capture(name: string, properties: Properties): unknown;
}

/** PostHog as a backend. */
export const posthogBackend: Backend<PostHog> = {
  name: 'posthog',
  longest: 2000,
  find: /* @__PURE__ */ globalWith<PostHog>('posthog', 'capture'),
  send: (client, name, properties) => void client.capture(name, properties),
};

/**
 * A sink for PostHog.
 *
 * @param client - The client (a bundle of `posthog-js` leaves no global), or a getter that returns it; default: the page's or
 *   its stub, also if it comes later.
 */
export const posthog = (client?: Given<PostHog>, options?: SinkOptions<PostHog>): Sink =>
  objectSink(posthogBackend, client, options);
