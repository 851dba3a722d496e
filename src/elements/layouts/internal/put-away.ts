// Remembers whether the visitor put floating bars away: in memory, and for the tab where the page allows storage.

import {readTabStorage, writeTabStorage} from '../../../core/page/tab-storage.js';

const key = 'dark-social.side';

/** Module state: a single-page app draws another bar on its next page. */
let putAway: boolean | undefined;

/** Whether the visitor put floating bars away. */
export const isPutAway = (): boolean => putAway ?? readTabStorage(key) === 'closed';

/** Remembers that the visitor put floating bars away, or brought them back. */
export function setPutAway(value: boolean): void {
  putAway = value;
  writeTabStorage(key, value ? 'closed' : 'open');
}
