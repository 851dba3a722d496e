// The type of each option. `configure()`, `darkSocialConfig` and the script tag's `data-*` attributes share this table.

import type {Options} from './options.js';
import {
  boolean,
  callback,
  either,
  isObject,
  listOf,
  number,
  objectOf,
  oneOf,
  text,
  warnOfValue,
  when,
  type OptionType,
} from './option-types.js';

const consents = oneOf('granted', 'pending', 'denied');

/** A consent that cannot be read holds events back, since nobody has granted it. */
const consent: OptionType = {
  ...consents,
  parse(value, name) {
    const parsed = consents.parse(value, name);
    if (!parsed) warnOfValue(name, value, consents.expected);
    return parsed ?? 'pending';
  },
};

/** The name of a parameter; those of UTM have a meaning already. */
const paramName = when(
  'a name of letters and digits, such as: ds',
  (value) => typeof value === 'string' && /^(?!utm_)[^\s&=#?+%]+$/i.test(value),
);

const channel = when('channel objects, by script (elements take names: <dark-social-share channels="…">)', isObject);

/** Message templates; in attributes one for all channels. */
const message = when(
  'text, or a list of {message, subject, channel, lang}',
  (value) => typeof value === 'string' || Array.isArray(value),
);

const overrides = when('an object such as {xing: false}', isObject);

const locale = when('locale objects, by script', (value) => isObject(value) && typeof value.code === 'string');

/** One sink or a list of them; each is checked when it is added. */
const sinks: OptionType = {
  expected: 'a list of functions or objects, by script',
  parse: (value) => (typeof value === 'string' ? undefined : [value].flat()),
};

const path = when('a path or regular expression', (value) => typeof value === 'string' || value instanceof RegExp);

const weights = when(
  'an object of numbers',
  (value) => isObject(value) && Object.values(value).every((weight) => Number.isFinite(weight)),
);

export const optionTable: {readonly [name in keyof Options]-?: OptionType} = {
  campaign: text,
  content: text,
  utm: either(boolean, objectOf({source: text, medium: text, campaign: text, content: text})),
  tokens: either(boolean, oneOf('always')),
  param: paramName,
  placement: oneOf('query', 'fragment'),
  clean: oneOf('token', 'utm', 'none'),
  consent,
  storage: oneOf('none', 'session'),
  frames: boolean,
  countAutomated: boolean,
  visitsToVendors: boolean,
  engaged: boolean,
  engagedSeconds: number(),
  engagedScroll: number(100),
  addressBar: boolean,
  copies: either(boolean, text),
  keepParams: listOf(text),
  dropParams: either(listOf(text), callback),
  keepQuery: listOf(text),
  visitRules: objectOf({direct: listOf(path), weights}),
  shorten: callback,
  sinks,
  message,
  channelsOff: listOf(text),
  channelOverrides: overrides,
  channels: listOf(channel),
  locales: listOf(locale),
  onArrival: callback,
};
