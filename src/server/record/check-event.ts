// Says whether a value is an event record, and if not, where and why.

import type {EventType} from '../../core/events/event.js';
import {always, fields, needs} from './fields.js';

/** What is wrong with a record. */
export interface Fault {
  /** Where, as a JSON Pointer (RFC 6901) into the record: `/depth`; empty for the record itself. */
  path: string;
  /** What should be there. */
  error: string;
}

/**
 * Says what is wrong with a value that should be an event record, by the rules of `dark-social/event.schema.json`.
 * Fields that the schema does not know do not matter: a later version of the library may send them, and the collector drops them.
 *
 * @returns `undefined` for a valid record. Never throws.
 */
export function checkEvent(value: unknown): Fault | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {path: '', error: 'must be a record, an object'};
  const record = value as Record<string, unknown>;
  for (const [key, {holds, is}] of fields)
    if (Object.hasOwn(record, key) && !holds(record[key])) return {path: '/' + key, error: `must be ${is}`};
  const missing = (key: string) => !Object.hasOwn(record, key);
  const absent = always.find(missing) ?? needs[record.type as EventType].find(missing);
  return absent ? {path: '/' + absent, error: 'is missing'} : undefined;
}
