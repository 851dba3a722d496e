// Reads what a page sent: a JSON array of event records, or a single one.

import {checkEvent, type Fault} from './check-event.js';
import {always, fields, needs} from './fields.js';
import type {RecordText} from './store.js';

/** Why nothing of it is taken. `index`: which record of the array. */
export type Refusal = {error: string} | (Fault & {index: number});

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
    if (!(needs[type] ?? []).every((key) => json.includes(`"${key}":`))) return;
    records.push({id, json});
    start += json.length;
    if (!list || text[start] !== ',') break;
  }
  return text.slice(start) === (list ? ']' : '') ? records : undefined;
}

/** The records of any JSON, each written anew: on one line, and no key twice. */
function readAny(text: string): RecordText[] | Refusal {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return {error: 'the body is no JSON'};
  }
  const values: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  const records: RecordText[] = [];
  for (const [index, value] of values.entries()) {
    const fault = checkEvent(value);
    if (fault) return {...fault, index};
    records.push({id: (value as RecordText).id, json: JSON.stringify(value)});
  }
  return records;
}

/** The records in a body, all of them valid; or what is wrong with the first that is not. */
export const readRecords = (text: string): RecordText[] | Refusal => readWritten(text) ?? readAny(text);
