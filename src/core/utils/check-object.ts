// Argument checks of public functions, so that their errors say what to pass.

import {formatValue} from './format-value.js';

/** A `TypeError` for a wrong argument: names the call, the value and what to pass instead. */
export const wrongArgument = (call: string, given: unknown, expected: string): TypeError =>
  new TypeError(`dark-social: ${call}(${formatValue(given)}): ${expected}`);

/**
 * Returns the argument if it is an object.
 *
 * @param call - The name of the function in the message.
 * @param expected - What to pass instead.
 * @throws TypeError for anything else.
 */
export function checkObject<Given extends object>(
  given: Given | null | undefined,
  call: string,
  expected: string,
): Given {
  if (typeof given === 'object' && given) return given;
  throw wrongArgument(call, given, expected);
}

/**
 * Returns the options, or an empty object for `undefined` and null.
 *
 * @throws TypeError for anything but an object.
 */
export const checkOptional = <Given extends object>(given: Given | null | undefined, call: string): Partial<Given> =>
  checkObject(given ?? ({} as Given), call, 'pass an object of options, or nothing');
