// Google Analytics 4 by gtag.js: its recommended `share` event, with our properties beside it.
// https://developers.google.com/analytics/devguides/collection/ga4/reference/events#share

import type {Sink} from '../core/event.js';
import {sinkFor, type Backend} from './client.js';
import {eventName, googleProperties} from './properties.js';

/** The `gtag` function, or the stub of Google's snippet. */
export type Gtag = (command: 'event', name: string, parameters: Record<string, unknown>) => void;

/** GA4 as a backend; values are cut to GA4's 100 characters. */
export const ga4Backend: Backend<Gtag> = {
  name: 'ga4',
  find: () => (globalThis as {gtag?: Gtag}).gtag,
  send(gtag, event) {
    gtag('event', eventName(event), googleProperties(event, 100));
  },
};

/**
 * A sink for Google Analytics 4.
 *
 * @param gtag - The client's function; default: the page's, also if it loads later.
 */
export const ga4 = (gtag?: Gtag): Sink => sinkFor([ga4Backend], gtag);
