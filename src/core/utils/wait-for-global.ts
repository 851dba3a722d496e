// Waits for what another script puts on the page.

import {attempt} from './attempt.js';
import {doc} from './globals.js';

/** How often the page is searched, in ms, and how often after it has loaded: for 15 s. */
const interval = 250;
const maxTries = 60;

/**
 * Calls `onFound` with what `find` returns, as soon as that is truthy: at once, or when another script has put it on the page.
 * A `find` that throws is called again later.
 *
 * @param onTimeout - Called if nothing was found until 15 s after the page has loaded.
 * @returns a function that ends the wait.
 */
export function waitForGlobal<Found>(
  find: () => Found | undefined,
  onFound: (found: Found) => void,
  onTimeout?: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let triesLeft = maxTries;

  function stop(): void {
    clearTimeout(timer);
    globalThis.removeEventListener?.('visibilitychange', check);
  }

  function check(): void {
    clearTimeout(timer);
    const found = attempt(find);
    if (!found && triesLeft > 0) {
      // Until the page has loaded, other scripts may still be on their way.
      if ((doc.readyState ?? 'complete') === 'complete') triesLeft--;
      timer = setTimeout(check, interval);
      return;
    }
    stop();
    if (found) onFound(found);
    else onTimeout?.();
  }

  // A page that is hidden may be gone before the next check.
  globalThis.addEventListener?.('visibilitychange', check);
  check();
  return stop;
}
