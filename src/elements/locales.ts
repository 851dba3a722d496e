// Which language an element speaks: that of the nearest `lang`, across shadow roots.

import {tracker} from '../core/tracker.js';
import {en} from '../locales/en.js';
import {fr} from '../locales/fr.js';
import type {Locale} from '../locales/locale.js';

/** The locale that fits an element; English where none does. */
export function localeOf(element: Element): Locale {
  const {locales = []} = tracker().options;
  return [...locales, fr].find(({code}) => element.matches(`:lang(${code})`)) ?? en;
}
