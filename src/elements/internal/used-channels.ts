// Remembers for the tab which channels its visitor used, for bars with channels="auto", where the page allows storage.

import {readTabStorage, writeTabStorage} from '../../core/page/tab-storage.js';
import {parseList} from '../../core/utils/parse-attribute.js';

const key = 'dark-social.used';

/** The ids of the channels that were used, latest first. */
export const usedChannels = (): string[] => parseList(readTabStorage(key) ?? '');

/** Remembers that a channel was used, and the two before it. */
export const rememberChannel = (id: string): void =>
  writeTabStorage(key, [...new Set([id, ...usedChannels()])].slice(0, 3).join(' '));
