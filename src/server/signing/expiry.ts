// Expiries in signed texts: whole seconds since 2020-01-01 UTC as six characters.

import {formatValue} from '../../core/utils/format-value.js';
import {decodeNumber, encodeNumber} from './base32.js';

const epoch = Date.UTC(2020, 0, 1);
const length = 6;
const end = epoch + 32 ** length * 1000;

/**
 * Encodes a time, rounded down to seconds.
 *
 * @param call - The name of the function in the message.
 * @throws TypeError for anything but a time from 2020-01-01 to 2054-01-09.
 */
export function encodeExpiry(call: string, expires: Date | number): string {
  const time = expires instanceof Date ? expires.getTime() : expires;
  if (typeof time !== 'number' || !(time >= epoch && time < end))
    throw new TypeError(
      `dark-social: ${call}: expires is ${formatValue(expires)}; give a Date or milliseconds between 2020-01-01 and 2054-01-09`,
    );
  return encodeNumber(Math.floor((time - epoch) / 1000), length);
}

/** The time that six characters stand for, in ms since 1970. */
export const decodeExpiry = (text: string): number => epoch + decodeNumber(text) * 1000;
