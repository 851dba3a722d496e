// The files of a folder of events, `events-2026-11-25.0.ndjson`: one for each day (UTC), and the next number where one is full. Node only.

import {createReadStream} from 'node:fs';
import {type FileHandle, mkdir, open, readdir, stat, truncate} from 'node:fs/promises';
import {join} from 'node:path';

const pattern = /^events-(\d{4}-\d\d-\d\d)\.(\d+)\.ndjson$/;

/** A file that is there. */
export interface DayFile {
  path: string;
  day: string;
  number: number;
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** The files of a folder, the latest first. */
export async function filesIn(folder: string): Promise<DayFile[]> {
  const found = (await readdir(folder)).flatMap((name) => {
    const [, day, number] = pattern.exec(name) ?? [];
    return day ? [{path: join(folder, name), day, number: Number(number)}] : [];
  });
  return found.sort((a, b) => (a.day === b.day ? b.number - a.number : a.day < b.day ? 1 : -1));
}

/** Cuts off what a kill left of a last line. It was never acknowledged, since it was never whole. */
export async function repair(path: string): Promise<void> {
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

/** The ids in a file, some thousand at once. In valid JSON a quote inside a text is escaped, so the first `"id":"` of a line is the key. */
export async function* idsIn(path: string): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of createReadStream(path, {encoding: 'latin1', highWaterMark: 1_048_576})) {
    const text = rest + chunk;
    const end = text.lastIndexOf('\n') + 1;
    // A line of megabytes is no record.
    rest = text.length - end > 1_048_576 ? '' : text.slice(end);
    yield Array.from(text.slice(0, end).matchAll(/^.*?"id":"([\w-]{1,64})"/gm), ([, id]) => id);
  }
}

/** Writes a folder's list of files to the disk, or a new file could be gone after a power cut. */
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
  /** A file that a failed write may have left with more than it should hold, and what it should hold. */
  #torn: {path: string; size: number} | undefined;

  /**
   * @param last - The last file that is there.
   * @param maxBytes - A file is followed by the next where it has as many bytes.
   */
  constructor(
    readonly folder: string,
    private last: {day: string; number: number},
    private readonly maxBytes: number,
  ) {}

  /** Closes the file that is open. */
  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.handle.close();
  }

  /** Resolves when the lines are on the disk, in a file that stands in the folder; where it rejects, none of them is kept. */
  async append(lines: Uint8Array, day: string): Promise<void> {
    for (let tries = 0; tries < 3; tries++) {
      const file = await this.#current(day);
      try {
        for (let done = 0; done < lines.length;) done += (await file.handle.write(lines, done)).bytesWritten;
        await file.handle.datasync();
      } catch (error) {
        // What was not acknowledged must not stay; after a failed sync the file is opened anew.
        await file.handle.truncate(file.size).catch(() => (this.#torn = {path: file.path, size: file.size}));
        await this.close().catch(() => {});
        throw error;
      }
      file.size += lines.length;
      if (await this.#isThere(file)) return;
      // It was deleted or moved away meanwhile, and with it what was just written.
      await this.close();
    }
    throw new Error(`dark-social: the files in ${this.folder} vanish while they are written`);
  }

  async #isThere({path, ino, dev}: OpenFile): Promise<boolean> {
    try {
      const now = await stat(path);
      return now.ino === ino && now.dev === dev;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  /** The file to write to: the day's last, or the next where that is full. */
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
