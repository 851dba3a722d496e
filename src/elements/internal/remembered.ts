// What an element remembers of its visitor, where its site says so: nothing by default, for the tab, or on the device.

import {pageOptions} from '../../core/page/existing-page-state.js';
import {attempt} from '../../core/utils/attempt.js';

/** Values of the attribute `remember`. */
export type Remember = 'none' | 'tab' | 'device';

/** Nothing is stored or read unless consent is granted. */
const storageOf = (remember: Remember): Storage | undefined => {
  if (pageOptions().consent !== 'granted') return undefined;
  if (remember === 'tab') return attempt(() => sessionStorage);
  return remember === 'device' ? attempt(() => localStorage) : undefined;
};

/** Reads what was stored under a key; `undefined` where nothing is, or storage is off. */
export const readRemembered = (remember: Remember, key: string): string | undefined =>
  attempt(() => storageOf(remember)?.getItem(`dark-social.${key}`)) ?? undefined;

/** Stores a text, or removes it where there is none. */
export function writeRemembered(remember: Remember, key: string, text: string | undefined): void {
  attempt(() => {
    const storage = storageOf(remember);
    if (text === undefined) storage?.removeItem(`dark-social.${key}`);
    else storage?.setItem(`dark-social.${key}`, text);
  });
}
