// Random bytes from the platform's generator, drawn from a pool: one call for 512 bytes costs little more than one for ten.

const length = 512;
let pool: Uint8Array<ArrayBuffer>;
let next = length;

/** A random whole number from 0 to 31, cryptographically strong. */
export function random32(): number {
  if (next === length) {
    crypto.getRandomValues((pool ??= new Uint8Array(length)));
    next = 0;
  }
  return pool[next++] & 31;
}
