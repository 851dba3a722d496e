// Rows as databases answer them: 64-bit numbers may come as numbers, bigints or texts.

import {roundValue} from '../../measure/internal/group-counts.js';
import type {Figure} from '../../measure/summary.js';

/** A row, by column. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** Runs one of the measures in the folder sql/, by the file's name. */
export type RunMeasure = (measure: string) => Promise<readonly SqlRow[]>;

/** A number; 0 for null. */
export const numberOf = (value: unknown): number => Number(value ?? 0);

/** A number, or null. */
export const numberOrNull = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);

export const textOf = (value: unknown): string => String(value ?? '');

/** A text, or null. */
export const textOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

/** A figure, unless something is missing: how many of what, without those of which there are enough. */
export function figureOf(values: readonly unknown[], missing: Record<string, unknown>): Figure {
  const lacking = Object.entries(missing).flatMap(([what, count]) =>
    numberOf(count) > 0 ? [[what, numberOf(count)] as const] : [],
  );
  if (lacking.length) return {status: 'too-few', missing: Object.fromEntries(lacking)};
  const [value, low, high] = values.map(numberOf);
  return {status: 'ok', value, low, high};
}

/** The values by currency of each group, rounded as the summary has them. */
export function valuesByGroup(
  rows: readonly SqlRow[],
  keyOf: (row: SqlRow) => string,
): Map<string, {[currency: string]: number}> {
  const groups = new Map<string, [string, number][]>();
  for (const row of rows) {
    const key = keyOf(row);
    const values = groups.get(key) ?? [];
    values.push([textOf(row.currency), roundValue(numberOf(row.value_sum))]);
    groups.set(key, values);
  }
  return new Map([...groups].map(([key, values]) => [key, Object.fromEntries(values)]));
}
