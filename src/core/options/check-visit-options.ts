// Options that only `trackVisits()` reads: on a page that does not call it they do nothing.

import {doc} from '../utils/globals.js';
import type {Options} from './options.js';
import type {PageState} from '../page/page-state.js';
import {warnOnce} from '../utils/warn-once.js';

const names = [
  'addressBar',
  'copies',
  'engaged',
  'engagedSeconds',
  'engagedScroll',
  'visitsToVendors',
  'visitRules',
] as const;

/** How long after the page has loaded `trackVisits()` is waited for, in ms. */
const patience = 100;

/** Warns once, when the page has loaded, where options ask for what only `trackVisits()` does and nobody has called it. */
export function checkVisitOptions(page: PageState, given: Options): void {
  const asked = names.filter((name) => given[name]);
  if (!asked.length || page.claims.has('visits') || !globalThis.document) return;
  const say = () => {
    if (page.claims.has('visits') || page.signal.aborted) return;
    warnOnce(`${asked.join(', ')}: nothing is done until trackVisits() of 'dark-social/visits' is called`);
  };
  const wait = () => setTimeout(say, patience);
  if (doc.readyState === 'complete') wait();
  else addEventListener('load', wait, {once: true});
}
