// Event records from an address that answers with one JSON object a line.

import {chunksOf, recordsIn} from '../../../measure/internal/parse-lines.js';

/** Fetches records as they come; `undefined`, which counts as skipped, for a broken line. Rejects where the address does not answer. */
export async function* fetchLines(src: string, signal: AbortSignal): AsyncGenerator<unknown> {
  const response = await fetch(src, {signal, headers: {accept: 'application/x-ndjson, application/json'}});
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  if (!response.body) return;
  for await (const records of recordsIn(chunksOf(response.body))) yield* records;
}
