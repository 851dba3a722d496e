// The files in a folder of events, `events-2026-11-25.0.ndjson`: one a day (UTC), and the next number when one is full. Node only.

import {createReadStream} from 'node:fs';
import {type FileHandle, mkdir, open, readdir, stat, truncate} from 'node:fs/promises';
import {join} from 'node:path';

const pattern = /^events-(\d{4}-\d\d-\d\d)\.(\d+)\.ndjson$/;

/** An existing file. */
export interface DayFile {
  path: string;
  day: string;
  number: number;
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** The files of a folder, newest first. */
export async function filesIn(folder: string): Promise<DayFile[]> {
  const found = (await readdir(folder)).flatMap((name) => {
    const [, day, number] = pattern.exec(name) ?? [];
    return day ? [{path: join(folder, name), day, number: Number(number)}] : [];
  });
  return found.sort((a, b) => (a.day === b.day ? b.number - a.number : a.day < b.day ? 1 : -1));
}

/** Truncates an incomplete last line, as a crash leaves it. It was never acknowledged. */
export async function truncateTornLine(path: string): Promise<void> {
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
    if (end < size) await handle.truncate(end);
  } finally {
    await handle.close();
  }
}

/** The ids in a file, some thousand at a time. Quotes in JSON strings are escaped, so the first `"id":"` of a line is the key. */
export async function* idsIn(path: string): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of createReadStream(path, {encoding: 'latin1', highWaterMark: 1_048_576})) {
    const text = rest + chunk;
    const end = text.lastIndexOf('\n') + 1;
    // A line of megabytes is not a record.
    rest = text.length - end > 1_048_576 ? '' : text.slice(end);
    yield Array.from(text.slice(0, end).matchAll(/^.*?"id":"([\w-]{1,64})"/gm), ([, id]) => id);
  }
}

/** Flushes the directory to disk, or a new file could be missing after a power failure. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

interface OpenFile extends DayFile {
  handle: FileHandle;
  size: number;
  ino: number;
  dev: number;
}

/** Appends to the files of a folder. One write at a time. */
export class DayFiles {
  #file: OpenFile | undefined;
  /** A file that a failed write may have left too long, and its right size. */
  #torn: {path: string; size: number} | undefined;

  /**
   * @param last - The newest existing file.
   * @param maxBytes - A file of this size is followed by the next.
   */
  constructor(
    readonly folder: string,
    private last: {day: string; number: number},
    private readonly maxBytes: number,
  ) {}

  /** Closes the open file. */
  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.handle.close();
  }

  /** Resolves when the lines are on disk, in a file that is still in the folder. If it rejects, none of them is stored. */
  async append(lines: Uint8Array, day: string): Promise<void> {
    for (let tries = 0; tries < 3; tries++) {
      const file = await this.#current(day);
      try {
        for (let done = 0; done < lines.length;) done += (await file.handle.write(lines, done)).bytesWritten;
        await file.handle.datasync();
      } catch (error) {
        // Unacknowledged lines must not stay. After a failed sync the file is reopened.
        await file.handle.truncate(file.size).catch(() => (this.#torn = {path: file.path, size: file.size}));
        await this.close().catch(() => {});
        throw error;
      }
      file.size += lines.length;
      if (await this.#exists(file)) return;
      // It was deleted or moved, and with it what was just written.
      await this.close();
    }
    throw new Error(`dark-social: the files in ${this.folder} disappear while they are written`);
  }

  async #exists({path, ino, dev}: OpenFile): Promise<boolean> {
    try {
      const now = await stat(path);
      return now.ino === ino && now.dev === dev;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  /** The file to write to: the day's newest, or the next if that is full. */
  async #current(day: string): Promise<OpenFile> {
    if (this.#torn) {
      const {path, size} = this.#torn;
      await truncate(path, size).catch((error) => {
        if (!isMissing(error)) throw error;
      });
      this.#torn = undefined;
    }
    if (this.#file && this.#file.day === day && this.#file.size < this.maxBytes) return this.#file;
    await this.close();
    await mkdir(this.folder, {recursive: true});
    for (let number = this.last.day === day ? this.last.number : 0; ; number++) {
      const path = join(this.folder, `events-${day}.${number}.ndjson`);
      const handle = await open(path, 'a');
      try {
        const {size, ino, dev} = await handle.stat();
        if (size < this.maxBytes) {
          await syncFolder(this.folder);
          this.last = {day, number};
          return (this.#file = {path, day, number, handle, size, ino, dev});
        }
      } catch (error) {
        await handle.close();
        throw error;
      }
      await handle.close();
    }
  }
}
