// Keeps events as lines of JSON in files of a day each, which any tool reads. Node only.

import {mkdir} from 'node:fs/promises';
import {checkOptional, wrongArgument} from '../../core/utils/check-object.js';
import {DayFiles, filesIn, idsIn, repair} from './day-files.js';
import {Ids} from './ids.js';
import {lockFolder} from './lock.js';
import {toText, type RecordText, type Store} from './store.js';

/** How files are kept. */
export interface NdjsonOptions {
  /** A file is followed by the next when it has more bytes. Default: 268,435,456. */
  maxBytes?: number | undefined;
  /** For how many days an id is known again at most, also after a restart. Default: 7. */
  days?: number | undefined;
  /** How many ids are known at most, of which the last half always are; a start reads no more. Default: 8,000,000, in 200 MB. */
  known?: number | undefined;
  /** The time, ms since 1970; for tests. */
  now?(): number;
}

const dayLength = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** How many bytes wait for the disk at most. What comes while it is slower than the requests is refused, and sent again. */
const mostWaiting = 33_554_432;

function check(options: NdjsonOptions): void {
  for (const name of ['maxBytes', 'days', 'known'] as const) {
    const value = options[name];
    if (value !== undefined && !(typeof value === 'number' && value > 0))
      throw new TypeError(`dark-social: ndjson: ${name} is ${String(value)}; give a number above 0`);
  }
}

/** The ids of the last days, as many as are to be known: the latest files first. */
async function readIds(folder: string, ids: Ids, oldest: string): Promise<{day: string; number: number}> {
  const files = await filesIn(folder);
  let full = false;
  for (const {path, day} of files) {
    await repair(path);
    if (full || day < oldest) continue;
    for await (const some of idsIn(path)) {
      full = !some.every((id) => ids.recall(id));
      if (full) break;
    }
  }
  return files[0] ?? {day: '', number: 0};
}

/** Those who wait for the next write, with what it has to keep. */
class Group {
  readonly added: RecordText[] = [];
  readonly lines: Uint8Array[] = [];
  readonly waiting: {resolve(): void; reject(error: unknown): void}[] = [];
  bytes = 0;
}

/**
 * Opens a folder for events: `events-2026-11-25.0.ndjson` and so on, by the day (UTC) on which they came. An event is
 * acknowledged when its line is on the disk (`fdatasync`); all that comes while one write is under way shares the next.
 * At the start a torn last line is cut off, and the ids of the last days are read, so that what is sent again is known.
 *
 * @param folder - Made where it is missing. One process writes into it, on whatever machine: `.lock` names it.
 * @throws TypeError without a folder, and for an option that cannot be meant; Error where another process keeps events there, or the folder cannot be written.
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
  const ids = new Ids(known);
  let turned = now();
  let files: DayFiles;
  try {
    files = new DayFiles(folder, await readIds(folder, ids, dayOf(now() - days * dayLength)), maxBytes);
  } catch (error) {
    await lock.release();
    throw error;
  }

  let group = new Group();
  /** How many bytes are in the group and in the write that is under way. */
  let held = 0;
  let writing: Promise<void> | undefined;
  let closed = false;

  const take = () => {
    const taken = group;
    group = new Group();
    return taken;
  };

  async function write({lines}: Group): Promise<void> {
    const mustHold = async () => {
      if (!(await lock.isHeld()))
        throw new Error(`dark-social: another process has taken ${folder} over: start this one again`);
    };
    await mustHold();
    await files.append(Buffer.concat(lines), dayOf(now()));
    await mustHold();
  }

  async function writeAll(): Promise<void> {
    // All that is ready to be read now joins the first write.
    await new Promise(setImmediate);
    while (group.waiting.length) {
      const taken = take();
      try {
        if (taken.lines.length) await write(taken);
        held -= taken.bytes;
        for (const {resolve} of taken.waiting) resolve();
      } catch (error) {
        // Who came meanwhile may have sent the same events, and rely on this write.
        const next = take();
        held -= taken.bytes + next.bytes;
        for (const {id} of [...taken.added, ...next.added]) ids.delete(id);
        for (const {reject} of [...taken.waiting, ...next.waiting]) reject(error);
      }
    }
    writing = undefined;
  }

  async function addText(records: readonly RecordText[]): Promise<number> {
    if (closed) throw new Error(`dark-social: the store in ${folder} is closed`);
    if (held > mostWaiting) throw new Error(`dark-social: the disk of ${folder} is too far behind`);
    if (now() - turned > days * dayLength) {
      ids.turn();
      turned = now();
    }
    const added = records.filter(({id}) => ids.add(id));
    if (added.length) {
      group.added.push(...added);
      // Bytes stand outside the heap, where they are less work to hold until the write than texts.
      const lines = Buffer.from(added.map(({json}) => json + '\n').join(''));
      group.lines.push(lines);
      group.bytes += lines.length;
      held += lines.length;
    }
    await new Promise<void>((resolve, reject) => {
      group.waiting.push({resolve, reject});
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
