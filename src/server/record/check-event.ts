// Validates event records.

import type {EventType} from '../../core/events/event.js';
import {requiredFields, fields, requiredByType} from './fields.js';

/** What is wrong with a record. */
export interface Fault {
  /** The JSON Pointer (RFC 6901) of the wrong field, `/depth`; empty for the record itself. */
  path: string;
  /** What is expected there. */
  error: string;
}

/**
 * Validates a value by the rules of `dark-social/event.schema.json`. Unknown fields are ignored: a later version of the library may
 * send them, and the collector drops them.
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
  const absent = requiredFields.find(missing) ?? requiredByType[record.type as EventType].find(missing);
  return absent ? {path: '/' + absent, error: 'is missing'} : undefined;
}
