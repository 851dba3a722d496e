// What the collector does under load that takes long to make: 200 starts on one folder, 2,000 silent connections, 12 million known ids,
// a disk that stays full, and a network that fills the rate.
//
// IDS=1000000 tries fewer ids.

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {once} from 'node:events';
import {createWriteStream} from 'node:fs';
import {connect} from 'node:net';
import {join} from 'node:path';
import {test} from 'node:test';
import {ndjson} from '../../dist/server/stores/ndjson.js';
import {limitRate} from '../../dist/server/rate.js';
import {folder, share, start} from '../../test/node/collector-events.mjs';

test('of 200 that start at once on one folder exactly one runs', async () => {
  const path = folder();
  const all = Array.from({length: 200}, () => start(path));
  const results = await Promise.allSettled(all.map(({ready}) => ready));
  assert.equal(results.filter(({status}) => status === 'fulfilled').length, 1);
  for (const {reason} of results) if (reason) assert.match(String(reason), /another process keeps events in/);
  for (const {child} of all) child.kill('SIGTERM');
  await Promise.all(all.map(({exit}) => exit));
});

test('SIGTERM with 2,000 silent connections ends within the grace', async (context) => {
  const {child, ready, exit} = start(folder());
  const {port} = new URL(await ready);
  const sockets = [];
  for (let count = 0; count < 2000; count++) {
    const socket = connect(port, '127.0.0.1').on('error', () => {});
    await once(socket, 'connect');
    // Every tenth sends the start of a request.
    if (count % 10 === 0) socket.write('POST / HTTP/1.1\r\nHost: a\r\n');
    sockets.push(socket);
  }
  const begin = Date.now();
  child.kill('SIGTERM');
  assert.equal(await exit, 0);
  const took = Date.now() - begin;
  context.diagnostic(`${took} ms, of a grace of 5,000`);
  assert.ok(took < 6500, String(took));
  for (const socket of sockets) socket.destroy();
});

test('with 12 million known ids a start reads as many as it is to know, in bounded memory', async (context) => {
  const path = folder();
  const ids = Number(process.env.IDS) || 12_000_000;
  const today = new Date().toISOString().slice(0, 10);
  const perFile = 1_000_000;
  for (let file = 0; file * perFile < ids; file++) {
    const stream = createWriteStream(join(path, `events-${today}.${file}.ndjson`));
    for (let first = file * perFile; first < Math.min(ids, (file + 1) * perFile); first += 10_000) {
      const lines = Array.from({length: Math.min(10_000, ids - first)}, (_, index) => {
        const record = {v: 1, id: `known-${first + index}-0123456789`, at: 1, visit: 'v', page: '/', type: 'share'};
        return JSON.stringify({...record, outcome: 'copied', lib: '0'}) + '\n';
      });
      if (!stream.write(lines.join(''))) await once(stream, 'drain');
    }
    await new Promise((resolve) => stream.end(resolve));
  }
  globalThis.gc?.();
  const before = process.memoryUsage();
  const begin = Date.now();
  const store = await ndjson(path);
  const took = Date.now() - begin;
  const {rss} = process.memoryUsage();
  context.diagnostic(`${took} ms, ${Math.round((rss - before.rss) / 2 ** 20)} MiB`);
  assert.ok(took < 180_000, String(took));
  assert.ok(rss - before.rss < 700 * 2 ** 20);
  const latest = {...share(), id: `known-${ids - 1}-0123456789`};
  assert.equal(await store.add([latest, share()]), 1);
  await store.close();
});

const mounts = process.getuid?.() === 0;
test('a disk that stays full costs each try the same', {skip: !mounts}, async (context) => {
  const path = folder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', path]);
  try {
    const store = await ndjson(path);
    const tryAll = async (count) => {
      const begin = performance.now();
      for (let index = 0; index < count; index++)
        await store.add(Array.from({length: 50}, () => share({place: 'x'.repeat(200)}))).catch(() => {});
      return performance.now() - begin;
    };
    await tryAll(500);
    globalThis.gc?.();
    const {rss} = process.memoryUsage();
    const first = await tryAll(1000);
    for (let round = 0; round < 8; round++) await tryAll(1000);
    const last = await tryAll(1000);
    const grown = (process.memoryUsage().rss - rss) / 2 ** 20;
    context.diagnostic(
      `1,000 tries: ${Math.round(first)} ms, after 9,000: ${Math.round(last)} ms; ${Math.round(grown)} MiB more`,
    );
    assert.ok(last < 3 * first);
    assert.ok(grown < 150);
    await store.close();
  } finally {
    execFileSync('umount', ['-l', path]);
  }
});

test('a million clients of one network do not use up what others may send', () => {
  const wait = limitRate({perClient: 20});
  for (let index = 0; index < 1_000_000; index++)
    wait(`2001:db8:${(index >> 16).toString(16)}:${(index & 65_535).toString(16)}::1`);
  let refused = 0;
  for (let index = 0; index < 100_000; index++)
    refused += wait(`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`) > 0;
  assert.equal(refused, 0);
});
