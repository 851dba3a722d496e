// Remembers whether the visitor put floating bars away: in memory, and for the tab where the page allows storage.

import {pageOptions} from '../../../core/page/existing-page-state.js';
import {attempt} from '../../../core/utils/attempt.js';

const key = 'dark-social.side';

/** Module state: a single-page app draws another bar on its next page. */
let putAway: boolean | undefined;

function isStorageAllowed(): boolean {
  const {storage, consent} = pageOptions();
  return storage === 'session' && consent === 'granted';
}

/** Whether the visitor put floating bars away. */
export function isPutAway(): boolean {
  return putAway ?? (isStorageAllowed() && attempt(() => sessionStorage.getItem(key)) === 'closed');
}

/** Remembers that the visitor put floating bars away, or brought them back. */
export function setPutAway(value: boolean): void {
  putAway = value;
  if (isStorageAllowed()) attempt(() => sessionStorage.setItem(key, value ? 'closed' : 'open'));
}
