// Reads a request body: a JSON array of event records, or a single one.

import type {EventType} from '../../core/events/event.js';
import {checkEvent, type Fault} from './check-event.js';
import {requiredFields, fields, requiredByType} from './fields.js';
import type {RecordText} from '../stores/store.js';

/** Why a body is refused. `index`: which record of the array. */
export type Refusal = {error: string} | (Fault & {index: number});

/** The records of a body. */
export interface Records {
  records: RecordText[];
  /** How many records of an unknown type were left out. */
  skipped: number;
}

/**
 * Matches a record as the library writes it: fields in a fixed order, no spaces, no escapes. A match is valid, so most records are
 * validated and cut out of the text in one step, which is faster than parsing.
 */
const asWritten = new RegExp(
  [...fields]
    .map(([key, {json}], index) => {
      const member = `${index ? ',' : '{'}"${key}":${/^(id|type)$/.test(key) ? json.replace(/"(.*)"/, '"($1)"') : json}`;
      return requiredFields.includes(key) ? member : `(?:${member})?`;
    })
    .join('') + '}',
  'y',
);

/** The records of a body as the library writes it; `undefined` for any other text. */
function readWritten(text: string): RecordText[] | undefined {
  const records: RecordText[] = [];
  const list = text[0] === '[';
  let start = list ? 1 : 0;
  for (; ; start++) {
    asWritten.lastIndex = start;
    const found = asWritten.exec(text);
    if (!found) return;
    const [json, id, type] = found;
    // Without escapes no value contains a quote, so a match is always a key.
    if (!requiredByType[type as EventType].every((key) => json.includes(`"${key}":`))) return;
    records.push({id, json});
    start += json.length;
    if (!list || text[start] !== ',') break;
  }
  return text.slice(start) === (list ? ']' : '') ? records : undefined;
}

/** The known fields of a record as JSON: in a fixed order, on one line, no key twice. */
function serialize(record: Record<string, unknown>): string {
  const members = [...fields.keys()].filter((key) => Object.hasOwn(record, key));
  return `{${members.map((key) => `"${key}":${JSON.stringify(record[key])}`).join()}}`;
}

/** Whether a record has a type that this version does not know: a later one may. */
const hasUnknownType = (value: unknown): boolean => {
  const type = (value as {type?: unknown} | null)?.type;
  return typeof type === 'string' && !Object.hasOwn(requiredByType, type);
};

/** The records of any JSON, serialized again. */
function parseRecords(text: string): Records | Refusal {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return {error: 'the body is not JSON'};
  }
  const values: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  const records: RecordText[] = [];
  let skipped = 0;
  for (const [index, value] of values.entries()) {
    if (hasUnknownType(value)) {
      skipped++;
      continue;
    }
    const fault = checkEvent(value);
    if (fault) return {...fault, index};
    const record = value as Record<string, unknown> & {id: string};
    records.push({id: record.id, json: serialize(record)});
  }
  return {records, skipped};
}

/**
 * The records in a body, without unknown fields, and how many of an unknown type were skipped; or what is wrong with the first invalid
 * record.
 */
export function readRecords(text: string): Records | Refusal {
  const records = readWritten(text);
  return records ? {records, skipped: 0} : parseRecords(text);
}
