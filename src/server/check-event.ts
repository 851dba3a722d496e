// Says whether a value is an event record, and if not, where and why.

import type {DarkSocialEvent} from '../core/event.js';
import {always, fields, needs} from './fields.js';

/** What is wrong with a record. */
export interface Fault {
  /** Where, as a JSON Pointer (RFC 6901) into the record: `/depth`; empty for the record itself. */
  path: string;
  /** What should be there. */
  error: string;
}

const pointer = (key: string) => '/' + key.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * Says what is wrong with a value that should be an event record, by the rules of `dark-social/event.schema.json`.
 * Fields that the schema does not know are a fault, so that nothing is kept that nobody thought of.
 *
 * @returns `undefined` for a valid record. Never throws.
 */
export function checkEvent(value: unknown): Fault | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {path: '', error: 'must be a record, an object'};
  const record = value as Partial<DarkSocialEvent>;
  for (const [key, content] of Object.entries(record)) {
    const field = fields.get(key);
    if (!field) return {path: pointer(key), error: 'is no field of an event record'};
    if (!field.holds(content)) return {path: pointer(key), error: `must be ${field.is}`};
  }
  const missing = (key: string) => !Object.hasOwn(record, key);
  const absent = always.find(missing) ?? needs[record.type ?? '']?.find(missing);
  return absent ? {path: pointer(absent), error: 'is missing'} : undefined;
}
