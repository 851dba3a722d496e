// Takes the place of `src/elements/report/load-parts.ts` in `dark-social-report.js`, which is one file: the rest are modules beside it.

import type * as parts from '../../elements/report/load-parts.js';
import {ownTag} from '../own-tag.js';

// Read while the script runs: `import()` resolves relative addresses by the page for scripts of another origin.
const tag = ownTag('dark-social-report');

/** Rejects where the file is missing. */
const loadBeside = async (file: string): Promise<unknown> => import(new URL(file, tag?.src).href);

export const loadFrench = () => loadBeside('dark-social-report-fr.js') as ReturnType<typeof parts.loadFrench>;

export const loadLocalStore = () => loadBeside('dark-social-local.js') as ReturnType<typeof parts.loadLocalStore>;

export const loadSaving = () => loadBeside('dark-social-report-files.js') as ReturnType<typeof parts.loadSaving>;

export const loadTreeLayout = () => loadBeside('dark-social-report-tree.js') as ReturnType<typeof parts.loadTreeLayout>;
