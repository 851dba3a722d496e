// The interval of a proportion.

import {normalQuantile} from './quantile.js';

/**
 * Wilson's score interval of a proportion (E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212): unlike the usual one it stays
 * within 0 and 1, and holds its level for small counts too.
 *
 * @param hits - How many of `total`, which is above 0.
 * @param level - The confidence level, between 0 and 1.
 */
export function wilson(hits: number, total: number, level: number): {low: number; high: number} {
  const z2 = normalQuantile(level) ** 2;
  const middle = (hits + z2 / 2) / (total + z2);
  const half = Math.sqrt(z2 * ((hits * (total - hits)) / total + z2 / 4)) / (total + z2);
  // Rounding must not keep 0 and 1 out of the interval.
  return {low: hits > 0 ? Math.max(0, middle - half) : 0, high: hits < total ? Math.min(1, middle + half) : 1};
}
