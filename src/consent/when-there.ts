// Waiting for what another script leaves on the page.

import {doc} from '../core/utils/globals.js';

/** How often, in ms, and how long after the page has loaded. */
const interval = 250;
const patience = 15_000;

/**
 * Hands over what is found on the page: now, or when it comes, until 15 s after the page has loaded. Returns what ends the
 * search. Does nothing where there is no page.
 */
export function whenThere<Found>(find: () => Found | undefined, take: (found: Found) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let loadedAt: number | undefined;
  let over = false;

  function look(): void {
    clearTimeout(timer);
    if (over) return;
    const found = find();
    if (doc.readyState === 'complete') loadedAt ??= Date.now();
    over = !!found || Date.now() > (loadedAt ?? Infinity) + patience;
    if (found) take(found);
    else timer = setTimeout(look, interval);
  }

  if (globalThis.document) {
    look();
    // A reader who leaves would take along what has come since the last look.
    addEventListener('visibilitychange', look);
  }
  return () => {
    over = true;
  };
}
