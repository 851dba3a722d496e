// Follows the consent tools of the page at run time.

import {configure} from '../core/configure.js';
import {existingPageState} from '../core/page/existing-page-state.js';
import {pageState} from '../core/page/page-state.js';
import {checkOptional} from '../core/utils/check-object.js';
import {watchConsent, type ConsentSources} from './watch-consent.js';

/**
 * Keeps the option `consent` in step with the page's consent tools: Google Consent Mode and the IAB's TCF if they are on the page
 * until 15 s after it has loaded, and Global Privacy Control on request. If they differ, the strictest holds. While none has
 * answered, the option stays as it is: set it to `pending` if a tool must answer first.
 *
 * Call it after `configure()`. Errors of consent tools do not disturb the page.
 *
 * @returns a function that stops following; the option keeps its value.
 * @throws TypeError for an invalid TCF purpose or vendor, or if the sources are not an object.
 * @example
 * ```ts
 * configure({consent: 'pending', sinks: [plausible()]});
 * const stop = followConsent({gpc: true, tcf: {purposes: [1, 8, 9]}});
 * ```
 */
export function followConsent(sources?: ConsentSources): () => void {
  let page = existingPageState();
  return watchConsent(checkOptional(sources, 'followConsent'), (consent) => {
    page ??= pageState();
    // The page was reset since.
    if (page.signal.aborted) return;
    // `configure()` would start a page whose options are still to come.
    if (page.claims.has('arrival')) configure({consent});
    else page.options.consent = consent;
  });
}
