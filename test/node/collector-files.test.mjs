// Files of lines: nothing that was acknowledged is lost or counted twice, and one process writes at a time.

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {once} from 'node:events';
import {appendFileSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {ndjson} from 'dark-social/server/ndjson.js';

import {eventsIn} from '../tools/events-in.mjs';
import {folder, share, start} from './collector-events.mjs';

describe('the NDJSON store', () => {
  test('stores each event once, also after a restart, and repairs an incomplete line', async () => {
    const path = folder();
    const events = Array.from({length: 50}, () => share());
    let store = await ndjson(path);
    const added = await Promise.all([...events, ...events].map((event) => store.add([event])));
    assert.equal(
      added.reduce((sum, count) => sum + count),
      50,
    );
    await store.close();
    const [file] = readdirSync(path);
    appendFileSync(join(path, file), '{"v":1,"id":"torn');
    store = await ndjson(path);
    assert.equal(await store.add([events[7], share()]), 1);
    await store.close();
    assert.equal(eventsIn(path).length, 51);
    assert.deepEqual(eventsIn(path).slice(0, 50), events);
  });

  test('rotates files by size and by day', async () => {
    const path = folder();
    let time = Date.UTC(2026, 0, 1);
    const store = await ndjson(path, {maxBytes: 300, now: () => time});
    for (let count = 0; count < 4; count++) await store.add([share()]);
    time += 86_400_000;
    await store.add([share()]);
    await store.close();
    assert.deepEqual(readdirSync(path), [
      ...['events-2026-01-01.0.ndjson', 'events-2026-01-01.1.ndjson'],
      'events-2026-01-02.0.ndjson',
    ]);
    assert.equal(eventsIn(path).length, 5);
  });

  test('keeps acknowledged events when the process is killed', async () => {
    const path = folder();
    const acknowledged = new Set();
    let {child, ready} = start(path);
    let url = await ready;
    const send = async (events) => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(events),
      });
      if (answer.ok) for (const {id} of events) acknowledged.add(id);
      return answer.json();
    };
    const all = [];
    const loops = Array.from({length: 8}, async () => {
      for (;;) {
        const events = Array.from({length: 5}, () => share());
        all.push(events);
        await send(events);
        // The others are under way then.
        if (acknowledged.size > 200) child.kill('SIGKILL');
      }
    });
    await Promise.allSettled(loops);
    ({child, ready} = start(path));
    url = await ready;
    const kept = eventsIn(path).map(({id}) => id);
    for (const id of acknowledged) assert.ok(kept.includes(id), id);
    assert.ok(acknowledged.size > 200);
    for (const events of all) await send(events);
    child.kill('SIGTERM');
    assert.equal((await once(child, 'exit'))[0], 0);
    assert.deepEqual(
      eventsIn(path)
        .map(({id}) => id)
        .sort(),
      all
        .flat()
        .map(({id}) => id)
        .sort(),
    );
  });

  test('creates deleted or moved files again, and remembers their ids', async () => {
    const path = folder();
    const store = await ndjson(path);
    const [first, second, third, fourth] = Array.from({length: 4}, () => share());
    await store.add([first]);
    const [file] = readdirSync(path).filter((name) => name.endsWith('.ndjson'));
    rmSync(join(path, file));
    assert.equal(await store.add([first, second]), 1);
    assert.deepEqual(eventsIn(path), [second]);
    renameSync(join(path, file), join(path, 'moved'));
    await store.add([third]);
    assert.deepEqual(eventsIn(path), [third]);
    rmSync(path, {recursive: true});
    await store.add([fourth]);
    assert.deepEqual(eventsIn(path), [fourth]);
    await store.close();
    assert.deepEqual(readdirSync(path), [file]);
  });

  test('remembers as many ids as the option says, the latest ones', async () => {
    const path = folder();
    const events = Array.from({length: 1000}, () => share());
    let store = await ndjson(path, {known: 200, maxBytes: 10_000});
    for (let first = 0; first < 1000; first += 10) await store.add(events.slice(first, first + 10));
    assert.equal(await store.add(events.slice(-100)), 0);
    assert.equal(await store.add(events.slice(0, 100)), 100);
    await store.close();
    store = await ndjson(path, {known: 200, maxBytes: 10_000});
    assert.equal(await store.add(events.slice(0, 100)), 0);
    assert.equal(await store.add(events.slice(300, 400)), 100);
    await store.close();
  });

  test('throws for invalid options', async () => {
    for (const options of [{maxBytes: 0}, {maxBytes: NaN}, {days: -1}, {known: '9'}])
      await assert.rejects(ndjson(folder(), options), TypeError);
  });

  const full = process.getuid?.() === 0 && canMount();
  test('rejects whole batches on a full disk, and accepts them when there is space again', {skip: !full}, async () => {
    const path = folder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', path]);
    try {
      const store = await ndjson(path);
      let kept = 0;
      const refused = [];
      for (let count = 0; count < 300; count++) {
        const events = Array.from({length: 20}, () => share());
        await store.add(events).then(
          () => (kept += events.length),
          (error) => refused.push({events, error}),
        );
      }
      assert.ok(kept > 500 && refused.length > 100);
      for (const {error} of refused) assert.equal(error.code, 'ENOSPC');
      assert.equal(eventsIn(path).length, kept);
      execFileSync('mount', ['-o', 'remount,size=4m', path]);
      for (const {events} of refused) kept += await store.add(events);
      assert.equal(kept, 6000);
      assert.equal(new Set(eventsIn(path).map(({id}) => id)).size, 6000);
      await store.close();
    } finally {
      execFileSync('umount', ['-l', path]);
    }
  });
});

function canMount() {
  const path = folder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', path], {stdio: 'ignore'});
    execFileSync('umount', [path]);
    return true;
  } catch {
    return false;
  }
}
