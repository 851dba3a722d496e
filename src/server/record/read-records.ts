// Reads what a page sent: a JSON array of event records, or a single one.

import type {EventType} from '../../core/events/event.js';
import {checkEvent, type Fault} from './check-event.js';
import {always, fields, needs} from './fields.js';
import type {RecordText} from '../stores/store.js';

/** Why nothing of it is taken. `index`: which record of the array. */
export type Refusal = {error: string} | (Fault & {index: number});

/** What a body holds. */
export interface Records {
  records: RecordText[];
  /** How many records are left out, since they are of a type that is not known. */
  skipped: number;
}

/**
 * A record as the library writes it: all fields in one order, no spaces, no escapes. What fits is valid, so most records are
 * checked and cut out of the text in one go, in less time than parsing takes.
 */
const asWritten = new RegExp(
  [...fields]
    .map(([key, {json}], index) => {
      const member = `${index ? ',' : '{'}"${key}":${/^(id|type)$/.test(key) ? json.replace(/"(.*)"/, '"($1)"') : json}`;
      return always.includes(key) ? member : `(?:${member})?`;
    })
    .join('') + '}',
  'y',
);

/** The records of an array as the library writes it, or `undefined` for any other text. */
function readWritten(text: string): RecordText[] | undefined {
  const records: RecordText[] = [];
  const list = text[0] === '[';
  let start = list ? 1 : 0;
  for (; ; start++) {
    asWritten.lastIndex = start;
    const found = asWritten.exec(text);
    if (!found) return;
    const [json, id, type] = found;
    // Without escapes no text can hold a quote, so this is found as a key or not at all.
    if (!needs[type as EventType].every((key) => json.includes(`"${key}":`))) return;
    records.push({id, json});
    start += json.length;
    if (!list || text[start] !== ',') break;
  }
  return text.slice(start) === (list ? ']' : '') ? records : undefined;
}

/** The fields of a record that are known, in one order, on one line, and no key twice. */
function write(record: Record<string, unknown>): string {
  const members = [...fields.keys()].filter((key) => Object.hasOwn(record, key));
  return `{${members.map((key) => `"${key}":${JSON.stringify(record[key])}`).join()}}`;
}

/** A record of a type that a later version of the library may have. */
const isLater = (value: unknown): boolean => {
  const type = (value as {type?: unknown} | null)?.type;
  return typeof type === 'string' && !Object.hasOwn(needs, type);
};

/** The records of any JSON, each written anew. */
function readAny(text: string): Records | Refusal {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return {error: 'the body is no JSON'};
  }
  const values: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  const records: RecordText[] = [];
  let skipped = 0;
  for (const [index, value] of values.entries()) {
    if (isLater(value)) {
      skipped++;
      continue;
    }
    const fault = checkEvent(value);
    if (fault) return {...fault, index};
    const record = value as Record<string, unknown> & {id: string};
    records.push({id: record.id, json: write(record)});
  }
  return {records, skipped};
}

/**
 * The records in a body, without fields that are not known, and how many were skipped since their type is not known; or what is wrong
 * with the first that is not valid.
 */
export function readRecords(text: string): Records | Refusal {
  const records = readWritten(text);
  return records ? {records, skipped: 0} : readAny(text);
}
