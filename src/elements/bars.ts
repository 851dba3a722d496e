// The bars on the page, and what all of them follow: the page's options, and the languages of its parts.

import type {ReactiveElement} from '@lit/reactive-element';
import {pageState} from '../core/page/page-state.js';
import {drawings} from './drawing.js';

const bars = new Set<ReactiveElement>();
const documents = new WeakSet<Document>();

function updateAll(): void {
  for (const drawing of drawings.values()) drawing.content &&= '';
  for (const bar of bars) bar.requestUpdate();
}

/** Has a bar updated from now on when the page's options or the languages of its document change. */
export function addBar(bar: ReactiveElement): void {
  bars.add(bar);
  const page = bar.ownerDocument;
  if (documents.has(page) || !globalThis.MutationObserver) return;
  documents.add(page);
  new MutationObserver(updateAll).observe(page, {subtree: true, attributeFilter: ['lang']});
}

/** Not on import or when a bar is added: whether there is a tracker by then tells the script whether it is the page's first copy. */
export function followOptions(): void {
  pageState().optionListeners.add(updateAll);
}

/** Leaves a bar alone from now on. */
export function removeBar(bar: ReactiveElement): void {
  bars.delete(bar);
}
