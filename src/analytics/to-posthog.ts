// PostHog: captured events with properties. It flushes its queue by beacon when the page is unloaded.
// https://posthog.com/docs/libraries/js/usage

import type {Sink} from '../core/events/event.js';
import {findGlobal, type Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';

/** The method that is used of PostHog's client. */
export interface PostHog {
  capture(name: string, properties: Properties): unknown;
}

export const posthogBackend: Backend<PostHog> = {
  name: 'posthog',
  maxLength: 2000,
  find: /* @__PURE__ */ findGlobal<PostHog>('posthog', 'capture'),
  send: (client, name, properties) => client.capture(name, properties),
};

/**
 * A sink for PostHog.
 *
 * @param client - The client (a bundle of `posthog-js` leaves no global), or a getter that returns it; default: the page's or
 *   its stub, also if it loads later.
 */
export const posthog = (client?: ClientOrGetter<PostHog>, options?: SinkOptions<PostHog>): Sink =>
  objectSink(posthogBackend, client, options);
