// How the visitor came to this page, as far as the browser tells.

import {attempt} from '../utils/attempt.js';
import {doc} from '../utils/globals.js';

/** In newer browsers. */
interface Newer {
  /** The Navigation API. `from` is the previous history entry, if it is of the same origin. */
  navigation?: {activation?: {from?: {url?: string | null} | null} | null};
}

/** Whether this is a new navigation, not a reload, back or forward, or a restored tab. */
export function isFreshNavigation(): boolean {
  // Not in every browser, and replaced by some pages.
  const entry = attempt(() => performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming);
  return !['reload', 'back_forward'].includes(entry?.type ?? '') && !doc.wasDiscarded;
}

/** Whether the visitor comes from a page of this origin, whose server may have copied our token into its links. */
export function isFromThisOrigin(): boolean {
  const {referrer} = doc;
  const isSameOrigin = (url?: string | null) => !!url?.startsWith(location.origin + '/');
  // In a frame, the first referrer is the page around it, which the visitor did not come from. It may hide its address.
  const isEmbedder = () => {
    const around = attempt(() => parent.location.href);
    return window !== top && (!around || around.split('#')[0] === referrer);
  };
  // The Navigation API knows the previous page even if the link hides its referrer. After a reload it gives the page itself.
  const previous = isFreshNavigation() ? attempt(() => (globalThis as Newer).navigation?.activation?.from?.url) : '';
  return (isSameOrigin(referrer) && !isEmbedder()) || isSameOrigin(previous);
}
