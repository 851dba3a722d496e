// Has the bars in view prepare their links, as if a pointer came.

import {isVisible} from '../core/page/handle-arrival.js';
import {isRobot} from '../core/page/bot.js';
import {pageState} from '../core/page/page-state.js';
import {doc} from '../core/utils/globals.js';

/** How long a bar must be in view, in ms: one that only passes by costs no link. */
const dwell = 1000;
/** How soon new bars are looked for, in ms, so that a reader who scrolls is not slowed down. */
const delay = 200;

/** Whether links would not be kept now, but may be later. */
const tooEarly = (): boolean => pageState().options.consent === 'pending' || !isVisible();

/**
 * Watches the bars of the document from now on; those in shadow roots of others prepare their links when they are reached.
 * Returns what is to be called when a bar was drawn or has changed. Does nothing where there is no page, and for robots.
 */
export function seenBars(): () => void {
  if (!globalThis.IntersectionObserver || isRobot(navigator.userAgent)) return () => {};
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  /** The bars whose links were prepared since one was drawn or changed. */
  let ready = new WeakSet<Element>();
  let looking = false;
  let reaching = false;

  /** Prepares the links of a bar, the first of them last, since the last one is fetched first. */
  function reach(bar: Element): void {
    if (tooEarly()) return void timers.set(bar, setTimeout(reach, dwell, bar));
    observer.unobserve(bar);
    timers.delete(bar);
    ready.add(bar);
    reaching = true;
    for (const button of [...(bar.shadowRoot?.querySelectorAll('[part~=button]') ?? [])].reverse()) {
      // Not composed: the page around hears nothing of it.
      button.dispatchEvent(new Event('pointerover', {bubbles: true}));
    }
    reaching = false;
  }

  const observer = new IntersectionObserver((entries) => {
    for (const {target, isIntersecting} of entries) {
      clearTimeout(timers.get(target));
      timers.delete(target);
      if (isIntersecting) timers.set(target, setTimeout(reach, dwell, target));
    }
  });

  function look(): void {
    if (looking) return;
    looking = true;
    setTimeout(() => {
      looking = false;
      for (const bar of doc.querySelectorAll('dark-social-share, dark-social-button')) {
        if (!ready.has(bar)) observer.observe(bar);
      }
    }, delay);
  }

  // A bar like one that was drawn before is a copy of it, of which nothing else is heard.
  addEventListener('scroll', look, {passive: true, capture: true});
  look();
  return () => {
    // What is prepared without consent or for a signed address makes links without tokens too.
    if (reaching) return;
    ready = new WeakSet();
    look();
  };
}
