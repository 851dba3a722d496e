// Loads the elements as soon as one of them is on the page.

import {doc} from '../../core/utils/globals.js';
import {load, type Part} from './load.js';
import {loadChannels} from './load-channels.js';

/** The elements by the part that has them. */
const tagsOf = {
  elements: ['dark-social-share', 'dark-social-button'],
  ask: ['dark-social-ask'],
  gate: ['dark-social-gate'],
  goal: ['dark-social-goal'],
  image: ['dark-social-image'],
  invite: ['dark-social-invite'],
  qr: ['dark-social-qr'],
  report: ['dark-social-report'],
  selection: ['dark-social-selection'],
} satisfies Partial<Record<Part, string[]>>;

type ElementPart = keyof typeof tagsOf;

/** Requests the channels that elements name together with the elements, rather than after them. */
function loadNamedChannels(elements: Iterable<Element>): void {
  for (const element of elements) {
    const named = element.getAttribute('channels') ?? element.getAttribute('channel');
    // The bar knows which these are.
    if (named !== 'auto') void loadChannels(named);
  }
}

/** Loads a part if one of its elements is on the page, and otherwise when the first is added. Resolves when they are drawn. */
function loadPart(part: ElementPart): Promise<unknown> | undefined {
  const found = tagsOf[part].map((tag) => doc.getElementsByTagName(tag));
  const isNeeded = () => found.some(({length}) => length);
  const loadFound = () => {
    found.forEach(loadNamedChannels);
    return load(part);
  };
  if (isNeeded()) return loadFound();
  new MutationObserver((_, observer) => {
    if (!isNeeded()) return;
    observer.disconnect();
    void loadFound();
  }).observe(document, {childList: true, subtree: true});
  return undefined;
}

/** Loads the elements that are on the page, and others when the first of them is added. Resolves when the bars are drawn. */
export function loadElements(): Promise<unknown> | undefined {
  const [bars] = (Object.keys(tagsOf) as ElementPart[]).map(loadPart);
  return bars;
}
