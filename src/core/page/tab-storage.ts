// What a tab remembers, where the page allows it: tokens alone, in `sessionStorage`.

import {attempt} from '../utils/attempt.js';
import type {PageState} from './page-state.js';

/** `parent`: what further shares descend from; `own`: the token in the address bar. */
type Name = 'parent' | 'own';

const keys = {parent: 'dark-social', own: 'dark-social.own'};

const allowed = ({options}: PageState): boolean => options.storage === 'session' && options.consent === 'granted';

/** What the tab remembers under that name. */
export const recall = (page: PageState, name: Name): string | null | undefined =>
  allowed(page) ? attempt(() => sessionStorage.getItem(keys[name])) : undefined;

/** Has the tab remember a token. */
export function remember(page: PageState, name: Name, token?: string): void {
  if (token && allowed(page)) attempt(() => sessionStorage.setItem(keys[name], token));
}
