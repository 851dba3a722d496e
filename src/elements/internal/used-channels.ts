// Remembers for the tab which channels its visitor used, for bars with channels="auto", where the page allows storage.

import {pageOptions} from '../../core/page/existing-page-state.js';
import {attempt} from '../../core/utils/attempt.js';
import {parseList} from '../../core/utils/parse-attribute.js';

const key = 'dark-social.used';

const isAllowed = (): boolean => {
  const {storage, consent} = pageOptions();
  return storage === 'session' && consent === 'granted';
};

/** The ids of the channels that were used, latest first. */
export const usedChannels = (): string[] =>
  (isAllowed() && attempt(() => parseList(sessionStorage.getItem(key) ?? ''))) || [];

/** Remembers that a channel was used, and the two before it. */
export function rememberChannel(id: string): void {
  const ids = [...new Set([id, ...usedChannels()])].slice(0, 3).join(' ');
  if (isAllowed()) attempt(() => sessionStorage.setItem(key, ids));
}
