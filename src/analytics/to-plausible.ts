// Plausible: custom events with properties. https://plausible.io/docs/custom-event-goals

import type {Sink} from '../core/events/event.js';
import {findGlobal, type Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {functionSink, type SinkOptions} from './internal/sink-options.js';

/** The `plausible` function, its stub, or `track` of `@plausible-analytics/tracker`. */
export type Plausible = (name: string, options: {props: Properties; interactive?: boolean}) => void;

/** Events other than shares are no interaction, so that an arrival does not lower the bounce rate. */
export const plausibleBackend: Backend<Plausible> = {
  name: 'plausible',
  maxLength: 2000,
  find: /* @__PURE__ */ findGlobal<Plausible>('plausible'),
  send: (track, name, props, {type}) => track(name, {props, ...(type !== 'share' && {interactive: false})}),
};

/**
 * A sink for Plausible.
 *
 * @param track - The client's function; default: the page's, also if it loads later.
 */
export const plausible = (track?: Plausible, options?: SinkOptions<Plausible>): Sink =>
  functionSink(plausibleBackend, track, options);
