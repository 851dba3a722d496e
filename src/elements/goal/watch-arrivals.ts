// Asks the campaign's server how many friends came by this visitor's links.

import {doc} from '../../core/utils/globals.js';
import {actionUrl, onPass, passFor} from '../internal/campaign-pass.js';
import {postJson} from '../internal/post-json.js';

/** How often the server is asked while the page is visible, in ms. */
const interval = 30_000;

/** Asks the handler of the campaign at `src`; `undefined` where it does not answer with a number. */
async function fetchArrivals(src: string, pass: string, signal: AbortSignal): Promise<number | undefined> {
  try {
    const response = await postJson(actionUrl(src, 'progress'), {pass}, signal);
    const {arrivals} = Object(response.ok && (await response.json())) as {arrivals?: unknown};
    return typeof arrivals === 'number' && arrivals >= 0 ? Math.floor(arrivals) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Calls back with how many friends came, as soon as the page has a pass and then every 30 s while it is visible. Where the server does not
 * answer, it is asked again the next time.
 *
 * @param src - The handler of the campaign; without it that of the page's latest pass.
 * @returns a function that ends it.
 */
export function watchArrivals(src: string | undefined, callback: (arrivals: number) => void): () => void {
  let request: AbortController | undefined;

  async function refresh(): Promise<void> {
    const pass = passFor(src);
    if (!pass || doc.hidden || doc.prerendering) return;
    request?.abort();
    const {signal} = (request = new AbortController());
    const arrivals = await fetchArrivals(pass.src, pass.pass, signal);
    if (arrivals !== undefined && !signal.aborted) callback(arrivals);
  }

  const onChange = () => void refresh();
  const unsubscribe = onPass(onChange);
  const timer = setInterval(onChange, interval);
  doc.addEventListener('visibilitychange', onChange);
  onChange();
  return () => {
    unsubscribe();
    clearInterval(timer);
    doc.removeEventListener('visibilitychange', onChange);
    request?.abort();
  };
}
