// Finds the locale of a place in the page by the nearest `lang`, across shadow roots.

import {pageOptions} from '../core/page/existing-page-state.js';
import {warnOnce} from '../core/utils/warn-once.js';
import {en} from './en.js';
import {fr} from './fr.js';
import type {Locale} from './locale.js';

/** The nearest `lang`. Not by `:lang()`, which in Firefox ends at a shadow root. */
export const languageOf = (element?: Element): string =>
  element?.closest<HTMLElement>('[lang]')?.lang ??
  (element ? languageOf((element.getRootNode() as Partial<ShadowRoot>).host) : '');

/** Locales that lack something, each with English in its place. */
const completed = new WeakMap<Locale, Locale>();

function complete(locale: Locale): Locale {
  const missing = (Object.keys(en) as (keyof Locale)[]).filter((key) => typeof locale[key] !== typeof en[key]);
  if (!missing[0]) return locale;
  let whole = completed.get(locale);
  if (!whole) {
    warnOnce(`the locale "${locale.code}" lacks ${missing.join(' ')}: English stands there`);
    whole = {...locale, ...Object.fromEntries(missing.map((key) => [key, en[key]]))};
    completed.set(locale, whole);
  }
  return whole;
}

/**
 * Looks a language tag up as RFC 4647 §3.4 says: without a locale for the whole tag, subtags are taken off its end until there is
 * one. `zh-Hant-TW` finds `zh-Hant`, then `zh`.
 */
export function lookUpLocale<Entry extends {code: string}>(tag: string, locales: readonly Entry[]): Entry | undefined {
  const subtags = tag.toLowerCase().split('-');
  while (subtags.length) {
    const found = locales.find(({code}) => String(code).toLowerCase() === subtags.join('-'));
    if (found) return found;
    subtags.pop();
    // A single character introduces what followed it, and means nothing alone.
    if (subtags.at(-1)?.length === 1) subtags.pop();
  }
  return undefined;
}

/** The locale for a language tag, with nothing missing in it; English where there is none. */
export function localeFor(tag: string, locales: readonly Locale[]): Locale {
  const found = lookUpLocale(tag, locales);
  return found ? complete(found) : en;
}

/** The locale of an element; English where there is none for its language. */
export function findLocale(element: Element): Locale {
  return localeFor(languageOf(element), [...(pageOptions().locales ?? []), fr]);
}
