// The collector: what it takes, what it refuses, and what it answers.

import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {build} from 'esbuild';
import {configure, createShare} from 'dark-social';
import {copy} from 'dark-social/channels/copy.js';
import {createCollector} from 'dark-social/server';

import {base, collector, each, post, root, share} from './collector-events.mjs';

describe('a collector', () => {
  test('accepts an array or a single record, as JSON or from sendBeacon, and stores each id once', async () => {
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

  test('accepts what the library sends', async () => {
    const {store, collect} = collector();
    const made = [];
    configure({sinks: [(event) => made.push(event)]});
    await createShare(copy, {url: 'https://example.org/a?x=1', campaign: 'spring'}).activate();
    await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(made.length, 1);
    assert.equal((await collect(post(made))).status, 200);
    assert.deepEqual(store.events, made);
  });

  test('rejects a request with an invalid record, and says which field is wrong', async () => {
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

  test('drops unknown fields, and keeps the record', async () => {
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

  test('skips and counts records of unknown types, and keeps the others', async () => {
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

  test('stores no key twice, and each record on one line', async () => {
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

  test('rejects requests of the wrong method, type, size or body', async () => {
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

  test('answers with Retry-After when the store fails or hangs, or the rate is exceeded', async () => {
    const heard = [];
    const failing = createCollector({
      store: {add: () => Promise.reject(new Error('full'))},
      onError: (e) => heard.push(e),
    });
    const hanging = createCollector({store: {add: () => new Promise(() => {})}, storeTimeout: 20, onError() {}});
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

  test('accepts events from listed origins only', async () => {
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

  test('lets pages send headers of their own', async () => {
    const asked = {origin: 'https://a.example', 'access-control-request-headers': 'authorization,content-type,x-site'};
    const preflight = await collector().collect(post(undefined, asked, 'OPTIONS'));
    assert.equal(preflight.headers.get('access-control-allow-headers'), 'authorization,content-type,x-site');
  });

  test('throws for invalid options when it is created', () => {
    for (const options of [{store: {}}, {origins: ['example.org']}, {maxBytes: 0}, {rate: {perClient: NaN}}])
      assert.throws(() => collector(options), TypeError);
  });

  test('imports nothing from Node', async () => {
    const {outputFiles} = await build({
      ...{
        entryPoints: [join(root, 'dist/server/index.js')],
        bundle: true,
        format: 'esm',
        platform: 'neutral',
        write: false,
      },
    });
    assert.doesNotMatch(outputFiles[0].text, /\bBuffer\s*[.(]|\bprocess\.|["']node:/);
  });
});
