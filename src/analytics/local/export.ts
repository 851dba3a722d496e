// Events as files.

import type {DarkSocialEvent} from '../../core/events/event.js';
import {attempt} from '../../core/utils/attempt.js';
import {csvRow, csvStart} from '../../core/utils/csv.js';
import {toJson} from '../endpoint/to-json.js';

type Blocks = AsyncIterable<DarkSocialEvent[]>;

/** The columns: `time` is `at` in words that spreadsheets know (ISO 8601, UTC); `reasons` are joined by spaces. */
const columns = [
  ...['time', 'type', 'page', 'url', 'place', 'channel', 'token', 'parent', 'depth', 'campaign', 'content'],
  ...['pageCampaign', 'outcome', 'status', 'probed', 'source', 'app', 'confidence', 'reasons', 'seconds', 'scroll'],
  ...['name', 'value', 'currency', 'answer', 'oneIn', 'gate', 'service', 'id', 'visit', 'at', 'lib', 'v'],
];

const timeOf = ({at}: DarkSocialEvent): string => attempt(() => new Date(at).toISOString()) ?? '';

function rowOf(event: DarkSocialEvent): string {
  const fields: {[field: string]: unknown} = {...event, time: timeOf(event)};
  return csvRow(
    columns.map((column) => {
      const value = fields[column];
      return Array.isArray(value) ? value.join(' ') : (value as string | number | boolean | undefined);
    }),
  );
}

/** Joins what is made of each block, between which other tasks of the page run. */
async function fileOf(blocks: Blocks, type: string, start: string, lineOf: (event: DarkSocialEvent) => string) {
  const parts = [start];
  for await (const events of blocks) parts.push(events.map(lineOf).join(''));
  return new Blob(parts, {type});
}

/** Events as one JSON object a line. */
export const ndjsonOf = (blocks: Blocks): Promise<Blob> =>
  fileOf(blocks, 'application/x-ndjson', '', (event) => toJson(event) + '\n');

/** Events as a table for spreadsheets, with a row of names. */
export const csvOf = (blocks: Blocks): Promise<Blob> =>
  fileOf(blocks, 'text/csv;charset=utf-8', csvStart + csvRow(columns), rowOf);
