// Numbers and bytes in the token's alphabet, five bits a character, the highest first.

import {alphabet} from '../../core/token/check-characters.js';

/** A whole number as `length` characters. */
export function encodeNumber(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = alphabet[rest % 32] + text;
  return text;
}

/** The first `length * 5` bits of some bytes as `length` characters. */
export function encodeBytes(bytes: Uint8Array, length: number): string {
  let text = '';
  let bits = 0;
  let count = 0;
  for (let index = 0; text.length < length;) {
    if (count < 5) {
      bits = ((bits << 8) | bytes[index++]) & 0xfff;
      count += 8;
    }
    count -= 5;
    text += alphabet[(bits >> count) & 31];
  }
  return text;
}
