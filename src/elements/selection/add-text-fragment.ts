// Leads the links of a bar to a passage.

import {absoluteUrl} from '../../core/link/address.js';
import {attempt} from '../../core/utils/attempt.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import type {DarkSocialShareElement} from '../share/share-element.js';
import {loadTextFragment} from './load-text-fragment.js';

/** Whether an address is that of this page, whatever its query. */
function isThisPage(url: string): boolean {
  const {origin, pathname} = new URL(url, location.href);
  return origin === location.origin && pathname === location.pathname;
}

/** Calls back when the page has nothing else to do. */
function whenIdle(callback: () => void): void {
  // Not in Safari.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, {timeout: 1000});
  else setTimeout(callback, 100);
}

/**
 * Gives a bar the text fragment of a passage, once the page is idle, or when a button is reached for if that is earlier. Until then, and
 * where there is no fragment, its links lead to the page. `signal`: aborted when the bar is closed.
 */
export async function addTextFragment(bar: DarkSocialShareElement, range: Range, signal: AbortSignal): Promise<void> {
  const {url} = bar;
  if (url && !attempt(() => isThisPage(absoluteUrl(url, location.href)))) return;
  const module = await loadTextFragment().catch(() => undefined);
  if (!module)
    return warnOnce(
      'links lead to the page and not to the selected passage, since a file could not be loaded. Put all files of one version beside each other',
    );
  let isDone = false;
  const add = () => {
    if (isDone || signal.aborted) return;
    isDone = true;
    bar.textFragment = module.textFragment(range);
  };
  for (const type of ['pointerover', 'focusin'])
    bar.parentElement?.addEventListener(type, add, {capture: true, once: true, signal});
  whenIdle(add);
}
