// The types that options may have. Each parses a value as somebody wrote it, and says in words what can be set.

import {attempt} from '../utils/attempt.js';
import {formatValue} from '../utils/format-value.js';
import {isNamedElement} from '../utils/globals.js';
import {parseAttribute, parseList} from '../utils/parse-attribute.js';
import {warnOnce} from '../utils/warn-once.js';

/** The type of an option's value. */
export interface OptionType {
  /** What can be set, for warnings: `true or false`. */
  expected: string;
  /** Returns the value to use, or `undefined` where it cannot be used. Attributes give strings. `name`: for warnings about parts. */
  parse(value: unknown, name: string): unknown;
}

/** The types of several options, by name. */
export type OptionTypes = Readonly<Record<string, OptionType>>;

/** Warns about a value that cannot be used. */
export const warnOfValue = (name: string, value: unknown, expected: string): void =>
  warnOnce(`${name}=${formatValue(value)} cannot be used: set ${expected}`);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && !!value && !isNamedElement(value);

const isString = (value: unknown): value is string => typeof value === 'string';

/** A value that passes a test. */
export const when = (expected: string, test: (value: unknown) => boolean): OptionType => ({
  expected,
  parse: (value) => (test(value) ? value : undefined),
});

export const oneOf = (...values: string[]): OptionType =>
  when(`one of: ${values.join(' ')}`, (value) => values.includes(value as string));

export const text = when('text', isString);

export const callback = when('a function', (value) => typeof value === 'function');

export const boolean: OptionType = {
  expected: 'true or false',
  parse(value) {
    const parsed = isString(value) ? parseAttribute(value) : value;
    return typeof parsed === 'boolean' ? parsed : undefined;
  },
};

export const number = (max = Infinity): OptionType => ({
  expected: max === Infinity ? 'a number from 0' : `a number from 0 to ${max}`,
  parse(value) {
    const parsed = isString(value) ? Number(value.trim() || NaN) : value;
    return typeof parsed === 'number' && parsed >= 0 && parsed <= max ? parsed : undefined;
  },
});

export const either = (first: OptionType, second: OptionType): OptionType => ({
  expected: `${first.expected}, or ${second.expected}`,
  parse: (value, name) => first.parse(value, name) ?? second.parse(value, name),
});

/** A list, of which the entries that cannot be used are left out. Attributes separate texts by spaces or commas. */
export const listOf = (type: OptionType): OptionType => ({
  expected: `a list of ${type.expected}`,
  parse(value, name) {
    const entries: unknown = isString(value) && type === text ? parseList(value) : value;
    if (!Array.isArray(entries)) return undefined;
    const isUsable = (entry: unknown) => type.parse(entry, name) !== undefined;
    const wrong = entries.findIndex((entry) => !isUsable(entry));
    if (wrong >= 0) warnOfValue(`${name}[${wrong}]`, entries[wrong], type.expected);
    return entries.filter(isUsable);
  },
});

/** An object of options with types of their own. */
export const objectOf = (types: OptionTypes): OptionType => ({
  expected: `an object of: ${Object.keys(types).join(' ')}`,
  parse: (value, name) => (isObject(value) ? parseOptions(types, value, (key) => `${name}.${key}`) : undefined),
});

/** Parses options by their types. Those that cannot be used are left out, with a warning. `nameOf`: an option's name in it. */
export function parseOptions(
  types: OptionTypes,
  given: object,
  nameOf: (key: string) => string = String,
): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    const name = nameOf(key);
    if (!Object.hasOwn(types, key)) {
      warnOnce(`${name}=${formatValue(value)} is not an option. Options: ${Object.keys(types).map(nameOf).join(' ')}`);
      continue;
    }
    const {expected, parse} = types[key];
    const usable = value === undefined ? value : attempt(() => parse(value, name));
    if (usable !== undefined || value === undefined) options[key] = usable;
    else warnOfValue(name, value, expected);
  }
  return options;
}
