// Vercel Web Analytics: custom events, which need a paid plan; it keeps only a few properties of each.
// https://vercel.com/docs/analytics/custom-events

import type {Sink} from '../core/events/event.js';
import {readGlobal} from '../core/utils/globals.js';
import type {Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {functionSink, type SinkOptions} from './internal/sink-options.js';

/** `track` of `@vercel/analytics`. */
export type VercelTrack = (name: string, data: Properties) => unknown;

/** The function of Vercel's snippet. */
type Va = (command: 'event', event: object) => unknown;

export const vercelBackend: Backend<VercelTrack> = {
  name: 'vercel',
  find() {
    const va = readGlobal<Va>('va');
    return typeof va === 'function' ? (name, data) => va('event', {name, data}) : undefined;
  },
  send: (track, name, properties) => track(name, properties),
};

/**
 * A sink for Vercel Web Analytics.
 *
 * @param track - `track` of `@vercel/analytics`; default: the page's `va` or its stub, also if it loads later.
 */
export const vercel = (track?: VercelTrack, options?: SinkOptions<VercelTrack>): Sink =>
  functionSink(vercelBackend, track, options);
