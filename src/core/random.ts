// Random bytes from the platform's generator, drawn from a pool: one call for 512 bytes costs little more than one for ten.

const pool = new Uint8Array(512);
let next = pool.length;

/** A random whole number from 0 to 31, cryptographically strong. */
export function random32(): number {
  if (next === pool.length) {
    crypto.getRandomValues(pool);
    next = 0;
  }
  return pool[next++] & 31;
}
