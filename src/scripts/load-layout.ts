// Takes the place of `src/elements/internal/load-layout.ts` in the classic scripts, which are one file each: the layouts are modules
// beside it.

import type {Layout, LayoutName} from '../elements/internal/layout.js';
import {ownTag} from './own-tag.js';

// Read while the script runs: `import()` resolves relative addresses by the page for scripts of another origin.
const tag = ownTag('dark-social');

/** Loads a layout from the folder of the script. Rejects where its file is missing. */
export async function loadLayout(name: LayoutName): Promise<Layout> {
  const {href} = new URL(`dark-social-${name}.js`, tag?.src);
  return ((await import(href)) as Record<LayoutName, Layout>)[name];
}
