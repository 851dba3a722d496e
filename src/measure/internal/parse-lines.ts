// Newline-delimited JSON, in pieces of any size.

import {attempt} from '../../core/utils/attempt.js';

/** Options of {@link parseLines}. */
export interface LineOptions {
  /** The most characters that a line may have; a longer one is no JSON. Default: any number. */
  maxLine?: number;
}

/** Parses pieces of NDJSON. */
export interface LineParser {
  /** The records of the lines that a piece ends; `undefined` for a line that is no JSON. Empty lines are ignored. */
  read(piece: string | Uint8Array): Generator<unknown>;
  /** The record of the last line, if no line break ends it. */
  end(): Generator<unknown>;
}

const parse = (line: string): unknown => attempt(() => JSON.parse(line) as unknown);

/** Starts to parse pieces. */
export function parseLines({maxLine = Infinity}: LineOptions = {}): LineParser {
  const decoder = new TextDecoder();
  // The pieces of a line that has not ended: joined once, since a line may come in many.
  let rest: string[] = [];
  let restLength = 0;
  const takeRest = (): string => {
    const text = rest.join('');
    rest = [];
    restLength = 0;
    return text;
  };

  return {
    *read(piece) {
      const lines = (typeof piece === 'string' ? piece : decoder.decode(piece, {stream: true})).split('\n');
      const last = lines.pop() ?? '';
      if (lines.length) lines[0] = takeRest() + lines[0];
      for (const line of lines) if (line.trim()) yield parse(line);
      rest.push(last);
      restLength += last.length;
      // Not kept, since there may be no end to it.
      if (restLength > maxLine) {
        takeRest();
        rest.push('…');
      }
    },
    *end() {
      const line = takeRest() + decoder.decode();
      if (line.trim()) yield parse(line);
    },
  };
}

/** The records of NDJSON that comes in chunks, those of a chunk at a time; `undefined` for a line that is no JSON. */
export async function* recordsIn(
  chunks: AsyncIterable<string | Uint8Array>,
  options?: LineOptions,
): AsyncGenerator<unknown[]> {
  const lines = parseLines(options);
  for await (const chunk of chunks) yield [...lines.read(chunk)];
  yield [...lines.end()];
}

/** The chunks of a stream. Streams of Safari have no iterator. */
export async function* chunksOf<Chunk>(stream: ReadableStream<Chunk>): AsyncGenerator<Chunk> {
  const reader = stream.getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return;
    yield value;
  }
}
