// Which language a place of the page speaks: that of the nearest `lang`, across shadow roots.

import {tracker} from '../core/tracker.js';
import {en} from './en.js';
import {fr} from './fr.js';
import type {Locale} from './locale.js';

/** The nearest `lang`. Not by `:lang()`, which in Firefox ends at a shadow root. */
const languageOf = (element?: Element): string =>
  element?.closest<HTMLElement>('[lang]')?.lang ??
  (element ? languageOf((element.getRootNode() as Partial<ShadowRoot>).host) : '');

/** The locale that fits an element; English where none does. */
export function localeOf(element: Element): Locale {
  const [language] = languageOf(element).toLowerCase().split('-');
  return [...(tracker().options.locales ?? []), fr].find(({code}) => code === language) ?? en;
}
