// Fetches tokens for the buttons that a visitor is most likely to press, before they reach for one: between a finger on a button and the click there
// is no time for a request.

import type {Channel} from '../../core/channel.js';
import {doc} from '../../core/utils/globals.js';
import type {TokenPool} from './token-pool.js';

/** How many buttons of a bar get a token beforehand: the first ones. */
const maxChannels = 4;

const tags = 'dark-social-share, dark-social-button';

interface Bar extends Element {
  drawnChannels?: readonly Channel[];
}

/** Fetches tokens for the bars on the page, each once it can be seen. Those that come later get theirs when a button is reached. */
export function prefetchTokens(pool: TokenPool, signal: AbortSignal): void {
  const {IntersectionObserver} = globalThis;
  if (!IntersectionObserver) return;
  const observer = new IntersectionObserver((entries) => {
    for (const {isIntersecting, target} of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      for (const channel of (target as Bar).drawnChannels?.slice(0, maxChannels) ?? []) pool.fill(channel, 1);
    }
  });
  signal.addEventListener('abort', () => observer.disconnect());
  // The content, with its bars, comes into the page after the answer.
  setTimeout(() => {
    for (const bar of doc.querySelectorAll(tags)) observer.observe(bar);
  });
}
