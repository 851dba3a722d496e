// What others can import of the package, by its exports map.

import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each entry of the exports map, its patterns filled in with all built files that they match: `[name, path]`. */
export function publicEntries() {
  const {name, exports} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return Object.entries(exports).flatMap(([key, entry]) => {
    // Closed to importers.
    if (entry === null) return [];
    const target = typeof entry === 'string' ? entry : entry.default;
    const entryName = name + key.slice(1);
    if (!target.includes('*')) return [[entryName, target]];
    const [start, end] = target.split('*');
    const folder = start.slice(0, start.lastIndexOf('/') + 1);
    return readdirSync(root + folder)
      .map((file) => folder + file)
      .filter((file) => file.startsWith(start) && file.endsWith(end))
      .map((file) => [entryName.replace('*', file.slice(start.length, -end.length)), file])
      .filter(([entryName]) => exports['.' + entryName.slice(name.length)] !== null);
  });
}

/** The names of those that are JavaScript. */
export const publicModules = () =>
  publicEntries()
    .filter(([, path]) => path.endsWith('.js'))
    .map(([name]) => name);
