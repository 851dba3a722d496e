// Takes the place of `src/elements/report/words/load-french.ts` in `dark-social-report.js`, which is one file: the words are a module beside
// it.

import type {FrenchModule} from '../../elements/report/words/load-french.js';
import {ownTag} from '../own-tag.js';

// Read while the script runs: `import()` resolves relative addresses by the page for scripts of another origin.
const tag = ownTag('dark-social-report');

/** Rejects where the file is missing, and in a report that is one file. */
export async function loadFrench(): Promise<FrenchModule> {
  const {href} = new URL('dark-social-report-fr.js', tag?.src);
  return (await import(href)) as FrenchModule;
}
