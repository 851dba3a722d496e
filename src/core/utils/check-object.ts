// A function that takes an object says so when it is given none, instead of failing where it reads the first field.

import {formatValue} from './format-value.js';

/** A `TypeError` for an argument that cannot be meant: it names the call, the value and the way out. */
export const wrongArgument = (call: string, given: unknown, way: string): TypeError =>
  new TypeError(`dark-social: ${call}(${formatValue(given)}): ${way}`);

/**
 * Returns the object that was given.
 *
 * @param call - The function that was called, as it is named in the message.
 * @param way - What to give instead.
 * @throws TypeError where it is no object.
 */
export function checkObject<Given extends object>(given: Given | null | undefined, call: string, way: string): Given {
  if (typeof given === 'object' && given) return given;
  throw wrongArgument(call, given, way);
}

/**
 * Returns the options that were given: an empty object for `undefined` and null.
 *
 * @throws TypeError where they are neither an object nor missing.
 */
export const checkOptional = <Given extends object>(given: Given | null | undefined, call: string): Partial<Given> =>
  checkObject(given ?? ({} as Given), call, 'options are an object, or nothing');
