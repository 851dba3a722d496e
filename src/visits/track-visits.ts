// Reports visits on a page: where one without a token came from, whether an arrival was read, and what is copied by hand.

import {start} from '../core/configure.js';
import {isCountedLanding, isVisible, whenFirstVisible} from '../core/page/handle-arrival.js';
import {doc} from '../core/utils/globals.js';
import {pageUrl} from '../core/link/page-url.js';
import {afterFirstPaint} from '../core/utils/after-first-paint.js';
import {pageState, type PageState} from '../core/page/page-state.js';
import {trackAddressBar} from './address-bar-token.js';
import {readVisitContext} from './visit-context.js';
import {trackCopies} from './copied-passages.js';
import {trackEngagement} from './engagement.js';
import {currentClassifier} from './editions/current.js';
import type {Classifier, VisitSource} from './visit.js';

/** Visits that are never reported. */
const unreportedSources = new Set<VisitSource>(['internal', 'robot']);

/** Calls back once: now if the page has loaded, otherwise when it has and is idle, or when it is left. */
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

/** Emits the page's one `visit`, unless the visitor came from a page of the same site or is a robot. */
function emitVisit({landingUrl, options, emit, flush}: PageState, classifyVisit: Classifier): void {
  if (!landingUrl) return;
  const visit = currentClassifier(classifyVisit)(readVisitContext(landingUrl), {...options, ...options.visitRules});
  if (unreportedSources.has(visit.source)) return;
  emit({type: 'visit', url: pageUrl(options), ...visit});
  // The visitor may be leaving the page.
  flush();
}

/**
 * Tracks visits on this page, once, whichever copy of the library asks first: one event `visit` for a landing without a token,
 * `engaged` after an arrival, and what the options `addressBar` and `copies` turn on.
 */
export function trackVisits(classifyVisit: Classifier): void {
  const page = pageState();
  if (!globalThis.document || !page.claim('visits')) return;
  start();
  // The visitor may have switched to another tab by the first paint.
  const wasVisible = isVisible();
  afterFirstPaint(() => {
    if (page.signal.aborted) return;
    for (const part of [trackEngagement, trackAddressBar, trackCopies]) part(page);
    const reportLanding = () =>
      whenLoaded(() => {
        if (page.signal.aborted) return;
        if (isCountedLanding(page)) emitVisit(page, classifyVisit);
        if (page.options.addressBar) page.addressBar.sync();
      });
    if (wasVisible) reportLanding();
    else whenFirstVisible(reportLanding, page.signal);
  });
}
