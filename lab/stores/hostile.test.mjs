// What a running collector makes of 10,000 bodies that nobody should send. What must be answered and kept is said by other means: the
// platform's decoder, JSON.parse and the published schema.
//
// BODIES=100000 tries more.

import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {request as ask, Agent} from 'node:http';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {listen} from '../../dist/server/listen.js';
import {memory} from '../../dist/server/stores/memory.js';
import {ndjson} from '../../dist/server/stores/ndjson.js';
import {eventsIn} from '../../test/tools/events-in.mjs';
import fc from '../../test/tools/properties.mjs';
import {eventOf} from './events.mjs';

const count = Number(process.env.BODIES) || 10_000;
const maxBytes = 20_000;
const schema = JSON.parse(readFileSync(new URL('../../src/server/event.schema.json', import.meta.url), 'utf8'));
const valid = new Ajv2020().compile(schema);
const agent = new Agent({keepAlive: true});

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const kept = new Map();
const errors = [];
let inMemory, servers;
before(async () => {
  inMemory = memory();
  const onError = (error) => errors.push(error);
  servers = [
    await listen({store: inMemory, port: 0, maxBytes, onError}),
    await listen({store: await ndjson(folder), port: 0, maxBytes, onError}),
  ];
});
after(() => {
  agent.destroy();
  rmSync(folder, {recursive: true, force: true});
});

const post = (url, body, headers) =>
  new Promise((resolve, reject) => {
    const options = {method: 'POST', agent, headers: {'content-type': 'application/json', ...headers}};
    const request = ask(url, options, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk)).on('end', () => resolve({status: response.statusCode, text}));
    });
    request.on('error', reject).end(body);
  });

const types = schema.properties.type.enum;
/** A record with only those fields that the schema knows. */
const known = (record) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => Object.hasOwn(schema.properties, key)));

/** What must come of a body: the records to be kept, and how many are of types that nobody knows; or the status of a refusal. */
function due(body) {
  if (body.length > maxBytes) return 413;
  try {
    const parsed = JSON.parse(new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(body));
    const records = Array.isArray(parsed) ? parsed : [parsed];
    const isRecord = (value) => typeof value === 'object' && value !== null && typeof value.type === 'string';
    const taken = records.filter((record) => !isRecord(record) || types.includes(record.type));
    return taken.every((record) => valid(record))
      ? {taken: taken.map(known), skipped: records.length - taken.length}
      : 400;
  } catch {
    return 400;
  }
}

const keys = [...Object.keys(schema.properties), '__proto__', 'constructor', 'toString', 'email', 'a/b', ''];
const event = fc.nat().map(eventOf);
const value = fc.oneof(
  fc.jsonValue({noUnicodeString: false}),
  fc.constantFrom(
    '\\u0000',
    '\\ud800',
    '1e999',
    '-0',
    '1E2',
    '1.0',
    '01',
    '0x1',
    'NaN',
    'undefined',
    '"\t"',
    '"\\x"',
    '',
  ),
  fc.constantFrom('[]', '{}', 'null', 'true', '"ok"', '31', '32', '8640000000000001', '"' + 'é'.repeat(257) + '"'),
  fc.nat({max: 6000}).map((length) => '"' + 'x'.repeat(length) + '"'),
  fc.nat({max: 9000}).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
);
const raw = value.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
/** A record's text with members changed, added, twice or gone, and spaces where JSON allows them. */
const record = fc
  .record({
    event,
    changes: fc.array(fc.tuple(fc.constantFrom(...keys), raw), {maxLength: 2}),
    twice: fc.boolean(),
    space: fc.constantFrom('', '', '', ' ', '\n\t', '\u00a0'),
  })
  .map(({event, changes, twice, space}) => {
    const members = Object.entries(event)
      .filter(([key]) => twice || !changes.some(([changed]) => changed === key))
      .map(([key, content]) => [key, JSON.stringify(content)]);
    const all = [...members, ...changes].map(([key, text]) => `${JSON.stringify(key)}:${space}${text}`);
    return `{${all.join(',' + space)}}`;
  });
const whole = fc.oneof(
  {weight: 5, arbitrary: fc.array(record, {maxLength: 3}).map((records) => `[${records}]`)},
  {weight: 2, arbitrary: record},
  {weight: 1, arbitrary: event.map((one) => JSON.stringify(one))},
  {weight: 1, arbitrary: fc.array(event, {maxLength: 20}).map((events) => JSON.stringify(events))},
  {weight: 1, arbitrary: raw},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 200})},
);
/** Its bytes, a few of them another, cut off, repeated or led by a byte order mark. */
const body = fc
  .record({
    text: whole,
    flips: fc.oneof(
      {weight: 3, arbitrary: fc.constant([])},
      {weight: 1, arbitrary: fc.array(fc.tuple(fc.nat(), fc.nat({max: 255})), {maxLength: 2})},
    ),
    shape: fc.constantFrom(...['', '', '', '', '', '', 'cut', 'twice', 'mark', 'comma', 'long']),
    cut: fc.nat(),
  })
  .map(({text, flips, shape, cut}) => {
    const shapes = {
      twice: () => text + text,
      mark: () => '\ufeff' + text,
      comma: () => text.replace(/\]$/, ',]'),
      long: () => text + ' '.repeat(cut % 40_000),
    };
    const bytes = Buffer.from(shapes[shape]?.() ?? text);
    for (const [place, byte] of flips) if (bytes.length) bytes[place % bytes.length] = byte;
    return shape === 'cut' ? bytes.subarray(0, cut % (bytes.length + 1)) : bytes;
  });

test(`${count} hostile bodies: what the schema holds valid is kept as it was sent, all else is refused`, async (context) => {
  const answered = {};
  await fc.assert(
    fc.asyncProperty(body, async (bytes) => {
      const expected = due(bytes);
      const answers = await Promise.all(servers.map(({url}) => post(url, bytes)));
      for (const {status, text} of answers) {
        const answer = JSON.parse(text);
        if (typeof expected === 'number') {
          assert.equal(status, expected, text);
          assert.equal(typeof answer.error, 'string');
          continue;
        }
        assert.equal(status, 200, text);
        const {taken, skipped} = expected;
        const fresh = new Set(taken.map(({id}) => id).filter((id) => !kept.has(id)));
        const counts = {stored: fresh.size, duplicates: taken.length - fresh.size};
        assert.deepEqual(answer, {...counts, ...(skipped && {skipped})});
      }
      answered[answers[0].status] = (answered[answers[0].status] ?? 0) + 1;
      // -0 is written as 0, as JSON.stringify does.
      if (typeof expected === 'object')
        for (const one of JSON.parse(JSON.stringify(expected.taken))) if (!kept.has(one.id)) kept.set(one.id, one);
    }),
    {numRuns: count},
  );
  context.diagnostic(`answers: ${JSON.stringify(answered)}; ${kept.size} events kept`);
  for (const status of [200, 400, 413]) assert.ok(answered[status] > count / 100, `${status} was hardly tried`);
  const zero = (records) => JSON.parse(JSON.stringify(records));
  assert.deepEqual(zero(inMemory.events), [...kept.values()]);
  assert.deepEqual(errors, []);
  assert.deepEqual(Object.keys(Object.prototype), []);
});

test('connections that break off, lie about the length or never end leave it as it was', async () => {
  const before = inMemory.events.length;
  const port = Number(new URL(servers[0].url).port);
  const head = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
  const json = JSON.stringify(eventOf(1e9));
  const requests = [
    `${head}Content-Length: 500\r\n\r\n${json.slice(0, 100)}`,
    `${head}Content-Length: -1\r\n\r\n${json}`,
    `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n${json}`,
    `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n${json}`,
    `${head}Transfer-Encoding: chunked\r\n\r\nffffffff\r\n${json}`,
    `${head}X: ${'x'.repeat(100_000)}\r\n\r\n`,
    'POST / HTTP/9.9\r\n\r\n',
    '\0\0\0\0',
  ];
  const closed = requests.map(
    (bytes) =>
      new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
        socket.on('error', () => {}).on('close', resolve);
        socket.on('data', (answer) => assert.doesNotMatch(String(answer), /^HTTP\S+ [25]0/));
        setTimeout(() => socket.destroy(), 500);
      }),
  );
  await Promise.all(closed);
  assert.equal(inMemory.events.length, before);
  assert.deepEqual(JSON.parse((await post(servers[0].url, json)).text), {stored: 1, duplicates: 0});
  kept.set(eventOf(1e9).id, undefined);
});

test('the files hold the same, and nothing else', async () => {
  await post(servers[1].url, JSON.stringify(eventOf(1e9)));
  agent.destroy();
  await Promise.all(servers.map(({close}) => close()));
  const inFiles = eventsIn(folder);
  assert.deepEqual(inFiles, inMemory.events);
  assert.equal(inFiles.length, kept.size);
});
