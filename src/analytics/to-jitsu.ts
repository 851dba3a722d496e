// Jitsu: events of Segment's shape. https://docs.jitsu.com/sending-data/npm

import type {Sink} from '../core/events/event.js';
import {segmentShape} from './to-segment.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';
import type {Tracking} from './internal/track-client.js';

/** Jitsu as a backend. */
export const jitsuBackend = /* @__PURE__ */ segmentShape('jitsu', 'jitsu');

/**
 * A sink for Jitsu.
 *
 * @param client - The client, or a getter that returns it; default: the page's `jitsu`, also if it comes later.
 */
export const jitsu = (client?: Given<Tracking>, options?: SinkOptions<Tracking>): Sink =>
  objectSink(jitsuBackend, client, options);
