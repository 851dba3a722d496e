// Loads what a report needs later or not at all. In the classic script `src/scripts/elements/load-report-parts.ts` stands in its place.

// The report reads the store; it never hands the store's sink to the page.
// eslint-disable-next-line no-restricted-imports
import type {localAnalytics} from '../../analytics/local/index.js';
import type {ReportWords} from '../../locales/report-words.js';
import type {saveView} from './save-view.js';
import type {layOut} from './views/tree-layout.js';

/** Rejects where the file is missing. */
export const loadFrench = (): Promise<{readonly fr: ReportWords}> => import('./words/fr.js');

/** Rejects where the file is missing. */
export const loadLocalStore = (): Promise<{readonly localAnalytics: typeof localAnalytics}> =>
  import('../../analytics/local/index.js');

/** Rejects where the file is missing. */
export const loadSaving = (): Promise<{readonly saveView: typeof saveView}> => import('./save-view.js');

/** Rejects where the file is missing. */
export const loadTreeLayout = (): Promise<{readonly layOut: typeof layOut}> => import('./views/tree-layout.js');
