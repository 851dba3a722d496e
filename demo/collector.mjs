// The demo's collector, in a folder that git ignores, and what the event log may ask of it: which events are on the disk.

import {mkdtemp, readdir, readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Opens the collector; `take` and `tell` answer requests of `node:http`. The library's build is needed only from here on. */
export async function openCollector(folder = join(root, 'demo/events')) {
  const {createNodeCollector} = await import('../dist/server/listen.js');
  const {ndjson} = await import('../dist/server/stores/ndjson.js');
  let place = folder;
  // A second demo beside the first, or a folder that cannot be written: the demo must start all the same.
  const store = await ndjson(place).catch(async () =>
    ndjson((place = await mkdtemp(join(tmpdir(), 'dark-social-demo-')))),
  );
  return {
    take: createNodeCollector({store}),
    /** Those of the ids asked for that the files hold, how many events they hold in all, and the last file's name. */
    async tell(request, response) {
      const asked = new Set(new URL(request.url, 'http://demo').searchParams.getAll('id'));
      // Whoever deletes the folder meanwhile has deleted what was kept.
      const {file, ids} = await read(place).catch(() => ({ids: []}));
      const shown = file && (place.startsWith(root) ? relative(root, file) : file);
      response.writeHead(200, {'Content-Type': 'application/json', 'Cache-Control': 'no-store'});
      response.end(JSON.stringify({kept: ids.filter((id) => asked.has(id)), count: ids.length, file: shown}));
    },
    close: () => store.close(),
  };
}

async function read(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ndjson')).sort();
  const files = names.map((name) => join(folder, name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  // What follows the last line's end is not whole yet.
  const lines = texts.flatMap((text) => text.split('\n').slice(0, -1));
  return {file: files.at(-1), ids: lines.map((line) => JSON.parse(line).id)};
}
