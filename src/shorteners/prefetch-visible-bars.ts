// Fetches the short links of visible bars, by dispatching the event of a pointer that reaches their buttons.

import {isVisible} from '../core/page/handle-arrival.js';
import {isRobot} from '../core/page/bot.js';
import {pageState} from '../core/page/page-state.js';
import {doc} from '../core/utils/globals.js';

/** How long a bar must be visible, in ms: one that is scrolled past costs no link. */
const dwellTime = 1000;
/** How long after a scroll to search for new bars, in ms, so that scrolling stays smooth. */
const searchDelay = 200;

/** Whether links made now would not be shortened, but later ones may be. */
const tooEarly = (): boolean => pageState().options.consent === 'pending' || !isVisible();

/**
 * Watches the bars of the document. Bars in other shadow roots get their links when a pointer reaches them. Does nothing without a page
 * and for bots.
 *
 * @returns a function to call when a bar has rendered or changed.
 */
export function prefetchVisibleBars(): () => void {
  if (!globalThis.IntersectionObserver || isRobot(navigator.userAgent)) return () => {};
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  /** The bars whose links were fetched since one rendered or changed. */
  let ready = new WeakSet<Element>();
  let searching = false;
  let prefetching = false;

  /** Prefetches a bar's links in reverse, since the last one is fetched first. */
  function prefetch(bar: Element): void {
    if (tooEarly()) {
      timers.set(bar, setTimeout(prefetch, dwellTime, bar));
      return;
    }
    observer.unobserve(bar);
    timers.delete(bar);
    ready.add(bar);
    prefetching = true;
    for (const button of [...(bar.shadowRoot?.querySelectorAll('[part~=button]') ?? [])].reverse()) {
      // Not composed, so the page does not see it.
      button.dispatchEvent(new Event('pointerover', {bubbles: true}));
    }
    prefetching = false;
  }

  const observer = new IntersectionObserver((entries) => {
    for (const {target, isIntersecting} of entries) {
      clearTimeout(timers.get(target));
      timers.delete(target);
      if (isIntersecting) timers.set(target, setTimeout(prefetch, dwellTime, target));
    }
  });

  function search(): void {
    if (searching) return;
    searching = true;
    setTimeout(() => {
      searching = false;
      for (const bar of doc.querySelectorAll('dark-social-share, dark-social-button')) {
        if (!ready.has(bar)) observer.observe(bar);
      }
    }, searchDelay);
  }

  // A bar that is a clone of another one makes no links, so nothing else announces it.
  addEventListener('scroll', search, {passive: true, capture: true});
  search();
  return () => {
    // Prefetching also makes links without tokens, without consent or for signed URLs.
    if (prefetching) return;
    ready = new WeakSet();
    search();
  };
}
