// What a record's texts and numbers may be, and how what a page tells is made to fit: the collector refuses what does not.

import type {DarkSocialEvent} from './event.js';

/** The most characters of texts that may be longer or shorter than others. */
const lengths: {readonly [field: string]: number} = {page: 2048, url: 4096, channel: 64, lib: 64, reasons: 64};

/** The most characters of a text of a record; of `reasons`, of each. */
export const longestText = (field: string): number => lengths[field] ?? 256;

/** How many reasons a visit has at most. */
export const mostReasons = 32;

/** The least and the most of each number of a record; `at` ends where a `Date` does. */
export const numberBounds: {readonly [field: string]: readonly [least: number, most: number]} = {
  at: [0, 8.64e15],
  depth: [1, 31],
  confidence: [0, 1],
  value: [-Infinity, Infinity],
  seconds: [0, Infinity],
  scroll: [0, 100],
  oneIn: [1, 1e9],
};

/**
 * A text of at most so many characters, without what databases cannot keep: NUL is left out, and half of a surrogate pair becomes
 * U+FFFD.
 */
export function fitText(text: string, most: number): string {
  // Twice as many code units hold at least as many characters, and a text of megabytes is not read through.
  const start = text.replace(/\0/g, '').slice(0, most * 2);
  // With `u`, two code units that are one character stay together.
  const [cut] = start.match(RegExp(`^[^]{0,${most}}`, 'u')) as RegExpMatchArray;
  // Nor is an escape of an address cut in two.
  return (cut.length < start.length ? cut.replace(/%.?$/, '') : cut).replace(/[\ud800-\udfff]/gu, '\ufffd');
}

/** A value as the record can hold it, or `undefined`. */
function fit(field: string, value: unknown): unknown {
  if (Object.hasOwn(numberBounds, field)) {
    const [least, most] = numberBounds[field];
    if (Number.isFinite(value)) return Math.min(Math.max(value as number, least), most);
    return value === undefined || !Number.isFinite(least) ? undefined : least;
  }
  if (field === 'reasons')
    return [value]
      .flat()
      .slice(0, mostReasons)
      .map((reason) => fitText(String(reason), longestText(field)));
  if (field === 'v' || field === 'probed') return value;
  return /string|number/.test(typeof value) ? fitText(String(value), longestText(field)) : undefined;
}

/** What a page tells as a record that fits the schema: texts cut and cleaned, numbers within their bounds, nothing that is not known. */
export function fitRecord(told: {[field: string]: unknown}): DarkSocialEvent {
  const record: {[field: string]: unknown} = {};
  for (const field of Object.keys(told)) {
    const fitting = fit(field, told[field]);
    if (fitting !== undefined) record[field] = fitting;
  }
  return record as unknown as DarkSocialEvent;
}
