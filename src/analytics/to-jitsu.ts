// Jitsu: events as for Segment. https://docs.jitsu.com/sending-data/npm

import type {Sink} from '../core/events/event.js';
import {segmentLikeBackend} from './to-segment.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';
import type {TrackClient} from './internal/track-client.js';

export const jitsuBackend = /* @__PURE__ */ segmentLikeBackend('jitsu', 'jitsu');

/**
 * A sink for Jitsu.
 *
 * @param client - The client, or a getter that returns it; default: the page's `jitsu`, also if it loads later.
 */
export const jitsu = (client?: ClientOrGetter<TrackClient>, options?: SinkOptions<TrackClient>): Sink =>
  objectSink(jitsuBackend, client, options);
