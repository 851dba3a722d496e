// Stores events as lines of JSON, in files of a day each. Node only.

import {mkdir} from 'node:fs/promises';
import {checkOptional, wrongArgument} from '../../core/utils/check-object.js';
import {DayFiles, filesIn, idsIn, truncateTornLine} from './day-files.js';
import {IdSet} from './id-set.js';
import {lockFolder} from './lock.js';
import {toText, type RecordText, type Store} from './store.js';

/** Options of the store. */
export interface NdjsonOptions {
  /** A file with more bytes is followed by the next. Default: 268,435,456. */
  maxBytes?: number | undefined;
  /** For how many days duplicates of an id are recognised, also after a restart. Default: 7. */
  days?: number | undefined;
  /** How many ids are remembered at most, at least half of them; a start reads no more. Default: 8,000,000, in 200 MB. */
  known?: number | undefined;
  /** The time, in ms since 1970; for tests. */
  now?(): number;
}

const dayLength = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** How many bytes may wait for the disk. Beyond that, requests are refused, and pages send them again. */
const maxWaiting = 33_554_432;

function check(options: NdjsonOptions): void {
  for (const name of ['maxBytes', 'days', 'known'] as const) {
    const value = options[name];
    if (value !== undefined && !(typeof value === 'number' && value > 0))
      throw new TypeError(`dark-social: ndjson: ${name} is ${String(value)}; give a number above 0`);
  }
}

/** Reads the ids of the last days, newest files first, until the set is full. */
async function readIds(folder: string, ids: IdSet, oldest: string): Promise<{day: string; number: number}> {
  const files = await filesIn(folder);
  let full = false;
  for (const {path, day} of files) {
    await truncateTornLine(path);
    if (full || day < oldest) continue;
    for await (const some of idsIn(path)) {
      full = !some.every((id) => ids.addOlder(id));
      if (full) break;
    }
  }
  return files[0] ?? {day: '', number: 0};
}

/** The lines of the next write, and the callers that wait for it. */
class Batch {
  readonly added: RecordText[] = [];
  readonly lines: Uint8Array[] = [];
  readonly waiting: {resolve(): void; reject(error: unknown): void}[] = [];
  bytes = 0;
}

/**
 * Makes a store in a folder: `events-2026-11-25.0.ndjson` and so on, by the day (UTC) on which events are received. An event is
 * acknowledged when its line is on disk (`fdatasync`); events that come during a write share the next. At the start an incomplete last
 * line is truncated, and the ids of the last days are read to recognise duplicates.
 *
 * @param folder - Created if it is missing. One process writes to it, on any machine: `.lock` names it.
 * @throws TypeError (the promise is rejected) without a folder and for an invalid option; Error if another process stores events
 *   there, or the folder is not writable.
 * @example
 * ```ts
 * const collect = createCollector({store: await ndjson('events')});
 * ```
 */
export async function ndjson(folder: string, given?: NdjsonOptions): Promise<Store> {
  const options = checkOptional(given, 'ndjson');
  if (typeof folder !== 'string' || !folder) throw wrongArgument('ndjson', folder, 'give the path of a folder');
  check(options);
  const {maxBytes = 268_435_456, days = 7, known = 8_000_000, now = Date.now} = options;
  await mkdir(folder, {recursive: true});
  const lock = await lockFolder(folder);
  const ids = new IdSet(known);
  let rotated = now();
  let files: DayFiles;
  try {
    files = new DayFiles(folder, await readIds(folder, ids, dayOf(now() - days * dayLength)), maxBytes);
  } catch (error) {
    await lock.release();
    throw error;
  }

  let batch = new Batch();
  /** How many bytes are in the batch and in the current write. */
  let held = 0;
  let writing: Promise<void> | undefined;
  let closed = false;

  const takeBatch = () => {
    const taken = batch;
    batch = new Batch();
    return taken;
  };

  async function write({lines}: Batch): Promise<void> {
    const checkLock = async () => {
      if (!(await lock.isHeld()))
        throw new Error(`dark-social: another process has taken ${folder} over: start this one again`);
    };
    await checkLock();
    await files.append(Buffer.concat(lines), dayOf(now()));
    await checkLock();
  }

  async function writeAll(): Promise<void> {
    // Requests that are ready now join the first write.
    await new Promise(setImmediate);
    while (batch.waiting.length) {
      const taken = takeBatch();
      try {
        if (taken.lines.length) await write(taken);
        held -= taken.bytes;
        for (const {resolve} of taken.waiting) resolve();
      } catch (error) {
        // Later requests may contain the same events and depend on this write.
        const next = takeBatch();
        held -= taken.bytes + next.bytes;
        for (const {id} of [...taken.added, ...next.added]) ids.delete(id);
        for (const {reject} of [...taken.waiting, ...next.waiting]) reject(error);
      }
    }
    writing = undefined;
  }

  async function addText(records: readonly RecordText[]): Promise<number> {
    if (closed) throw new Error(`dark-social: the store in ${folder} is closed`);
    if (held > maxWaiting) throw new Error(`dark-social: the disk of ${folder} is too far behind`);
    if (now() - rotated > days * dayLength) {
      ids.rotate();
      rotated = now();
    }
    const added = records.filter(({id}) => ids.add(id));
    if (added.length) {
      batch.added.push(...added);
      // Buffers are outside the heap, and so cost the garbage collector less than strings.
      const lines = Buffer.from(added.map(({json}) => json + '\n').join(''));
      batch.lines.push(lines);
      batch.bytes += lines.length;
      held += lines.length;
    }
    await new Promise<void>((resolve, reject) => {
      batch.waiting.push({resolve, reject});
      writing ??= writeAll();
    });
    return added.length;
  }

  return {
    addText,
    add: (events) => addText(toText(events)),
    async close() {
      if (closed) return;
      closed = true;
      await writing;
      await files.close().finally(() => lock.release());
    },
  };
}
