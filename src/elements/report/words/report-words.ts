// Finds the words of the report for a language. They are not in the locales of the package, since most pages have no report.

import type {Locale} from '../../../locales/locale.js';
import {en} from './en.js';
import {fr} from './fr.js';
import type {ReportWords} from '../../../locales/report-words.js';

/** The locale's own words over those of the package: French for `fr`, English for other languages. */
export const reportWords = ({code, report}: Locale): ReportWords => ({
  ...(code.split('-')[0] === 'fr' ? fr : en),
  ...report,
});

/** Puts values in place of `{name}`. */
export const fill = (words: string, values: Record<string, string>): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
