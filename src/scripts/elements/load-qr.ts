// Takes the place of `src/elements/qr/load-qr.ts` in `dark-social-qr.js` and `dark-social-invite.js`, which are one file each: what draws codes is a
// module beside them.

import type * as qr from '../../elements/qr/load-qr.js';
import {ownTag} from '../own-tag.js';

// Read while the script runs: `import()` resolves relative addresses by the page for scripts of another origin.
const tag = ownTag('dark-social-(?:invite|qr)');

/** Rejects where the file is missing. */
export const loadQr = async () =>
  (await import(new URL('dark-social-qr-code.js', tag?.src).href)) as Awaited<ReturnType<typeof qr.loadQr>>;
