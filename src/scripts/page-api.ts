// The global `darkSocial`, by which the script tags find each other.

import type {configure} from '../core/configure.js';
import {readGlobal} from '../core/utils/globals.js';

/** What the other scripts use of `window.darkSocial`. */
export interface Api {
  configure: typeof configure;
}

/** The API that the main script has put on the page; `undefined` before that, or if the name is taken. */
export function readApi<Whole extends Api = Api>(): Whole | undefined {
  const api = readGlobal<Whole>('darkSocial');
  return typeof api?.configure === 'function' ? api : undefined;
}
