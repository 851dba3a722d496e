// `npm run bench:collector`: the collector's server beside the least that a Node server can do with a body: read it whole, parse its
// JSON, answer. Load comes from a process of its own, over connections that stay open, with ids that nobody has sent before.
//
//   --rounds N        measured rounds (default 11); one more before them warms up and is dropped
//   --connections N   how many connections ask at once (default 256): a file's write is shared by those who wait for it
//   --json FILE       where the figures go (default lab/bench/collector-results.json)
//
// In each round the servers take turns, so that what else the machine does meets all of them alike. It fails where a server answers
// anything but 200, or fewer events are kept than were sent: times are for people to judge.
import {spawn} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {positive} from './lib/options.mjs';
import {summarize, summarizeRatios} from './lib/statistics.mjs';
import {table} from './lib/table.mjs';

const {values: options} = parseArgs({
  options: {
    rounds: {type: 'string', default: '11'},
    connections: {type: 'string', default: '256'},
    json: {type: 'string', default: fileURLToPath(new URL('collector-results.json', import.meta.url))},
  },
});
const rounds = positive(options, 'rounds');
const connections = positive(options, 'connections');

const servers = ['bare', 'memory', 'ndjson'];
/** Requests of one turn, by the events in each: some tenths of a second. */
const turns = {1: 6000, 5: 4000, 20: 2000, 100: 1000};

/** Starts a process of the bench that answers each line with a line of JSON. */
function start(file, ...parameters) {
  const path = fileURLToPath(new URL(`collector/${file}.mjs`, import.meta.url));
  const child = spawn(process.execPath, [path, ...parameters], {stdio: ['pipe', 'pipe', 'inherit']});
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]();
  const next = async () => {
    const {value, done} = await lines.next();
    if (done) throw new Error(`${file} ${parameters.join(' ')} ended`);
    return JSON.parse(value);
  };
  return {
    next,
    ask: (question) => {
      child.stdin.write(JSON.stringify(question) + '\n');
      return next();
    },
    end: () => child.stdin.end(),
  };
}

async function measure(size, load) {
  const samples = new Map(servers.map((name) => [name, {perSecond: [], processor: []}]));
  const running = new Map(servers.map((name) => [name, start('server', name)]));
  try {
    for (const server of running.values()) server.port = (await server.next()).port;
    for (let round = 0; round <= rounds; round++)
      for (const [name, server] of running) {
        const before = await server.ask('used');
        const {ms} = await load.ask({port: server.port, connections, size, requests: turns[size]});
        const after = await server.ask('used');
        if (!round) continue;
        samples.get(name).perSecond.push((turns[size] / ms) * 1000);
        samples.get(name).processor.push((after.processor - before.processor) / turns[size]);
      }
    const sent = turns[size] * size * (rounds + 1);
    for (const [name, server] of running) {
      const {kept} = await server.ask('kept');
      if (kept !== sent) throw new Error(`${name} kept ${kept} of ${sent} events`);
    }
  } finally {
    for (const {end} of running.values()) end();
  }
  return samples;
}

const load = start('load');
const results = [];
try {
  for (const size of Object.keys(turns).map(Number)) {
    const samples = await measure(size, load);
    const bare = samples.get('bare');
    for (const [name, {perSecond, processor}] of samples)
      results.push({
        events: size,
        server: name,
        perSecond: summarize(perSecond),
        ratio: summarizeRatios(perSecond, bare.perSecond),
        processor: summarize(processor),
        processorRatio: summarizeRatios(processor, bare.processor),
        samples: perSecond,
      });
    if (process.stderr.isTTY) process.stderr.write(`${size} events a request: done\n`);
  }
} finally {
  load.end();
}

const run = {node: process.version, rounds, connections, results};
await writeFile(options.json, JSON.stringify(run, null, 2) + '\n');
const range = ({median, q1, q3}, digits) => `${median.toFixed(digits)} (${q1.toFixed(digits)}–${q3.toFixed(digits)})`;
console.log(
  `Node ${run.node}, ${connections} connections. Medians of ${rounds} interleaved rounds (first to third quartile).`,
);
console.log(
  table(
    ['events a request', 'server', 'requests a second', '× bare', 'processor µs a request', '× bare'],
    results.map(({events, server, perSecond, ratio, processor, processorRatio}) => [
      events,
      server,
      range(perSecond, 0),
      range(ratio, 2),
      range(processor, 0),
      range(processorRatio, 2),
    ]),
  ),
);
