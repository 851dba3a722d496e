// Keeps events as lines of JSON in files of a day each, which any tool reads. Node only.

import {createReadStream} from 'node:fs';
import {type FileHandle, mkdir, open, readdir, readFile, stat, unlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {Ids} from './ids.js';
import {toText, type RecordText, type Store} from './store.js';

/** How files are kept. */
export interface NdjsonOptions {
  /** A file is followed by the next when it has more bytes. Default: 268,435,456. */
  maxBytes?: number;
  /** For how many days an id is known again at most, also after a restart. Default: 7. */
  days?: number;
  /** The time, ms since 1970; for tests. */
  now?(): number;
}

const dayLength = 86_400_000;
const name = /^events-(\d{4}-\d\d-\d\d)\.(\d+)\.ndjson$/;

/** Writes a folder's list of files to the disk, or a new file could be gone after a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Whether a process still runs. One of the same id as ours is an earlier one, as in a container that is started again. */
function runs(process_: number): boolean {
  if (!process_ || process_ === process.pid) return false;
  try {
    return process.kill(process_, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes a folder for this process: two that write into one would take each other's unfinished lines for torn ones. */
async function lock(folder: string): Promise<string> {
  const path = join(folder, '.lock');
  const owner = Number(await readFile(path, 'utf8').catch(() => 0));
  if (runs(owner))
    throw new Error(`dark-social: the process ${owner} keeps events in ${folder}: give each collector its own folder`);
  await writeFile(path, String(process.pid));
  return path;
}

/** Cuts off what a kill left of a last line. It was never acknowledged, since it was never whole. */
async function repair(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    const {size} = await handle.stat();
    const block = Buffer.alloc(65_536);
    let end = size;
    while (end > 0) {
      const start = Math.max(0, end - block.length);
      const {bytesRead} = await handle.read(block, 0, end - start, start);
      const newline = block.subarray(0, bytesRead).lastIndexOf(10);
      end = newline < 0 ? start : start + newline + 1;
      if (newline >= 0) break;
    }
    if (end < size) {
      await handle.truncate(end);
      await handle.sync();
    }
  } finally {
    await handle.close();
  }
}

/**
 * Opens a folder for events: `events-2026-11-25.0.ndjson` and so on, by the day (UTC) on which they came. An event is
 * acknowledged when its line is on the disk (`fdatasync`); all that comes while one write is under way shares the next.
 * At the start a torn last line is cut off, and the ids of the last days are read, so that what is sent again is known.
 *
 * @param folder - Made where it is missing. One process writes into it.
 * @throws Error where another process keeps events there, or the folder cannot be written.
 * @example
 * ```ts
 * const collect = createCollector({store: await ndjson('events')});
 * ```
 */
export async function ndjson(folder: string, options: NdjsonOptions = {}): Promise<Store> {
  const {maxBytes = 268_435_456, days = 7, now = Date.now} = options;
  await mkdir(folder, {recursive: true});
  const locked = await lock(folder);
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

  /** Ids of the last days, in two generations, so that forgetting costs nothing. */
  let recent = new Ids();
  let older = new Ids();
  let turned = now();
  let last = {day: '', number: -1};
  const oldest = dayOf(now() - days * dayLength);
  const files = (await readdir(folder)).flatMap((file) => name.exec(file) ?? []);
  for (let index = 0; index < files.length; index += 3) {
    const [file, day, number] = files.slice(index, index + 3);
    const path = join(folder, file);
    await repair(path);
    if (day > last.day || (day === last.day && Number(number) > last.number)) last = {day, number: Number(number)};
    if (day < oldest) continue;
    for await (const line of createInterface({input: createReadStream(path)})) {
      // In valid JSON a quote inside a text is escaped, so the first of these is the key.
      const found = /"id":"([\w-]{1,64})"/.exec(line);
      if (found) recent.add(found[1]);
    }
  }

  let file: {handle: FileHandle; day: string; size: number} | undefined;
  /** The file to write to: today's last, or the next where that is full. */
  async function current(): Promise<{handle: FileHandle; day: string; size: number}> {
    const day = dayOf(now());
    if (file && file.day === day && file.size < maxBytes) return file;
    await file?.handle.close();
    file = undefined;
    let number = last.day === day ? last.number : 0;
    const path = () => join(folder, `events-${day}.${number}.ndjson`);
    const sizeOf = () =>
      stat(path()).then(
        ({size}) => size,
        () => 0,
      );
    while ((await sizeOf()) >= maxBytes) number++;
    const handle = await open(path(), 'a');
    last = {day, number};
    await syncFolder(folder);
    return (file = {handle, day, size: await sizeOf()});
  }

  async function write(lines: Buffer[]): Promise<void> {
    const {handle, size} = await current();
    const bytes = Buffer.concat(lines);
    try {
      for (let done = 0; done < bytes.length;) done += (await handle.write(bytes, done)).bytesWritten;
      await handle.datasync();
      if (file) file.size = size + bytes.length;
    } catch (error) {
      // What was not acknowledged must not stay; after a failed sync the file is opened anew.
      file = undefined;
      await handle.truncate(size).catch(() => {});
      await handle.close().catch(() => {});
      throw error;
    }
  }

  /** Those who wait for the next write, with what it has to keep. */
  let group = {
    added: [] as (readonly RecordText[])[],
    lines: [] as Buffer[],
    waiting: [] as {resolve(): void; reject(error: unknown): void}[],
  };
  let writing: Promise<void> | undefined;
  let closed = false;

  const take = () => {
    const taken = group;
    group = {added: [], lines: [], waiting: []};
    return taken;
  };

  async function writeAll(): Promise<void> {
    // All that is ready to be read now joins the first write.
    await new Promise(setImmediate);
    while (group.waiting.length) {
      const taken = take();
      try {
        if (taken.lines.length) await write(taken.lines);
        for (const {resolve} of taken.waiting) resolve();
      } catch (error) {
        // Who came meanwhile may have sent the same events, and rely on this write.
        const next = take();
        for (const {id} of [...taken.added, ...next.added].flat()) recent.delete(id);
        for (const {reject} of [...taken.waiting, ...next.waiting]) reject(error);
      }
    }
    writing = undefined;
  }

  async function addText(records: readonly RecordText[]): Promise<number> {
    if (closed) throw new Error(`dark-social: the store in ${folder} is closed`);
    if (now() - turned > days * dayLength || recent.size > 4_000_000) {
      older = recent;
      recent = new Ids();
      turned = now();
    }
    const added = records.filter(({id}) => !older.has(id) && recent.add(id));
    if (added.length) {
      group.added.push(added);
      // Bytes stand outside the heap, where they are less work to hold until the write than texts.
      group.lines.push(Buffer.from(added.map(({json}) => json + '\n').join('')));
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
      await file?.handle.close();
      await unlink(locked).catch(() => {});
    },
  };
}
