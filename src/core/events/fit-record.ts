// Fits what a page records to the schema of events, since the collector refuses what does not fit.

import type {AnyEvent, DarkSocialEvent} from './event.js';

/** The maximum length of texts, in characters, where it is not 256. */
const maxLengths: {readonly [field: string]: number} = {page: 2048, url: 4096, channel: 64, lib: 64, reasons: 64};

/** The maximum length of a text, in characters; of `reasons`, of each. */
export const maxLengthOf = (field: string): number => maxLengths[field] ?? 256;

/** How many reasons a visit has at most. */
export const maxReasons = 32;

/** The minimum and maximum of each number; that of `at` is the last `Date`. */
export const numberBounds: {readonly [field: string]: readonly [min: number, max: number]} = {
  at: [0, 8.64e15],
  depth: [1, 31],
  confidence: [0, 1],
  value: [-Infinity, Infinity],
  seconds: [0, Infinity],
  scroll: [0, 100],
  oneIn: [1, 1e9],
};

/**
 * Cuts a text to so many characters, and removes what databases cannot store: NUL, and halves of surrogate pairs, which become
 * U+FFFD.
 */
function fitText(text: string, maxLength: number): string {
  // A character has at most two code units; the rest of a text of megabytes is not looked at.
  const start = text.replace(/\0/g, '').slice(0, maxLength * 2);
  // With `u`, two code units that are one character stay together.
  const [cut] = start.match(RegExp(`^[^]{0,${maxLength}}`, 'u')) as RegExpMatchArray;
  // An escape at the end (`%C3`) is not cut in two.
  return (cut.length < start.length ? cut.replace(/%.?$/, '') : cut).replace(/[\ud800-\udfff]/gu, '\ufffd');
}

/** A value as its field can hold it, or `undefined`. */
function fit(field: string, value: unknown): unknown {
  if (Object.hasOwn(numberBounds, field)) {
    const [min, max] = numberBounds[field];
    if (Number.isFinite(value)) return Math.min(Math.max(value as number, min), max);
    return value === undefined || !Number.isFinite(min) ? undefined : min;
  }
  if (field === 'reasons')
    return [value]
      .flat()
      .slice(0, maxReasons)
      .map((reason) => fitText(String(reason), maxLengthOf(field)));
  if (field === 'v' || field === 'probed') return value;
  return ['string', 'number'].includes(typeof value) ? fitText(String(value), maxLengthOf(field)) : undefined;
}

/** Fits fields to the schema: texts are cut and cleaned, numbers clamped, values of other types left out. */
export function fitRecord(fields: {[field: string]: unknown}): DarkSocialEvent {
  const record: {[field: string]: unknown} = {};
  for (const field of Object.keys(fields)) {
    const fitting = fit(field, fields[field]);
    if (fitting !== undefined) record[field] = fitting;
  }
  return record as Partial<AnyEvent> as DarkSocialEvent;
}
