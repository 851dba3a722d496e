// Saves a file on the visitor's device.

import {h} from './dom.js';

/** How long the browser has to begin to read the file, ms. */
const patience = 60_000;

/** Offers a file as a download. */
export function saveFile(name: string, content: Blob): void {
  const href = URL.createObjectURL(content);
  const link = h('a', {href, download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), patience);
}
