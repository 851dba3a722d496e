// One server of the bench in a process of its own: prints its port, and answers each line, a question, with a line of JSON.
import {readFileSync, readdirSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {listen} from '../../../dist/server/listen.js';
import {memory} from '../../../dist/server/stores/memory.js';
import {ndjson} from '../../../dist/server/stores/ndjson.js';

/** The least that a server does with events: it reads the body, parses it and answers. */
async function bare() {
  let kept = 0;
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      kept += JSON.parse(Buffer.concat(chunks).toString()).length;
      const body = '{"ok":true}';
      response.writeHead(200, {'content-type': 'application/json', 'content-length': body.length});
      response.end(body);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {port: server.address().port, kept: () => kept, close: () => server.close()};
}

/** The collector as users start it. */
async function collector(store, kept) {
  const {url, close} = await listen({store, port: 0});
  return {port: Number(new URL(url).port), kept, close};
}

const linesIn = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ndjson'))
    .reduce((sum, file) => sum + readFileSync(join(folder, file), 'latin1').split('\n').length - 1, 0);

const servers = {
  bare,
  memory() {
    const store = memory();
    return collector(store, () => store.events.length);
  },
  async ndjson() {
    const folder = await mkdtemp(join(tmpdir(), 'collector-'));
    const {close, ...server} = await collector(await ndjson(folder), () => linesIn(folder));
    return {...server, close: () => close().then(() => rm(folder, {recursive: true}))};
  },
};

const {port, kept, close} = await servers[process.argv[2]]();
const tell = (answer) => process.stdout.write(JSON.stringify(answer) + '\n');
tell({port});
const answers = {
  used() {
    const {user, system} = process.cpuUsage();
    return {processor: user + system};
  },
  kept: () => ({kept: kept()}),
};
for await (const line of createInterface({input: process.stdin})) tell(answers[JSON.parse(line)]());
await close();
process.exit();
