// Google Analytics 4 by gtag.js: its recommended `share` event, with our properties beside it.
// https://developers.google.com/analytics/devguides/collection/ga4/reference/events#share

import type {Sink} from '../core/events/event.js';
import {findGlobal, type Backend} from './internal/create-sink.js';
import {describeForGoogle} from './internal/properties.js';
import {functionSink, type SinkOptions} from './internal/sink-options.js';

/** The `gtag` function, or the stub of Google's snippet. */
export type Gtag = (command: 'event', name: string, parameters: Record<string, unknown>) => void;

export const ga4Backend: Backend<Gtag> = {
  name: 'ga4',
  maxLength: 100,
  find: /* @__PURE__ */ findGlobal<Gtag>('gtag'),
  describe: describeForGoogle,
  send: (gtag, name, properties) => gtag('event', name, properties),
};

/**
 * A sink for Google Analytics 4.
 *
 * @param gtag - The client's function; default: the page's, also if it loads later.
 */
export const ga4 = (gtag?: Gtag, options?: SinkOptions<Gtag>): Sink => functionSink(ga4Backend, gtag, options);
