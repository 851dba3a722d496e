// Takes the place of `src/elements/selection/load-text-fragment.ts` in `dark-social-selection.js`, which is one file: the rest is a module
// beside it.

import type {TextFragmentModule} from '../../elements/selection/load-text-fragment.js';
import {ownTag} from '../own-tag.js';

// Read while the script runs: `import()` resolves relative addresses by the page for scripts of another origin.
const tag = ownTag('dark-social-selection');

/** Rejects where the file is missing. */
export async function loadTextFragment(): Promise<TextFragmentModule> {
  const {href} = new URL('dark-social-text-fragment.js', tag?.src);
  return (await import(href)) as TextFragmentModule;
}
