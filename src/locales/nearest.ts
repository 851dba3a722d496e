// Which language a place of the page speaks: that of the nearest `lang`, across shadow roots.

import {pageState} from '../core/page/page-state.js';
import {en} from './en.js';
import {fr} from './fr.js';
import {warnOnce} from '../core/utils/warn-once.js';
import type {Locale} from './locale.js';

/** The nearest `lang`. Not by `:lang()`, which in Firefox ends at a shadow root. */
const languageOf = (element?: Element): string =>
  element?.closest<HTMLElement>('[lang]')?.lang ??
  (element ? languageOf((element.getRootNode() as Partial<ShadowRoot>).host) : '');

/** A locale with English for what it lacks, which is told once. */
function complete(locale: Locale): Locale {
  const missing = (Object.keys(en) as (keyof Locale)[]).filter((word) => typeof locale[word] !== typeof en[word]);
  if (!missing[0]) return locale;
  warnOnce(`the locale "${locale.code}" lacks ${missing.join(' ')}: English stands there`);
  const completed: Locale = {...locale};
  for (const word of missing) Object.assign(completed, {[word]: en[word]});
  return completed;
}

/** The locale that fits an element; English where none does. */
export function localeOf(element: Element): Locale {
  const [language] = languageOf(element).toLowerCase().split('-');
  for (const locale of [...(pageState().options.locales ?? []), fr])
    if (locale.code === language) return complete(locale);
  return en;
}
