// Keeps texts for the tab in `sessionStorage`, if the page allows it.

import type {Options} from '../options/options.js';
import {attempt} from '../utils/attempt.js';
import {pageOptions} from './existing-page-state.js';
import type {PageState} from './page-state.js';

const isAllowed = ({storage, consent}: Options): boolean => storage === 'session' && consent === 'granted';

/** Reads what is stored: `null` where there is nothing, `undefined` where storage is not allowed or fails. */
export const readTabStorage = (key: string, options: Options = pageOptions()): string | null | undefined =>
  isAllowed(options) ? attempt(() => sessionStorage.getItem(key)) : undefined;

/** Stores a text, where that is allowed. */
export function writeTabStorage(key: string, text: string, options: Options = pageOptions()): void {
  if (isAllowed(options)) attempt(() => sessionStorage.setItem(key, text));
}

/** `parent`: the tokens that the tab was opened with; `own`: the token that we put into the address bar. */
type Name = 'parent' | 'own';

const keys = {parent: 'dark-social', own: 'dark-social.own'};

/** Reads the tokens that are stored. */
export const recall = ({options}: PageState, name: Name): string | null | undefined =>
  readTabStorage(keys[name], options);

/** Stores tokens. */
export function remember({options}: PageState, name: Name, token?: string): void {
  if (token) writeTabStorage(keys[name], token, options);
}
