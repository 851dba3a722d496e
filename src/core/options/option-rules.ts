// The table of options: what each may be. `configure()`, `darkSocialConfig` and the script tag's `data-*` attributes share it.

import {parseAttribute} from '../utils/parse-attribute.js';
import type {Options} from './options.js';

/**
 * What a value may be: words, apart by spaces, each a kind or the value itself; a list of a kind, or else something of a second
 * kind; or an object whose parts have rules of their own, or else `true` or `false`.
 */
export type Rule = string | readonly [kind: string, other?: string] | {readonly [part: string]: Rule};

export const optionRules: {readonly [name in keyof Options]-?: Rule} = {
  campaign: 'text',
  content: 'text',
  utm: {source: 'text', medium: 'text', campaign: 'text', content: 'text'},
  tokens: 'boolean',
  param: 'name',
  placement: 'query fragment',
  clean: 'token utm none',
  consent: 'granted pending denied',
  storage: 'none session',
  frames: 'boolean',
  countAutomated: 'boolean',
  visitsToVendors: 'boolean',
  engaged: 'boolean',
  engagedSeconds: 'number',
  engagedScroll: 'percentage',
  addressBar: 'boolean',
  copies: 'boolean text',
  keepParams: ['text'],
  dropParams: ['text', 'function'],
  keepQuery: ['text'],
  visitRules: {direct: ['path'], weights: 'weights'},
  shorten: 'function',
  sinks: 'sinks',
  channels: ['channel'],
  locales: ['locale'],
  onArrival: 'function',
};

/** Gives a value that passes a test; else `undefined`. */
const when =
  (test: (value: unknown) => unknown) =>
  (value: unknown): unknown =>
    test(value) ? value : undefined;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && !!value;
const isFunction = (value: unknown): boolean => typeof value === 'function';
const isText = (value: unknown): value is string => typeof value === 'string';

/** A number of an option, which an attribute gives as text. */
const readNumber =
  (most: number) =>
  (value: unknown): unknown => {
    const number = isText(value) ? Number(value.trim() || NaN) : value;
    return typeof number === 'number' && number >= 0 && number <= most ? number : undefined;
  };

/** How each kind is read: what can be used, or else `undefined`. */
export const kinds: Record<string, ((value: unknown) => unknown) | undefined> = {
  text: when(isText),
  boolean(value) {
    const read = isText(value) ? parseAttribute(value) : value;
    return typeof read === 'boolean' ? read : undefined;
  },
  /** Of a parameter; those of UTM have a meaning already. */
  name: when((value) => isText(value) && /^(?!utm_)[^\s&=#?+%]+$/i.test(value)),
  number: readNumber(Infinity),
  percentage: readNumber(100),
  function: when(isFunction),
  path: when((value) => isText(value) || value instanceof RegExp),
  weights: when((value) => isObject(value) && Object.values(value).every(Number.isFinite)),
  /** One, or a list; each is looked at as it is added. */
  sinks: (value) => (isText(value) ? undefined : [value].flat()),
  channel: when(isObject),
  locale: when((value) => isObject(value) && isText(value.code)),
};

/** What to write instead, where the kind's name does not say it. */
export const waysOut: Record<string, string | undefined> = {
  boolean: 'Set true or false',
  name: 'Set letters and digits, such as: ds',
  number: 'Set one from 0 on',
  percentage: 'Set a number from 0 to 100',
  sinks: 'Set a list of functions or objects, by script',
  channel: 'Elements take names: <dark-social-share channels="…">',
};
