// RudderStack: events as for Segment. https://www.rudderstack.com/docs/sources/event-streams/sdks/rudderstack-javascript-sdk/

import type {Sink} from '../core/events/event.js';
import {segmentLikeBackend} from './to-segment.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';
import type {TrackClient} from './internal/track-client.js';

export const rudderstackBackend = /* @__PURE__ */ segmentLikeBackend('rudderstack', 'rudderanalytics');

/**
 * A sink for RudderStack.
 *
 * @param client - The client, or a getter that returns it; default: the page's `rudderanalytics`, also if it loads later.
 */
export const rudderstack = (client?: ClientOrGetter<TrackClient>, options?: SinkOptions<TrackClient>): Sink =>
  objectSink(rudderstackBackend, client, options);
