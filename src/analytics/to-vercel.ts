// Vercel Web Analytics: custom events, which need a paid plan; it keeps few properties of each, so the telling ones come first.
// https://vercel.com/docs/analytics/custom-events

import type {Sink} from '../core/events/event.js';
import type {Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {functionSink, type SinkOptions} from './internal/sink.js';

/** `track` of `@vercel/analytics`. */
export type VercelTrack = (name: string, data: Properties) => unknown;

/** Vercel as a backend: texts of at most 255 characters. */
export const vercelBackend: Backend<VercelTrack> = {
  name: 'vercel',
  find() {
    const {va} = globalThis as {va?: (command: 'event', event: object) => unknown};
    return typeof va === 'function' ? (name, data) => va('event', {name, data}) : undefined;
  },
  send: (track, name, properties) => track(name, properties),
};

/**
 * A sink for Vercel Web Analytics.
 *
 * @param track - `track` of `@vercel/analytics`; default: the page's `va` or its stub, also if it comes later.
 */
export const vercel = (track?: VercelTrack, options?: SinkOptions<VercelTrack>): Sink =>
  functionSink(vercelBackend, track, options);
