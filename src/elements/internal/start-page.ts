// Starts the page for the elements. In `auto.js`, and in scripts that stand beside a main script, `scripts/start-elsewhere.ts` stands in its
// place.

import {start} from '../../core/configure.js';

/** Starts the page, once. */
export const startPage = start;
