// Segment's analytics.js, whose API other products copied. Segment's own event `Product Shared` is for shops, so pages get our
// `share`, with Segment's `share_via` added. https://segment.com/docs/connections/sources/catalog/libraries/website/javascript/

import type {DarkSocialEvent, Sink} from '../core/events/event.js';
import {variant, type Backend} from './internal/create-sink.js';
import {describeEvent} from './internal/properties.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';
import {trackBackend, type TrackClient} from './internal/track-client.js';

/** Our name and properties, with the channel under the name that Segment's specification has for it. */
export const describeForSegment = (event: DarkSocialEvent) => {
  const {name, properties} = describeEvent(event);
  return {name, properties: {...(event.type === 'share' && {share_via: event.channel}), ...properties}};
};

/** A backend for a client with Segment's API. Segment's limit is 32 kB an event, so texts may have 2,000 characters. */
export const segmentLikeBackend = (name: string, global: string): Backend<TrackClient> =>
  trackBackend(name, global, 2000, describeForSegment);

const segmentLike = /* @__PURE__ */ segmentLikeBackend('segment', 'analytics');

/** Its global `analytics` has a common name, so it must also look like Segment's. */
export const segmentBackend = /* @__PURE__ */ variant(segmentLike, {
  find() {
    const client = segmentLike.find() as (TrackClient & {initialize?: unknown; invoked?: unknown}) | undefined;
    return client?.initialize || client?.invoked ? client : undefined;
  },
});

/**
 * A sink for Segment.
 *
 * @param client - The client (`AnalyticsBrowser.load(…)` leaves no global), or a getter that returns it; default: the page's
 *   `analytics` or its stub, also if it loads later.
 */
export const segment = (client?: ClientOrGetter<TrackClient>, options?: SinkOptions<TrackClient>): Sink =>
  objectSink(segmentBackend, client, options);
