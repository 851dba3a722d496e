// One process writes into a folder: a lock that somebody holds is told from one that was left behind.

import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {ndjson} from 'dark-social/server/ndjson.js';

import {eventsIn} from '../tools/events-in.mjs';
import {cli, folder, share, start} from './collector-events.mjs';

const locks = (path) => readdirSync(path).filter((name) => name.startsWith('.lock'));
const taken = /another process keeps events in .*: give each collector its own folder/;

// Most of these wait for something.
describe('a folder of events', {concurrency: 4}, () => {
  test('belongs to one process', async () => {
    const path = folder();
    const {child, ready, exit} = start(path);
    await ready;
    await assert.rejects(ndjson(path), taken);
    await assert.rejects(start(path).ready, taken);
    child.kill('SIGTERM');
    assert.equal(await exit, 0);
    await (await ndjson(path)).close();
    assert.deepEqual(locks(path), []);
  });

  test('belongs to one store of a process', async () => {
    const path = folder();
    const results = await Promise.allSettled(Array.from({length: 20}, () => ndjson(path)));
    const stores = results.flatMap(({value}) => value ?? []);
    assert.equal(stores.length, 1);
    for (const {reason} of results) if (reason) assert.match(String(reason), taken);
    await stores[0].close();
  });

  test('is taken over at once from a process that was killed on the same machine', async () => {
    const path = folder();
    const {child, ready, exit} = start(path);
    await ready;
    child.kill('SIGKILL');
    await exit;
    const begin = Date.now();
    await (await ndjson(path)).close();
    assert.ok(Date.now() - begin < 8000);
    assert.deepEqual(locks(path), []);
  });

  // What may stand in a lock that no collector holds: ids of processes that others have now, and what no collector wrote.
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  after(() => other.kill());
  const stale = [
    ['1', 'the id of a process that another program has'],
    [String(other.pid), 'the id of a process of ours that is no collector'],
    ['-1', 'a negative number'],
    ['0', 'zero'],
    ['', 'nothing'],
    ['99999999999999999999', 'a number that no process can have'],
    ['\0\xff garbage', 'garbage'],
    ['x'.repeat(100_000), 'a text of 100,000 characters'],
  ];
  for (const [text, title] of stale)
    test(`is taken over if its lock holds ${title}`, async () => {
      const path = folder();
      writeFileSync(join(path, '.lock'), text);
      const store = await ndjson(path);
      await assert.rejects(ndjson(path), taken);
      await store.add([share()]);
      await store.close();
      assert.deepEqual(locks(path), []);
    });

  test('is taken over if the process id in its lock belongs to another process now', async () => {
    const path = folder();
    const store = await ndjson(path);
    const text = readFileSync(join(path, '.lock'), 'utf8');
    await store.close();
    // The same machine and id, but a process that started at another time.
    if (process.platform === 'linux') assert.match(text, / \d+ \d+\n$/);
    writeFileSync(join(path, '.lock'), text.replace(/\d+\n$/, '12345\n'));
    const begin = Date.now();
    await (await ndjson(path)).close();
    if (process.platform === 'linux') assert.ok(Date.now() - begin < 8000);
  });

  test('is given to one of eight processes that start at once, also if a lock was left behind', async () => {
    for (const left of [undefined, '-1']) {
      const path = folder();
      if (left) writeFileSync(join(path, '.lock'), left);
      const all = Array.from({length: 8}, () => start(path));
      const results = await Promise.allSettled(all.map(({ready}) => ready));
      assert.equal(results.filter(({status}) => status === 'fulfilled').length, 1, left);
      for (const {reason} of results) if (reason) assert.match(String(reason), taken);
      for (const {child} of all) child.kill('SIGTERM');
      await Promise.all(all.map(({exit}) => exit));
      assert.deepEqual(locks(path), []);
    }
  });

  // What a container is to a process: a namespace of its own for process ids, where those of others mean nothing.
  const apart = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc', process.execPath, cli];
  const namespaces = process.getuid?.() === 0 && works('unshare', '--pid', '--fork', '--mount-proc', 'true');

  test(
    'belongs to one of several containers, and is taken over ten seconds after one is killed',
    {skip: !namespaces},
    async () => {
      const path = folder();
      const first = start(path, [], apart);
      await first.ready;
      await assert.rejects(ndjson(path), taken);
      await assert.rejects(start(path, [], apart).ready, taken);
      first.child.kill('SIGKILL');
      await first.exit;
      const begin = Date.now();
      const all = Array.from({length: 5}, () => start(path, [], apart));
      const results = await Promise.allSettled(all.map(({ready}) => ready));
      assert.equal(results.filter(({status}) => status === 'fulfilled').length, 1);
      assert.ok(Date.now() - begin > 8000 && Date.now() - begin < 30_000);
      for (const {child} of all) child.kill('SIGKILL');
    },
  );

  test('rejects events of a process from which another has taken it over', async () => {
    const path = folder();
    const store = await ndjson(path);
    await store.add([share()]);
    const text = readFileSync(join(path, '.lock'), 'utf8');
    // As a machine that slept, and woke when another had taken over.
    writeFileSync(join(path, '.lock'), text.replace(/^[\da-f-]{36}/, '00000000-0000-0000-0000-000000000000'));
    await assert.rejects(store.add([share()]), /another process has taken .* over/);
    await store.close();
    assert.equal(eventsIn(path).length, 1);
    assert.deepEqual(locks(path), ['.lock']);
  });
});

function works(command, ...parameters) {
  try {
    execFileSync(command, parameters, {stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
}
