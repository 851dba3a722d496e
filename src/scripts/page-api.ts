// What script tags leave on the page for each other.

import type {configure} from '../core/configure.js';
import {readGlobal} from '../core/utils/globals.js';
import type {Tracker} from '../core/events/tracker.js';

/** `window.darkSocial`, as far as the other scripts need it. */
export interface Api {
  configure: typeof configure;
  tracker(): Tracker;
}

/** What the main script put there; `undefined` while there is nothing, or something else. */
export function readApi<Whole extends Api = Api>(): Whole | undefined {
  const api = readGlobal<Whole>('darkSocial');
  return typeof api?.configure === 'function' ? api : undefined;
}
