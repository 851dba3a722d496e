// Tells a read from a glance: how long the page was seen after an arrival, and how far it was scrolled.

import {onArrival} from '../core/configure.js';
import {doc} from '../core/utils/globals.js';
import type {PageState} from '../core/page/page-state.js';

/** How far down the window's lower edge has come, in percent of the page; a page that fits into the window is read at once. */
const depth = (): number => {
  const {scrollHeight, scrollTop, clientHeight} = doc.scrollingElement ?? doc.body;
  return Math.min(100, Math.round((100 * (scrollTop + clientHeight)) / (scrollHeight || 1)));
};

/** Emits `engaged`, once, when an arrival's reader has had the page in view and scrolled it for as long and as far as is set. */
export function trackEngagement(tracker: PageState): void {
  const {options, signal} = tracker;
  onArrival(({token, campaign, content}) => {
    let seconds = 0;
    let scroll = 0;
    // Where a reader is once a second is enough, and costs no work while he scrolls.
    const watch = setInterval(() => {
      if (signal.aborted) clearInterval(watch);
      if (signal.aborted || options.engaged === false) return;
      if (!doc.hidden) seconds++;
      scroll = Math.max(scroll, depth());
      if (seconds < Number(options.engagedSeconds ?? 15) || scroll < Number(options.engagedScroll ?? 50)) return;
      clearInterval(watch);
      tracker.emit({type: 'engaged', token, campaign, content, seconds, scroll});
    }, 1000);
  });
}
