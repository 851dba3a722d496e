// Sums of counts.

import {countNames} from '../../../measure/internal/event-counts.js';
import type {Counts} from '../../../measure/summary.js';

/** Counts that can be added to. */
export const noCounts = (): Counts => ({
  ...(Object.fromEntries(countNames.map((name) => [name, 0])) as Omit<Counts, 'value'>),
  value: {},
});

/** Adds counts to others, which it changes. */
export function addCounts(sum: Counts, counts: Counts): void {
  for (const name of countNames) sum[name] += counts[name];
  for (const [currency, value] of Object.entries(counts.value))
    sum.value[currency] = (sum.value[currency] ?? 0) + value;
}
