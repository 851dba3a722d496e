// Encodes the expiry of signed texts.

import {formatValue} from '../../core/utils/format-value.js';
import {expiryEpoch} from '../../core/token/expiry.js';
import {encodeNumber} from './base32.js';

const length = 6;
const end = expiryEpoch + 32 ** length * 1000;

/**
 * Encodes a time, rounded down to seconds.
 *
 * @param call - The name of the function in the message.
 * @throws TypeError for anything but a time from 2020-01-01 to 2054-01-09.
 */
export function encodeExpiry(call: string, expires: Date | number): string {
  const time = expires instanceof Date ? expires.getTime() : expires;
  if (typeof time !== 'number' || !(time >= expiryEpoch && time < end))
    throw new TypeError(
      `dark-social: ${call}: expires is ${formatValue(expires)}; give a Date or milliseconds between 2020-01-01 and 2054-01-09`,
    );
  return encodeNumber(Math.floor((time - expiryEpoch) / 1000), length);
}
