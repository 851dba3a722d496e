// Warns about options that do nothing until `trackVisits()` is called.

import {doc} from '../utils/globals.js';
import type {Options} from './options.js';
import type {PageState} from '../page/page-state.js';
import {warnOnce} from '../utils/warn-once.js';

/** The options that only `trackVisits()` reads. */
export const visitOptions = [
  'addressBar',
  'copies',
  'engaged',
  'engagedSeconds',
  'engagedScroll',
  'visitsToVendors',
  'visitRules',
] as const;

/** How long after the page has loaded `trackVisits()` may still be called, in ms. */
const delay = 100;

/** Warns once, when the page has loaded, where such options are set and `trackVisits()` was not called. */
export function checkVisitOptions(page: PageState, options: Options): void {
  const set = visitOptions.filter((name) => options[name]);
  if (!set.length || page.claims.has('visits') || !globalThis.document) return;
  const warn = () => {
    if (page.claims.has('visits') || page.signal.aborted) return;
    warnOnce(
      `${set.join(', ')}: does nothing until trackVisits() from 'dark-social/visits' is called; dark-social.min.js calls it, dark-social-lite.min.js does not`,
    );
  };
  const wait = () => setTimeout(warn, delay);
  if (doc.readyState === 'complete') wait();
  else addEventListener('load', wait, {once: true});
}
