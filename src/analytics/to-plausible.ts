// Plausible: custom events with properties. https://plausible.io/docs/custom-event-goals

import type {Sink} from '../core/events/event.js';
import type {Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {functionSink, type SinkOptions} from './internal/sink.js';

/** The `plausible` function, its stub, or `track` of `@plausible-analytics/tracker`. */
export type Plausible = (name: string, options: {props: Properties; interactive?: boolean}) => void;

/** Plausible as a backend. What a reader did not do (an arrival) is no interaction, so that bounce rates stay true. */
export const plausibleBackend: Backend<Plausible> = {
  name: 'plausible',
  longest: 2000,
  find: () => (globalThis as {plausible?: Plausible}).plausible,
  send: (track, name, props, {type}) => track(name, {props, ...(type !== 'share' && {interactive: false})}),
};

/**
 * A sink for Plausible.
 *
 * @param track - The client's function; default: the page's, also if it loads later.
 */
export const plausible = (track?: Plausible, options?: SinkOptions<Plausible>): Sink =>
  functionSink(plausibleBackend, track, options);
