// The figures of a whole log.

import {wrongArgument} from '../core/utils/check-object.js';
import {startSlices} from '../core/utils/slices.js';
import {createSummary} from './create-summary.js';
import {chunksOf, parseLines} from './internal/parse-lines.js';
import type {Summary, SummaryOptions} from './summary.js';

/** Records of events, or pieces of NDJSON, one record a line: text or bytes, cut anywhere. */
export type RecordSource = Iterable<unknown> | AsyncIterable<unknown> | ReadableStream<unknown>;

/**
 * Reads a log and adds it up: {@link createSummary} in one call. Bytes and strings are NDJSON, such as the body of a response or a
 * file's stream; lines that are no JSON are skipped and counted. It gives up the thread every 40 ms, so that a page stays usable.
 *
 * @returns the summary. It rejects if the source fails.
 * @throws TypeError for an option out of range, or a source that cannot be read.
 * @example
 * ```ts
 * const {body} = await fetch('/events.ndjson');
 * const summary = await summarize(body, {since: Date.now() - 30 * 86_400_000});
 * ```
 */
export async function summarize(records: RecordSource, options?: SummaryOptions): Promise<Summary> {
  const summary = createSummary(options);
  const slices = startSlices();
  const lines = parseLines();
  let count = 0;
  for await (const piece of piecesOf(records)) {
    const isText = typeof piece === 'string' || piece instanceof Uint8Array;
    for (const record of isText ? lines.read(piece) : [piece]) {
      summary.add(record);
      if (++count % 256 === 0 && slices.isOver()) await slices.pause();
    }
  }
  for (const record of lines.end()) summary.add(record);
  return summary.result();
}

/** What a source holds, piece by piece. */
function piecesOf(source: RecordSource): Iterable<unknown> | AsyncIterable<unknown> {
  const given = (typeof source === 'string' ? null : source) as Partial<
    Iterable<unknown> & AsyncIterable<unknown> & ReadableStream<unknown>
  > | null;
  if (typeof given?.[Symbol.asyncIterator] === 'function') return given as AsyncIterable<unknown>;
  if (given instanceof Uint8Array) return [given];
  if (typeof given?.[Symbol.iterator] === 'function') return given as Iterable<unknown>;
  if (typeof given?.getReader === 'function') return chunksOf(given as ReadableStream<unknown>);
  throw wrongArgument('summarize', source, 'no records: give a list of events, or NDJSON as a stream or as [text]');
}
