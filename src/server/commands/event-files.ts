// Reads event records from files of lines of JSON, as the collector writes them.

import {createReadStream} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {pipeline, Readable} from 'node:stream';
import {createGunzip} from 'node:zlib';

import {recordsIn} from '../../measure/internal/parse-lines.js';

/** A file, or the standard input, which has no path and no known size. */
export interface EventFile {
  name: string;
  path?: string;
  size: number;
}

/** A record, or `undefined` for a line that is not JSON. */
export type MaybeRecord = unknown;

const isEventFile = (name: string): boolean => /\.(ndjson|jsonl)(\.gz)?$/i.test(name);
/** A line of megabytes is not a record, in characters. */
const maxLine = 4_194_304;

async function filesIn(folder: string): Promise<EventFile[]> {
  const names = (await readdir(folder, {recursive: true})).filter(isEventFile).sort();
  if (!names.length) throw new Error(`${folder} holds no file named *.ndjson, *.jsonl, *.ndjson.gz or *.jsonl.gz`);
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return {name: path, path, size: (await stat(path)).size};
    }),
  );
}

/**
 * The files at some paths: files, folders with all below them, `-` for the standard input.
 *
 * @throws Error with a sentence for a path that cannot be read and a folder without files of events.
 */
export async function findEventFiles(paths: readonly string[]): Promise<EventFile[]> {
  const found = await Promise.all(
    [...new Set(paths)].map(async (path) => {
      if (path === '-') return [{name: 'the standard input', size: 0}];
      const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
        const why = error.code === 'ENOENT' ? 'there is no such file or folder' : error.message;
        throw new Error(`${path} cannot be read: ${why}`);
      });
      return stats.isDirectory() ? filesIn(path) : [{name: path, path, size: stats.size}];
    }),
  );
  return found.flat();
}

/** The stream's bytes, decompressed if they begin as gzip does. */
async function* decompressed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const iterator = chunks[Symbol.asyncIterator]();
  let first = Buffer.alloc(0);
  let done = false;
  while (!done && first.length < 2) {
    const next = await iterator.next();
    done = Boolean(next.done);
    if (next.value) first = Buffer.concat([first, next.value]);
  }
  const all = (async function* () {
    yield first;
    yield* {[Symbol.asyncIterator]: () => iterator};
  })();
  if (first[0] === 0x1f && first[1] === 0x8b) {
    // An error of either ends the loop over the last.
    yield* pipeline(Readable.from(all), createGunzip(), () => {});
  } else yield* all;
}

/**
 * The records of a file, many at a time; `onBytes` is called with the bytes of each chunk read. Empty lines are left out.
 *
 * @throws Error with a sentence if the file cannot be read to its end. What was read until then has been given.
 */
export async function* readEventFile(
  {name, path}: EventFile,
  onBytes: (bytes: number) => void,
): AsyncGenerator<MaybeRecord[]> {
  const source: AsyncIterable<Buffer> = path
    ? createReadStream(path, {highWaterMark: 1_048_576})
    : (process.stdin as AsyncIterable<Buffer>);
  const counted = (async function* () {
    for await (const chunk of source) {
      onBytes(chunk.length);
      yield chunk;
    }
  })();
  try {
    yield* recordsIn(decompressed(counted), {maxLine});
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    const why = code === 'Z_BUF_ERROR' ? 'it is cut short' : message;
    throw new Error(`${name} cannot be read to its end: ${why}`, {cause: error});
  }
}
