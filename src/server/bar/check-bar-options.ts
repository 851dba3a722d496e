// What each option of `renderBar()` and `renderFallback()` must be.

import {absoluteUrl, isWebUrl} from '../../core/link/address.js';
import {checkObject} from '../../core/utils/check-object.js';
import {formatValue} from '../../core/utils/format-value.js';
import type {Locale} from '../../locales/locale.js';
import type {BarOptions} from './bar-options.js';

interface Rule {
  fits(value: unknown): unknown;
  must: string;
  /** The element's attribute, if it differs from the option. */
  attribute?: string;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const text: Rule = {fits: isText, must: 'a text'};
const oneOf = (...values: string[]): Rule => ({
  fits: (value) => values.includes(value as string),
  must: `one of: ${values.join(' ')}`,
});
const listOf = (fits: Rule['fits'], must: string): Rule => ({
  fits: (value) => Array.isArray(value) && value.every(fits),
  must,
});

/** Options that are attributes of the element, in the order in which they are written. */
export const attributeRules: Readonly<Record<string, Rule>> = {
  url: {
    fits: (url) => isText(url) && isWebUrl(url as string) && absoluteUrl(url as string),
    must: 'an absolute http(s) address, such as "https://example.org/article"',
  },
  title: {...text, attribute: 'share-title'},
  text: {...text, attribute: 'share-text'},
  textFragment: {...text, attribute: 'text-fragment'},
  image: text,
  message: text,
  campaign: text,
  content: text,
  name: text,
  messengerAppId: {...text, attribute: 'messenger-app-id'},
  layout: oneOf('bar', 'stack', 'menu', 'side', 'bottom'),
  triggerLabel: {...text, attribute: 'trigger-label'},
  sheet: oneOf('auto', 'never'),
  labels: oneOf('auto', 'shown', 'first', 'hidden'),
  look: oneOf('brand', 'soft', 'outline', 'plain', 'mono'),
  size: oneOf('small', 'medium', 'large'),
  theme: oneOf('auto', 'light', 'dark'),
  align: oneOf('start', 'center', 'end'),
  lang: text,
};

const rules: Readonly<Record<string, Rule>> = {
  ...attributeRules,
  channels: {
    fits: (channels) => isText(channels) || Array.isArray(channels),
    must: 'ids in a string, or an array of ids and channel objects',
  },
  locales: listOf((locale) => isText((locale as Partial<Locale> | null)?.code), 'an array of locale objects'),
  counts: {
    fits: (counts) =>
      typeof counts === 'object' &&
      Object.values(counts as object).every((count) => Number.isFinite(count) && count >= 0),
    must: 'an object of numbers from 0, by channel',
  },
  nonce: text,
  param: text,
  keepParams: listOf(isText, 'an array of names'),
  utm: {
    fits: (utm) => typeof utm === 'boolean' || (typeof utm === 'object' && utm),
    must: 'true, false or an object of templates',
  },
};

/** Checks options; returns them without those that are `null` or `undefined`, which are as if not given. */
export function checkBarOptions(options: BarOptions, call: string): BarOptions {
  checkObject(options, call, 'pass an object of options with a url');
  for (const [name, value] of Object.entries({...options, url: options.url})) {
    if (!Object.hasOwn(rules, name))
      throw new TypeError(
        `dark-social: ${call}: ${formatValue(name)} is not an option: take one of ${Object.keys(rules).join(' ')}`,
      );
    const {fits, must} = rules[name];
    if (value == null ? name === 'url' : !fits(value))
      throw new TypeError(`dark-social: ${call}: ${name} ${formatValue(value)} must be ${must}`);
  }
  const given = Object.entries(options).filter(([, value]) => value != null);
  return {...(Object.fromEntries(given) as Partial<BarOptions>), url: options.url};
}
