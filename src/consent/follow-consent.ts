// Consent as the page's own tools for it say, at run time.

import {checkOptional} from '../core/utils/check-object.js';
import {configure} from '../core/configure.js';
import {earlierTracker, tracker} from '../core/events/tracker.js';
import {watchConsent, type ConsentSources} from './watch-consent.js';

/**
 * Keeps the option `consent` as the page's sources say: Google Consent Mode and the IAB's TCF where they are there, also if
 * they come within 15 s after the page has loaded, and Global Privacy Control where it is asked for. Where they differ the
 * strictest holds. While none says anything, the option stays as it is: set it to `pending` where a source must speak first.
 *
 * Call it after `configure()`. What others' scripts do wrong disturbs nothing.
 *
 * @returns what ends it; the option stays as it is then.
 * @throws TypeError for a TCF purpose or vendor that cannot be one, and for sources that are no object.
 * @example
 * ```ts
 * configure({consent: 'pending', sinks: [plausible()]});
 * const stop = followConsent({gpc: true, tcf: {purposes: [1, 8, 9]}});
 * ```
 */
export function followConsent(sources?: ConsentSources): () => void {
  let page = earlierTracker();
  return watchConsent(checkOptional(sources, 'followConsent'), (consent) => {
    page ??= tracker();
    // What was asked for before a reset holds no longer.
    if (page.signal.aborted) return;
    // A page that was not configured yet must not be started, since its options are to come.
    if (page.started) configure({consent});
    else page.options.consent = consent;
  });
}
