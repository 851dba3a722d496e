// Loads what makes text fragments. In the classic script `src/scripts/elements/load-text-fragment.ts` stands in its place.

import type {textFragment} from './text-fragment.js';

/** The module that is loaded. */
export interface TextFragmentModule {
  readonly textFragment: typeof textFragment;
}

/** Rejects where the file is missing. */
export const loadTextFragment = (): Promise<TextFragmentModule> => import('./text-fragment.js');
