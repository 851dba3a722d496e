// Loads the elements as soon as one of them is on the page.

import {doc} from '../../core/utils/globals.js';
import {load} from './load.js';

const tags = ['dark-social-share', 'dark-social-button'];

/** Loads the elements if one is on the page, and otherwise when the first is added. Resolves when they are drawn. */
export function loadElements(): Promise<unknown> | undefined {
  const found = tags.map((tag) => doc.getElementsByTagName(tag));
  const isNeeded = () => found.some(({length}) => length);
  if (isNeeded()) return load('elements');
  new MutationObserver((_, observer) => {
    if (!isNeeded()) return;
    observer.disconnect();
    void load('elements');
  }).observe(document, {childList: true, subtree: true});
  return undefined;
}
