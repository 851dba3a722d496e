// Simple Analytics: events with metadata. Its terms forbid identifiers there, so tokens go only by option.
// https://docs.simpleanalytics.com/metadata

import type {Sink} from '../core/events/event.js';
import {describeWithoutToken, type TokenOption} from './internal/anonymous.js';
import type {Backend} from './internal/create-sink.js';
import {describe, type Properties} from './internal/properties.js';
import {functionSink, type SinkOptions} from './internal/sink.js';

/** The `sa_event` function, or its stub. */
export type SimpleAnalyticsEvent = (name: string, metadata: Properties) => unknown;

/** Simple Analytics as a backend. All goes into one address, so texts are short. */
export const simpleAnalyticsBackend: Backend<SimpleAnalyticsEvent> = {
  name: 'simple-analytics',
  find: () => (globalThis as {sa_event?: SimpleAnalyticsEvent}).sa_event,
  describe: describeWithoutToken,
  send: (track, name, properties) => track(name, properties),
};

/**
 * A sink for Simple Analytics, without tokens.
 *
 * @param track - The client's function; default: the page's `sa_event`, also if it loads later.
 * @param options - `token: true` sends tokens; ask Simple Analytics before.
 */
export const simpleAnalytics = (
  track?: SimpleAnalyticsEvent,
  {token, ...options}: SinkOptions<SimpleAnalyticsEvent> & TokenOption = {},
): Sink => functionSink({...simpleAnalyticsBackend, ...(token && {describe})}, track, options);
