// Loads the elements as soon as one of them is on the page.

import {doc} from '../../core/utils/globals.js';
import {load} from './load.js';
import {loadChannels} from './load-channels.js';

const tags = ['dark-social-share', 'dark-social-button'];

/** Requests the channels that elements name together with the elements, rather than after them. */
function loadNamedChannels(elements: Iterable<Element>): void {
  for (const element of elements)
    void loadChannels(element.getAttribute('channels') ?? element.getAttribute('channel'));
}

/** Loads the elements if one is on the page, and otherwise when the first is added. Resolves when they are drawn. */
export function loadElements(): Promise<unknown> | undefined {
  const found = tags.map((tag) => doc.getElementsByTagName(tag));
  const isNeeded = () => found.some(({length}) => length);
  const loadFound = () => {
    found.forEach(loadNamedChannels);
    return load('elements');
  };
  if (isNeeded()) return loadFound();
  new MutationObserver((_, observer) => {
    if (!isNeeded()) return;
    observer.disconnect();
    void loadFound();
  }).observe(document, {childList: true, subtree: true});
  return undefined;
}
