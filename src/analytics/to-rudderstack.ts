// RudderStack: events of Segment's shape. https://www.rudderstack.com/docs/sources/event-streams/sdks/rudderstack-javascript-sdk/

import type {Sink} from '../core/events/event.js';
import {segmentShape} from './to-segment.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';
import type {Tracking} from './internal/track-client.js';

/** RudderStack as a backend. */
export const rudderstackBackend = /* @__PURE__ */ segmentShape('rudderstack', 'rudderanalytics');

/**
 * A sink for RudderStack.
 *
 * @param client - The client, or a getter that returns it; default: the page's `rudderanalytics`, also if it comes later.
 */
export const rudderstack = (client?: Given<Tracking>, options?: SinkOptions<Tracking>): Sink =>
  objectSink(rudderstackBackend, client, options);
