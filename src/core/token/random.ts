// Random numbers from the platform's generator, drawn from a pool: one call for 512 bytes costs little more than one for ten.

const poolSize = 512;
let pool: Uint8Array<ArrayBuffer>;
let next = poolSize;

/** A random whole number from 0 to 31, cryptographically strong. */
export function randomBase32Digit(): number {
  if (next === poolSize) {
    crypto.getRandomValues((pool ??= new Uint8Array(poolSize)));
    next = 0;
  }
  return pool[next++] & 31;
}
