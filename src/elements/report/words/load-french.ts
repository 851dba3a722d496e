// Loads the French words. In the classic script `src/scripts/elements/load-french.ts` stands in its place.

import type {ReportWords} from '../../../locales/report-words.js';

/** The module that is loaded. */
export interface FrenchModule {
  readonly fr: ReportWords;
}

/** Rejects where the file is missing. */
export const loadFrench = (): Promise<FrenchModule> => import('./fr.js');
