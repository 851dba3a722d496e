// Measures engagement after an arrival: how long the page was visible, and how far it was scrolled.

import {onArrival} from '../core/configure.js';
import {doc} from '../core/utils/globals.js';
import type {PageState} from '../core/page/page-state.js';

/** How far the page is scrolled, in percent, by the lower edge of the window; 100 for a page that fits into the window. */
const scrollDepth = (): number => {
  const {scrollHeight, scrollTop, clientHeight} = doc.scrollingElement ?? doc.body;
  return Math.min(100, Math.round((100 * (scrollTop + clientHeight)) / (scrollHeight || 1)));
};

/** Emits `engaged` once, when after an arrival the page was visible and scrolled as long and as far as the options say. */
export function trackEngagement(page: PageState): void {
  const {options, signal} = page;
  onArrival(({token, channel, campaign, content}) => {
    let seconds = 0;
    let scroll = 0;
    // A look once a second is enough, and costs nothing while the visitor scrolls.
    const watch = setInterval(() => {
      if (signal.aborted) clearInterval(watch);
      if (signal.aborted || options.engaged === false) return;
      if (!doc.hidden) seconds++;
      scroll = Math.max(scroll, scrollDepth());
      if (seconds < (options.engagedSeconds ?? 15) || scroll < (options.engagedScroll ?? 50)) return;
      clearInterval(watch);
      page.emit({type: 'engaged', token, channel, campaign, content, seconds, scroll});
    }, 1000);
  });
}
