// The stores with the databases that they are for: each holds what the files of lines hold, event by event.
//
// EVENTS=1000 tries fewer.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {ClickHouseLogLevel, createClient} from '@clickhouse/client';
import {Session} from 'chdb';
import pg from 'pg';
import {clickhouse, clickhouseTable} from '../../dist/server/stores/clickhouse.js';
import {listen} from '../../dist/server/listen.js';
import {ndjson} from '../../dist/server/stores/ndjson.js';
import {postgres, postgresTable} from '../../dist/server/stores/postgres.js';
import {startClickhouse} from './clickhouse-server.mjs';
import {eventsIn} from '../../test/tools/events-in.mjs';
import {eventOf} from './events.mjs';
import {startPostgres} from './postgres-server.mjs';

const count = Number(process.env.EVENTS) || 100_000;
const perRequest = 200;
const bodies = Array.from({length: Math.ceil(count / perRequest)}, (_, request) =>
  Array.from({length: Math.min(perRequest, count - request * perRequest)}, (_, index) =>
    eventOf(request * perRequest + index),
  ),
);

const post = async (url, events) => {
  const headers = {'content-type': 'application/json'};
  const answer = await fetch(url, {method: 'POST', headers, body: JSON.stringify(events)});
  return {status: answer.status, ...(await answer.json())};
};

/** Sends all through a collector with this store, eight at once, every tenth body twice at once. Resolves to the sum of `stored`. */
async function sendAll(store) {
  const {url, close} = await listen({store, port: 0, storeTimeout: 120_000});
  const waiting = bodies.flatMap((body, index) => (index % 10 ? [body] : [body, body]));
  let stored = 0;
  const worker = async () => {
    for (let body; (body = waiting.shift());) {
      const answer = await post(url, body);
      assert.equal(answer.status, 200, JSON.stringify(answer));
      assert.equal(answer.stored + answer.duplicates, body.length);
      stored += answer.stored;
    }
  };
  await Promise.all(Array.from({length: 8}, worker));
  await close();
  return stored;
}

/** Rows as records again: a column's name is the field's, and what is null was not there. */
const recordOf = (row) => {
  const fields = Object.entries(row).filter(([, value]) => value !== null);
  return Object.fromEntries(
    fields.map(([column, value]) => [
      column.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()),
      column === 'at' ? Number(value) : value,
    ]),
  );
};

let kept;
before(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'events-'));
  assert.equal(await sendAll(await ndjson(folder)), count);
  const all = eventsIn(folder);
  rmSync(folder, {recursive: true});
  assert.equal(all.length, count);
  kept = new Map(all.map((event) => [event.id, event]));
  // What the files hold is what was sent; all else is held against them.
  for (const event of bodies.flat()) assert.deepEqual(kept.get(event.id), event);
});

function compare(records) {
  assert.equal(records.length, count);
  for (const record of records) assert.deepEqual(record, kept.get(record.id));
  assert.equal(new Set(records.map(({id}) => id)).size, count);
}

describe('PostgreSQL', () => {
  let server, pool;
  before(async () => {
    server = await startPostgres();
    pool = new pg.Pool(server.options);
    pool.on('error', () => {});
  });
  after(async () => {
    await pool?.end();
    await server?.remove();
  });

  test(`holds the same ${count} events as the files`, async () => {
    assert.equal(await sendAll(postgres(pool)), count);
    const {rows} = await pool.query('select * from dark_social_events');
    compare(rows.map(recordOf));
  });

  test('keeps what was acknowledged before a crash, and what is sent again after it, once', async () => {
    const {url, close} = await listen({store: postgres(pool, {table: 'public.crashed'}), port: 0, onError() {}});
    const [first, second] = [bodies[0].slice(0, 50), bodies[0].slice(25, 100)];
    assert.equal((await post(url, first)).status, 200);
    await server.crash();
    assert.equal((await post(url, second)).status, 503);
    await server.start();
    assert.deepEqual(await post(url, second), {status: 200, stored: 50, duplicates: 25});
    const {rows} = await pool.query('select * from crashed order by id');
    assert.deepEqual(
      rows.map(recordOf),
      bodies[0].slice(0, 100).sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    await close();
  });

  test('takes a table that was made by hand, and makes none where it may not', async () => {
    const store = postgres(pool, {table: 'own', create: false});
    await assert.rejects(store.add(bodies[0]), /own/);
    await pool.query(postgresTable('own'));
    assert.equal(await store.add([...bodies[0], bodies[0][0]]), bodies[0].length);
    assert.throws(() => postgres(pool, {table: 'a; drop table own'}), TypeError);
  });
});

describe('ClickHouse', () => {
  let server, client;
  before(async () => {
    server = await startClickhouse(Session);
    client = createClient({url: server.url, log: {level: ClickHouseLogLevel.OFF}});
  });
  after(async () => {
    await client?.close();
    server?.remove();
  });
  const rows = async (table) => {
    const answer = await client.query({query: `select * from ${table} final`, format: 'JSONEachRow'});
    // A list that was not there is an empty one.
    return (await answer.json()).map(({reasons, ...row}) => recordOf({...row, ...(reasons.length && {reasons})}));
  };

  test(`holds the same ${count} events as the files`, async (context) => {
    context.diagnostic(`ClickHouse ${server.version}`);
    // Two requests with the same events at the same moment may both count them as new; the table merges them.
    assert.ok((await sendAll(clickhouse(client))) >= count);
    compare(await rows('dark_social_events'));
  });

  test('counts what is new, also within one request', async () => {
    const store = clickhouse(client, {table: 'default.counted'});
    assert.equal(await store.add([...bodies[0].slice(0, 10), bodies[0][0]]), 10);
    assert.equal(await store.add(bodies[0].slice(5, 15)), 5);
    assert.equal(await store.add(bodies[0].slice(0, 15)), 0);
    assert.equal((await rows('counted')).length, 15);
  });

  test('takes a table that was made by hand, and makes none where it may not', async () => {
    const store = clickhouse(client, {table: 'own', create: false});
    await assert.rejects(store.add(bodies[0]), /own/);
    await client.command({query: clickhouseTable('own')});
    assert.equal(await store.add(bodies[0]), bodies[0].length);
    assert.throws(() => clickhouse(client, {table: 'a; drop table own'}), TypeError);
  });
});
