// Sums of counts.

import type {Counts} from '../../../measure/summary.js';

/** Counts that can be added to. */
export const noCounts = (): Counts => ({
  shares: 0,
  sharesFailed: 0,
  arrivals: 0,
  damaged: 0,
  probed: 0,
  onward: 0,
  engaged: 0,
  conversions: 0,
  value: {},
});

const names = ['shares', 'sharesFailed', 'arrivals', 'damaged', 'probed', 'onward', 'engaged', 'conversions'] as const;

/** Adds counts to others, which it changes. */
export function addCounts(sum: Counts, counts: Counts): void {
  for (const name of names) sum[name] += counts[name];
  for (const [currency, value] of Object.entries(counts.value))
    sum.value[currency] = (sum.value[currency] ?? 0) + value;
}
