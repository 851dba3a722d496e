// The rows of a summary as comma-separated values.

import {csvRow} from '../../core/utils/csv.js';
import type {Summary} from '../../measure/summary.js';

const counts = ['shares', 'sharesFailed', 'arrivals', 'damaged', 'probed', 'onward', 'engaged', 'conversions'] as const;

/** One line for each day, channel, campaign and page, and a column for the value in each currency. */
export function rowsCsv({rows}: Summary): string {
  const currencies = [...new Set(rows.flatMap(({value}) => Object.keys(value)))].sort();
  const head = ['day', 'channel', 'campaign', 'page', ...counts, ...currencies.map((name) => `value ${name}`.trim())];
  const lines = rows.map((row) => [
    new Date(row.day * 86_400_000).toISOString().slice(0, 10),
    row.channel,
    row.campaign,
    row.page ?? '(all others)',
    ...counts.map((count) => row[count]),
    ...currencies.map((name) => row.value[name] ?? 0),
  ]);
  return [head, ...lines].map(csvRow).join('');
}
