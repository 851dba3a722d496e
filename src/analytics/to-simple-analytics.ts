// Simple Analytics: events with metadata. Its terms forbid identifiers there, so tokens are sent only by option.
// https://docs.simpleanalytics.com/metadata

import type {Sink} from '../core/events/event.js';
import {describeWithoutToken, type TokenOption} from './internal/anonymous.js';
import {findGlobal, type Backend} from './internal/create-sink.js';
import {describeEvent, type Properties} from './internal/properties.js';
import {functionSink, type SinkOptions} from './internal/sink-options.js';

/** The `sa_event` function, or its stub. */
export type SimpleAnalyticsEvent = (name: string, metadata: Properties) => unknown;

/** The event becomes part of a URL, so texts are cut at 255 characters. */
export const simpleAnalyticsBackend: Backend<SimpleAnalyticsEvent> = {
  name: 'simple-analytics',
  find: /* @__PURE__ */ findGlobal<SimpleAnalyticsEvent>('sa_event'),
  describe: describeWithoutToken,
  send: (track, name, properties) => track(name, properties),
};

/**
 * A sink for Simple Analytics, without tokens.
 *
 * @param track - The client's function; default: the page's `sa_event`, also if it loads later.
 * @param options - `token: true` sends tokens; ask Simple Analytics first.
 */
export const simpleAnalytics = (
  track?: SimpleAnalyticsEvent,
  {token, ...options}: SinkOptions<SimpleAnalyticsEvent> & TokenOption = {},
): Sink => functionSink({...simpleAnalyticsBackend, ...(token && {describe: describeEvent})}, track, options);
