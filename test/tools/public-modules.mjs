// What others can import of the package, by its exports map.

import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The built files that a target of the exports map matches, each with what stands for `*`. */
function matches(target) {
  const [start, ...rest] = target.split('*').map((part) => part.replaceAll('.', '\\.'));
  const pattern = new RegExp(`^${start}([^/]+)${rest.join('\\1')}$`);
  const files = readdirSync(`${root}dist`, {recursive: true}).map((file) => './dist/' + file);
  return files.flatMap((file) => {
    const found = pattern.exec(file);
    return found ? [[found[1], file]] : [];
  });
}

/** Each entry of the exports map, its patterns filled in with all built files that they match: `[name, path]`. */
export function publicEntries() {
  const {name, exports} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  // Null closes an entry to importers.
  const open = Object.entries(exports).filter(([, entry]) => entry !== null);
  const entries = open.flatMap(([key, entry]) => {
    // Some have types alone.
    const target = typeof entry === 'string' ? entry : (entry.default ?? entry.types);
    if (!target.includes('*')) return [[key, target]];
    return matches(target).map(([star, file]) => [key.replace('*', star), file]);
  });
  return entries.filter(([key]) => exports[key] !== null).map(([key, file]) => [name + key.slice(1), file]);
}

/** The names of those that are JavaScript; not those for Angular, which its linker has to complete first. */
export const publicModules = () =>
  publicEntries()
    .filter(([, path]) => path.endsWith('.js') && !path.startsWith('./dist/angular/'))
    .map(([name]) => name);
