// What the page tells of visits: where one without a token came from, whether an arrival was read, and what is copied by hand.

import {start} from '../core/configure.js';
import {isCountedLanding, isVisible, whenFirstVisible} from '../core/page/handle-arrival.js';
import {doc} from '../core/utils/globals.js';
import {pageUrl} from '../core/link/page-url.js';
import {afterFirstPaint} from '../core/utils/after-first-paint.js';
import {pageState, type PageState} from '../core/page/page-state.js';
import {trackAddressBar} from './address-bar-token.js';
import {readClues} from './visit-context.js';
import {trackCopies} from './copied-passages.js';
import {trackEngagement} from './engagement.js';
import {best, type Classify} from './editions/current.js';

/** Calls back once: at once where the page has loaded, else when it has and is idle, or is being left. */
function whenLoaded(callback: () => void): void {
  if (doc.readyState === 'complete') return callback();
  let done = false;
  const once = () => {
    if (!done) callback();
    done = true;
  };
  addEventListener('pagehide', once);
  addEventListener('load', () => (globalThis.requestIdleCallback ?? setTimeout)(once));
}

/** Emits the page's one `visit`, unless a page of the same site led here, or a robot came. */
function emitVisit({landingUrl, options, emit, flush}: PageState, classify: Classify): void {
  if (!landingUrl) return;
  const visit = best(classify)(readClues(landingUrl), {...options, ...options.visitRules});
  if (/internal|robot/.test(visit.source)) return;
  emit({type: 'visit', url: pageUrl(options), ...visit});
  // The page may be on its way out.
  flush();
}

/**
 * Tracks visits on this page, once, whichever copy of the library asks first: one event `visit` for a landing without a token,
 * `engaged` after an arrival, and what the options `addressBar` and `copies` ask for.
 */
export function track(classify: Classify): void {
  const page = pageState();
  if (!globalThis.document || !page.claim('visits')) return;
  start();
  // A reader may be elsewhere in a moment.
  const seen = isVisible();
  afterFirstPaint(() => {
    if (page.signal.aborted) return;
    for (const part of [trackEngagement, trackAddressBar, trackCopies]) part(page);
    const tellLanding = () =>
      whenLoaded(() => {
        if (page.signal.aborted) return;
        if (isCountedLanding(page)) emitVisit(page, classify);
        if (page.options.addressBar) page.addressBar.sync();
      });
    if (seen) tellLanding();
    else whenFirstVisible(tellLanding, page.signal);
  });
}
