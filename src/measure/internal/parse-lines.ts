// Newline-delimited JSON, in pieces of any size.

/** How many lines are parsed before the caller can pause. */
const batch = 256;

/** Parses pieces of NDJSON. */
export interface LineParser {
  /** Reads a piece. Yields now and then, so that the caller can pause. */
  read(piece: string | Uint8Array): Generator<void>;
  /** Reads the last line, if no line break ends it. */
  end(): void;
}

/** Hands over each line's record; `undefined` for a line that is no JSON. Empty lines are ignored. */
export function parseLines(add: (record: unknown) => void): LineParser {
  const decoder = new TextDecoder();
  // The pieces of a line that has not ended: joined once, since a line may come in many.
  let rest: string[] = [];

  const parse = (line: string) => {
    if (!line.trim()) return;
    let record: unknown;
    try {
      record = JSON.parse(line);
    } catch {
      record = undefined;
    }
    add(record);
  };
  const endLine = (last: string) => {
    const line = rest.length ? rest.join('') + last : last;
    rest = [];
    parse(line);
  };

  return {
    *read(piece) {
      const text = typeof piece === 'string' ? piece : decoder.decode(piece, {stream: true});
      let start = 0;
      for (let count = 1; ; count++) {
        const end = text.indexOf('\n', start);
        if (end < 0) break;
        endLine(text.slice(start, end));
        start = end + 1;
        if (count % batch === 0) yield;
      }
      if (start < text.length) rest.push(text.slice(start));
    },
    end() {
      endLine(decoder.decode());
    },
  };
}
