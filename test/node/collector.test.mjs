// The collector: what it takes, what it refuses, and that nothing acknowledged is lost or counted twice.

import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {Ajv2020} from 'ajv/dist/2020.js';
import {build} from 'esbuild';
import {configure, createShare, mintToken} from 'dark-social';
import {copy} from 'dark-social/channels/copy.js';
import {checkEvent, createCollector, memory} from 'dark-social/server';
import {Ids} from 'dark-social/server/ids.js';
import {listen} from 'dark-social/server/listen.js';
import {ndjson} from 'dark-social/server/ndjson.js';

import {eventsIn} from '../tools/events-in.mjs';
import fc from '../tools/properties.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const schema = JSON.parse(readFileSync(join(root, 'src/server/event.schema.json'), 'utf8'));
const valid = new Ajv2020().compile(schema);
const types = schema.properties.type.enum;
const known = (record) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => Object.hasOwn(schema.properties, key)));

const folders = [];
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'events-')));
  return folders.at(-1);
};
after(() => folders.forEach((path) => rmSync(path, {recursive: true, force: true})));

let ids = 0;
const base = () => ({v: 1, id: `test${++ids}`, at: 1790000000000, visit: 'v1', page: '/article'});
const share = (more) => ({
  ...base(),
  channel: 'copy',
  depth: 1,
  type: 'share',
  outcome: 'copied',
  lib: '0.1.0',
  ...more,
});
/** A real record of each type, as the library makes them. */
const each = () => {
  const token = mintToken({channel: 'whatsapp'});
  return [
    share({token, url: 'https://example.org/article', place: 'foot “é” 𝄞'}),
    {...base(), type: 'arrival', token, status: 'ok', probed: true, campaign: 'a "b" \\ \n', lib: '0.1.0'},
    {...base(), type: 'visit', source: 'dark', confidence: 0.65, reasons: ['deep', 'phone'], lib: '0.1.0'},
    {...base(), type: 'conversion', token, name: 'subscribe', value: 5.5, lib: '0.1.0'},
    {...base(), type: 'engaged', token, seconds: 15, scroll: 100, lib: '0.1.0'},
    {...base(), type: 'conversion', token, name: 'order', value: 20, currency: 'EUR', lib: '0.1.0'},
    {...base(), type: 'answer', answer: 'friend', oneIn: 20, lib: '0.1.0'},
    {...base(), type: 'unlock', gate: 'offer', lib: '0.1.0'},
    {...base(), type: 'invite', service: 'whatsapp', lib: '0.1.0'},
  ];
};

const post = (body, headers = {}, method = 'POST') =>
  new Request('http://collector/', {
    method,
    headers: {'content-type': 'application/json', ...headers},
    ...(body !== undefined && {
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    }),
  });
const collector = (options) => {
  const store = memory();
  return {store, collect: createCollector({store, onError() {}, ...options})};
};

describe('a collector', () => {
  test('takes an array and a single record, as JSON and as what sendBeacon sends, each id once', async () => {
    const {store, collect} = collector();
    const events = each();
    const answers = [
      await collect(post(events)),
      await collect(post(events[0])),
      await collect(post([share(), events[1]], {'content-type': 'text/plain;charset=UTF-8'})),
      await collect(post([])),
    ];
    assert.deepEqual(await Promise.all(answers.map((answer) => answer.json())), [
      {stored: 9, duplicates: 0},
      {stored: 0, duplicates: 1},
      {stored: 1, duplicates: 1},
      {stored: 0, duplicates: 0},
    ]);
    assert.deepEqual(store.events.slice(0, 9), events);
  });

  test('takes what the library itself made', async () => {
    const {store, collect} = collector();
    const made = [];
    configure({sinks: [(event) => made.push(event)]});
    await createShare(copy, {url: 'https://example.org/a?x=1', campaign: 'spring'}).activate();
    await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(made.length, 1);
    assert.equal((await collect(post(made))).status, 200);
    assert.deepEqual(store.events, made);
  });

  test('keeps nothing of a request with a wrong record, and says where it is', async () => {
    const {store, collect} = collector();
    const wrong = [
      ['/depth', share({depth: 32})],
      ['/at', share({at: '1'})],
      ['/type', {...share(), type: undefined}],
      ['/type', share({type: 7})],
      ['/gate', {...base(), type: 'unlock', lib: '0.1.0'}],
      ['/currency', share({currency: 'euro'})],
      ['/outcome', {...share(), outcome: undefined}],
      ['/page', share({page: 'nul\0'})],
      ['/place', share({place: '\ud800'})],
      ['', null],
      ['', [share()]],
    ];
    for (const [path, record] of wrong) {
      const answer = await collect(post([share(), record]));
      assert.equal(answer.status, 400, path);
      const {error, ...where} = await answer.json();
      assert.deepEqual(where, {path, index: 1});
      assert.ok(error);
    }
    assert.deepEqual(store.events, []);
    assert.equal({}.x, undefined);
  });

  test('drops fields that it does not know, and keeps the record', async () => {
    const {store, collect} = collector();
    const known = share();
    const unknown = [
      {...known, email: 'a@example.org'},
      {...share(), 'a/b': {deep: [1]}, oneIn2: null},
      share({constructor: {prototype: 1}, toString: 'x'}),
      JSON.parse(JSON.stringify(share()).replace('{', '{"__proto__":{"x":1},')),
    ];
    const answer = await collect(post(unknown));
    assert.deepEqual(await answer.json(), {stored: 4, duplicates: 0});
    assert.deepEqual(store.events[0], known);
    for (const event of store.events) assert.deepEqual(Object.keys(event).sort(), Object.keys(known).sort());
    assert.equal({}.x, undefined);
  });

  test('skips types that it does not know, counts them, and keeps the other records', async () => {
    const {store, collect} = collector();
    const events = each();
    const later = [
      {...base(), type: 'reaction', emoji: '👍', lib: '9.0.0'},
      {type: '', v: 2},
      {type: '__proto__'},
      {type: 'toString'},
    ];
    const answer = await collect(post([later[0], ...events, ...later.slice(1)]));
    assert.equal(answer.status, 200);
    assert.deepEqual(await answer.json(), {stored: 9, duplicates: 0, skipped: 4});
    assert.deepEqual(store.events, events);
    assert.deepEqual(await (await collect(post(later[0]))).json(), {stored: 0, duplicates: 0, skipped: 1});
  });

  test('never keeps a key twice, nor a record on two lines', async () => {
    const store = {lines: [], addText: async (records) => store.lines.push(...records.map(({json}) => json)), add() {}};
    const collect = createCollector({store});
    const json = JSON.stringify(share());
    for (const text of [
      json.replace('"depth":1', '"depth":"x","depth":1'),
      json.replace('"v":1', '"v":1,"v":1'),
      json.replaceAll(',', ',\n '),
    ])
      assert.equal((await collect(post(text))).status, 200);
    for (const line of store.lines) assert.equal(line, JSON.stringify(JSON.parse(line)));
    assert.equal(store.lines.length, 3);
  });

  test('refuses what is no request of its kind', async () => {
    const {store, collect} = collector({maxBytes: 2000});
    const body = [share()];
    const stream = new ReadableStream({pull: (sink) => sink.enqueue(new Uint8Array(600).fill(32))});
    const cases = [
      [400, post('[{')],
      [400, post('')],
      [400, post(new Uint8Array([0x22, 0xff, 0x22]))],
      [413, post([share({page: 'x'.repeat(2048)})])],
      [
        413,
        new Request('http://c/', {
          method: 'POST',
          headers: {'content-type': 'text/plain'},
          body: stream,
          duplex: 'half',
        }),
      ],
      [415, post(body, {'content-type': 'text/html'})],
      [415, post(body, {'content-type': 'application/json; charset=latin1'})],
      [415, post(body, {'content-encoding': 'gzip'})],
      [405, post(undefined, {}, 'GET')],
    ];
    for (const [status, request] of cases) assert.equal((await collect(request)).status, status);
    assert.equal((await collect(post(undefined, {}, 'GET'))).headers.get('allow'), 'POST, OPTIONS');
    assert.deepEqual(store.events, []);
  });

  test('asks to come again where the store fails, hangs, or too many come', async () => {
    const heard = [];
    const failing = createCollector({
      store: {add: () => Promise.reject(new Error('full'))},
      onError: (e) => heard.push(e),
    });
    const hanging = createCollector({store: {add: () => new Promise(() => {})}, patience: 20, onError() {}});
    for (const collect of [failing, hanging]) {
      const answer = await collect(post(share()));
      assert.equal(answer.status, 503);
      assert.equal(answer.headers.get('retry-after'), '5');
    }
    assert.match(String(heard), /full/);
    const {collect} = collector({rate: {perClient: 2, total: 5}});
    const statuses = [];
    for (const client of ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'd'])
      statuses.push((await collect(post(share()), client)).status);
    assert.deepEqual(statuses, [200, 200, 429, 200, 200, 429, 200, 429]);
  });

  test('lets the pages of listed sites send, and no others', async () => {
    const {collect} = collector({origins: ['https://example.org']});
    const preflight = await collect(post(undefined, {origin: 'https://example.org'}, 'OPTIONS'));
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), 'https://example.org');
    assert.equal(preflight.headers.get('vary'), 'origin');
    assert.equal((await collect(post(share(), {origin: 'https://other.example'}))).status, 403);
    assert.equal((await collect(post(share()))).status, 200);
    const all = await collector().collect(post(undefined, {origin: 'https://a.example'}, 'OPTIONS'));
    assert.equal(all.headers.get('access-control-allow-origin'), '*');
  });

  test('lets pages add headers of their own', async () => {
    const asked = {origin: 'https://a.example', 'access-control-request-headers': 'authorization,content-type,x-site'};
    const preflight = await collector().collect(post(undefined, asked, 'OPTIONS'));
    assert.equal(preflight.headers.get('access-control-allow-headers'), 'authorization,content-type,x-site');
  });

  test('tells at the start of options that cannot be meant', () => {
    for (const options of [{store: {}}, {origins: ['example.org']}, {maxBytes: 0}, {rate: {perClient: NaN}}])
      assert.throws(() => collector(options), TypeError);
  });

  test('imports nothing of Node', async () => {
    const {outputFiles} = await build({
      ...{
        entryPoints: [join(root, 'dist/server/index.js')],
        bundle: true,
        format: 'esm',
        platform: 'neutral',
        write: false,
      },
    });
    assert.doesNotMatch(outputFiles[0].text, /\bBuffer\b|\bprocess\.|node:/);
  });
});

describe('the check of records', () => {
  const junk = fc.oneof(fc.jsonValue(), fc.constantFrom(1, 0, 32, 1.5, -1, 'ok', 'visit', 'share', 'a'.repeat(300)));
  const names = [...Object.keys(schema.properties), '__proto__', 'constructor', 'email'];
  const hostile = fc
    .tuple(
      fc.constantFrom(...each()),
      fc.array(fc.tuple(fc.constantFrom(...names), fc.option(junk, {nil: undefined})), {maxLength: 3}),
    )
    .map(([record, changes]) => {
      const entries = new Map(Object.entries(record));
      for (const [key, value] of changes) value === undefined ? entries.delete(key) : entries.set(key, value);
      return JSON.parse(
        '{' + [...entries].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`) + '}',
      );
    });

  test('says the same as the schema', () => {
    for (const event of each()) assert.ok(valid(event), JSON.stringify(valid.errors));
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof(hostile, junk), (value) => {
        refused += !valid(value);
        assert.equal(checkEvent(value) === undefined, valid(value));
      }),
      {numRuns: 2000},
    );
    assert.ok(refused > 200);
  });

  test('refuses hostile bodies, and keeps of others exactly what was sent', async () => {
    const {store, collect} = collector();
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, {minLength: 1, maxLength: 3}), async (records) => {
        records.forEach(
          (record) => Object.hasOwn(record, 'id') && typeof record.id === 'string' && (record.id = `f${++ids}`),
        );
        const before = store.events.length;
        const {status} = await collect(post(records));
        const taken = records.filter(({type}) => typeof type !== 'string' || types.includes(type));
        const good = taken.every((record) => valid(record));
        assert.equal(status, good ? 200 : 400);
        assert.deepEqual(store.events.slice(before), good ? taken.map(known) : []);
      }),
      {numRuns: 300},
    );
  });
});

describe('files of lines', () => {
  test('hold each event once, also after a restart, and without a torn line', async () => {
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

  test('are followed by the next by size and by day', async () => {
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

  test('keep what was acknowledged when the process is killed', async () => {
    const path = folder();
    const start = () => {
      const child = spawn(process.execPath, [
        join(root, 'dist/server/cli.js'),
        'collect',
        '--port',
        '0',
        '--data',
        path,
      ]);
      return {child, ready: once(child.stdout, 'data').then(([line]) => /http:\S+/.exec(line)[0])};
    };
    const acknowledged = new Set();
    let {child, ready} = start();
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
    ({child, ready} = start());
    url = await ready;
    const kept = eventsIn(path).map(({id}) => id);
    for (const id of acknowledged) assert.ok(kept.includes(id), id);
    assert.ok(acknowledged.size > 200);
    for (const events of all) await send(events);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
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

  test('belong to one process', async () => {
    const path = folder();
    const child = spawn(process.execPath, [join(root, 'dist/server/cli.js'), 'collect', '--port', '0', '--data', path]);
    await once(child.stdout, 'data');
    await assert.rejects(ndjson(path), /keeps events in/);
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
});

describe('the set of ids', () => {
  test('holds what a set of texts would hold', () => {
    const id = fc.oneof(fc.nat({max: 3000}).map(String), fc.stringMatching(/^[\w-]{1,64}$/));
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.boolean()), {size: 'max', maxLength: 5000}), (steps) => {
        const ids = new Ids();
        const set = new Set();
        for (const [one, add] of steps) {
          assert.equal(ids.has(one), set.has(one));
          if (add) assert.equal(ids.add(one), !set.has(one));
          else ids.delete(one);
          set[add ? 'add' : 'delete'](one);
          assert.equal(ids.size, set.size);
        }
        for (const one of set) assert.ok(ids.has(one));
      }),
      {numRuns: 20},
    );
  });
});

describe('a server of its own', () => {
  test('answers as the handler does, and ends what is under way', async () => {
    const store = memory();
    const {url, close} = await listen({store, port: 0, maxBytes: 1000});
    const send = (body, headers) =>
      fetch(url, {method: 'POST', headers: {'content-type': 'text/plain', ...headers}, body});
    assert.deepEqual(await (await send(JSON.stringify([share({place: '\ufffd'})]))).json(), {stored: 1, duplicates: 0});
    assert.equal((await send(new Uint8Array([0x22, 0xff, 0x22]))).status, 400);
    assert.equal((await send('x'.repeat(5000))).status, 413);
    assert.equal((await fetch(url)).status, 405);
    assert.equal((await fetch(url, {method: 'OPTIONS'})).status, 204);
    await close();
    await assert.rejects(fetch(url));
    assert.equal(store.events.length, 1);
  });
});
