// Intervals of rates and ratios.

import type {Figure} from '../summary.js';
import {wilson} from '../wilson.js';

/** Student's quantile for a normal one: the first terms of Cornish and Fisher's series, within 1 % from 3 degrees of freedom on. */
export const studentQuantile = (z: number, freedom: number): number =>
  z * (1 + (z ** 2 + 1) / (4 * freedom) + (5 * z ** 4 + 16 * z ** 2 + 3) / (96 * freedom ** 2));

/** A rate with Wilson's interval. */
export function rateFigure(hits: number, total: number, level: number): Figure {
  return {status: 'ok', value: hits / total, ...wilson(hits, total, level)};
}

/** A positive figure with an interval on the logarithmic scale, `error` being relative. */
export function logInterval(value: number, error: number, quantile: number) {
  return {
    status: 'ok' as const,
    value,
    low: value * Math.exp(-quantile * error),
    high: value * Math.exp(quantile * error),
  };
}

/** What is missing for a figure; those of which there is enough are left out. Undefined if nothing is missing. */
export function missingOf(needed: {[what: string]: number}): {[what: string]: number} | undefined {
  const missing = Object.entries(needed).filter(([, count]) => count > 0);
  return missing.length ? Object.fromEntries(missing) : undefined;
}

/** The item at the lower middle of sorted values; undefined for none. */
export const lowerMedian = (sorted: ArrayLike<number>): number | undefined =>
  sorted.length ? sorted[(sorted.length - 1) >> 1] : undefined;
