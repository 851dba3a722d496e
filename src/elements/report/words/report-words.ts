// Finds the words of the report for a language. They are not in the locales of the package, since most pages have no report.

import {pageOptions} from '../../../core/page/existing-page-state.js';
import {lookUpLocale} from '../../../locales/find-locale.js';
import type {ReportWords} from '../../../locales/report-words.js';
import {en} from './en.js';
import {loadFrench} from '../load-parts.js';

/** How long the report waits for its French words, ms. */
const maxWait = 3000;

/** The words of a report in the language of the page, with the page's own over them. */
export class WordsLoader {
  readonly #onLoad: () => void;
  #french?: ReportWords | 'loading';

  /** `onLoad` is called when words that were missing are there. */
  constructor(onLoad: () => void) {
    this.#onLoad = onLoad;
  }

  /** The words for a language: French for `fr`, English for others. `undefined` while they are loading. */
  for(language: string): ReportWords | undefined {
    const {report} = lookUpLocale(language, pageOptions().locales ?? []) ?? {};
    if (!/^fr(-|$)/i.test(language)) return {...en, ...report};
    if (!this.#french) void this.#load();
    return typeof this.#french === 'object' ? {...this.#french, ...report} : undefined;
  }

  async #load(): Promise<void> {
    this.#french = 'loading';
    const timeout = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), maxWait));
    const module = await Promise.race([loadFrench(), timeout]).catch(() => undefined);
    this.#french = module?.fr ?? en;
    this.#onLoad();
  }
}

/** Puts values in place of `{name}`. */
export const fill = (words: string, values: Record<string, string>): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
