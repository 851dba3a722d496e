// What a collector has written down.

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * The events in a folder's files, in order. What follows a file's last line's end is torn, which is no JSON and throws; with
 * `running` it may be not whole yet, and is left out.
 */
export function eventsIn(folder, {running = false} = {}) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ndjson'));
  return files.sort().flatMap((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    const rest = lines.pop();
    return (rest && !running ? [...lines, rest] : lines).map((line) => JSON.parse(line));
  });
}
