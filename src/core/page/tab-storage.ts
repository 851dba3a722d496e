// Keeps tokens in `sessionStorage`, if the page allows it.

import {attempt} from '../utils/attempt.js';
import type {PageState} from './page-state.js';

/** `parent`: the tokens that the tab was opened with; `own`: the token that we put into the address bar. */
type Name = 'parent' | 'own';

const keys = {parent: 'dark-social', own: 'dark-social.own'};

const allowed = ({options}: PageState): boolean => options.storage === 'session' && options.consent === 'granted';

/** Reads what is stored; `undefined` if storage is not allowed. */
export const recall = (page: PageState, name: Name): string | null | undefined =>
  allowed(page) ? attempt(() => sessionStorage.getItem(keys[name])) : undefined;

/** Stores tokens. */
export function remember(page: PageState, name: Name, token?: string): void {
  if (token && allowed(page)) attempt(() => sessionStorage.setItem(keys[name], token));
}
