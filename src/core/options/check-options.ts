// Reads options as somebody wrote them: what cannot be used is left out with one warning, and the rest works.

import {attempt} from '../utils/attempt.js';
import {optionTable} from './option-table.js';
import {isObject, parseOptions, warnOfValue, type OptionTypes} from './option-types.js';
import type {Options} from './options.js';

/** `keepQuery` as an attribute: `data-keep-query`. */
export const attributeName = (name: string): string =>
  'data-' + name.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());

/** `data-*` attributes that consent tools, optimisers and frameworks put on script tags: how they begin or end, after `data-`. */
const ofOtherTools = /^(cf|cookie|category|n?script|rocket|service|src|turbo|type|wp|n[A-Z])|Src$/;

/**
 * Reads options. Those that cannot be used are left out, so that what was set before stays; a consent that cannot be read becomes
 * `pending`. Never throws.
 *
 * @param given - The options.
 * @param source - Where they were given, for warnings.
 * @param more - Types of further options.
 */
export function checkOptions<More = object>(
  given: Options,
  source = 'configure',
  more: OptionTypes = {},
): Options & More {
  // Reading a property of somebody else's object may throw.
  const options = isObject(given) && attempt(() => ({...given}));
  if (!options) warnOfValue(source, given, 'an object of options');
  return parseOptions({...optionTable, ...more}, options || {}) as Options & More;
}

/** Reads the `data-*` attributes of a script tag, those of other tools left out. */
export function checkAttributes(types: OptionTypes, tag?: HTMLScriptElement): Record<string, unknown> {
  const own = Object.entries({...tag?.dataset}).filter(([name]) => !ofOtherTools.test(name));
  return parseOptions(types, Object.fromEntries(own), attributeName);
}
