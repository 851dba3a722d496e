// How the browser came to this page, as far as it says so.

import {attempt} from '../utils/attempt.js';
import {doc} from '../utils/globals.js';

/** What only some browsers have. */
interface Newer {
  /** The Navigation API; `from` is the history entry before this one, if it is of the same origin. */
  navigation?: {activation?: {from?: {url?: string | null} | null} | null};
}

/** Whether the page was opened, not reloaded, reached by back or forward, or restored in its tab. */
export function isFreshNavigation(): boolean {
  // Not in every browser, and replaced by some pages.
  const load = attempt(() => performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming);
  return !/reload|back/.test(`${load?.type}`) && !doc.wasDiscarded;
}

/** Whether a page of this origin led here. Servers copy the parameters of a request into their own links, our token too. */
export function isFromThisOrigin(): boolean {
  const {referrer} = doc;
  const isOwn = (address?: string | null) => !!address?.startsWith(location.origin + '/');
  // The first referrer in a frame is the page around it, which did not lead the reader here. It may hide its address.
  const isEmbedder = () => {
    const around = attempt(() => parent.location.href);
    return window !== top && (!around || around.split('#')[0] === referrer);
  };
  // A link that hides its referrer is still known to the Navigation API. After a reload, that names the page itself.
  const previous = isFreshNavigation() ? attempt(() => (globalThis as Newer).navigation?.activation?.from?.url) : '';
  return (isOwn(referrer) && !isEmbedder()) || isOwn(previous);
}
