// Hashes strings so that clients cannot choose colliding ones: SipHash-2-4 with a random key
// (https://www.aumasson.jp/siphash/siphash.pdf). V8's own Map and Set hash digits without their seed.

import siphash from 'siphash';

/** A 64-bit hash as two unsigned halves. */
export interface Hash {
  h: number;
  l: number;
}

/** Makes a hash function with its own random key. */
export function keyedHash(): (text: string) => Hash {
  const key = crypto.getRandomValues(new Uint32Array(4));
  const encoder = new TextEncoder();
  const bytes: number[] = [];
  return (text) => {
    bytes.length = text.length;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit > 127) return siphash.hash(key, encoder.encode(text));
      bytes[index] = unit;
    }
    return siphash.hash(key, bytes);
  };
}
