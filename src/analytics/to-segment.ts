// Segment's analytics.js, and the shape that others took over. Segment's own `Product Shared` is for products of a shop, so
// pages get our `share`, with its `share_via` beside. https://segment.com/docs/connections/sources/catalog/libraries/website/javascript/

import type {DarkSocialEvent, Sink} from '../core/events/event.js';
import {variant, type Backend} from './internal/create-sink.js';
import {describe} from './internal/properties.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';
import {trackingBackend, type Tracking} from './internal/track-client.js';

/** Our name and properties, and how it was shared as Segment's specification calls it. */
export const describeForSegment = (event: DarkSocialEvent) => {
  const {name, properties} = describe(event);
  return {name, properties: {...(event.type === 'share' && {share_via: event.channel}), ...properties}};
};

/** A backend of Segment's shape; it cuts nothing below its 32 kB an event, so neither do we before 2,000 characters. */
export const segmentShape = (name: string, global: string): Backend<Tracking> =>
  trackingBackend(name, global, 2000, describeForSegment);

const shape = /* @__PURE__ */ segmentShape('segment', 'analytics');

/** Segment as a backend. Its global has a common name, so it must also begin like Segment's. */
export const segmentBackend = /* @__PURE__ */ variant(shape, {
  find() {
    const client = shape.find() as (Tracking & {initialize?: unknown; invoked?: unknown}) | undefined;
    return client?.initialize || client?.invoked ? client : undefined;
  },
});

/**
 * A sink for Segment.
 *
 * @param client - The client (`AnalyticsBrowser.load(…)` leaves no global), or a getter that returns it; default: the page's
 *   `analytics` or its stub, also if it comes later.
 */
export const segment = (client?: Given<Tracking>, options?: SinkOptions<Tracking>): Sink =>
  objectSink(segmentBackend, client, options);
