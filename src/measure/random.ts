// Reproducible random numbers.

/**
 * Whole numbers below `limit`, always the same for a seed: a Weyl sequence whose bits are mixed by two multiplications. Good
 * enough to draw pages with, and for nothing secret.
 */
export function seeded(seed: number): (limit: number) => number {
  let state = Math.trunc(seed);
  return (limit) => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return Math.floor((((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32) * limit);
  };
}
