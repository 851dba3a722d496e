// What the tests of the collector share: records, requests, folders, and processes of the command.

import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {fileURLToPath} from 'node:url';
import {Ajv2020} from 'ajv/dist/2020.js';
import {mintToken} from 'dark-social';
import {createCollector, memory} from 'dark-social/server';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const cli = join(root, 'dist/server/cli.js');

export const schema = JSON.parse(readFileSync(join(root, 'src/server/event.schema.json'), 'utf8'));
/** Whether a value is valid by the published schema, as ajv reads it. */
export const valid = new Ajv2020().compile(schema);
export const types = schema.properties.type.enum;
/** A record with only those fields that the schema knows. */
export const known = (record) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => Object.hasOwn(schema.properties, key)));

const folders = [];
/** A new folder, gone after the tests. */
export const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'events-')));
  return folders.at(-1);
};
const children = new Set();
after(() => {
  for (const child of children) child.kill('SIGKILL');
  folders.forEach((path) => rmSync(path, {recursive: true, force: true}));
});

let ids = 0;
export const newId = () => `test${++ids}`;
export const base = () => ({v: 1, id: newId(), at: 1790000000000, visit: 'v1', page: '/article'});
export const share = (more) => ({
  ...base(),
  channel: 'copy',
  depth: 1,
  type: 'share',
  outcome: 'copied',
  lib: '0.1.0',
  ...more,
});
/** A real record of each type, as the library makes them. */
export const each = () => {
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

export const post = (body, headers = {}, method = 'POST') =>
  new Request('http://collector/', {
    method,
    headers: {'content-type': 'application/json', ...headers},
    ...(body !== undefined && {
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    }),
  });
export const collector = (options) => {
  const store = memory();
  return {store, collect: createCollector({store, onError() {}, ...options})};
};

/** Starts the command `dark-social collect`, with a folder and more options: resolves to its address, or rejects with what it said. */
export function start(path, more = [], command = [process.execPath, cli]) {
  const [program, ...leading] = command;
  const child = spawn(program, [...leading, 'collect', '--port', '0', '--data', path, ...more]);
  children.add(child);
  let errors = '';
  child.stderr.on('data', (text) => (errors += text));
  const exit = once(child, 'close').then(([code, signal]) => (children.delete(child), code ?? signal));
  const ready = Promise.race([
    once(child.stdout, 'data').then(([line]) => /http:\S+/.exec(line)[0]),
    exit.then((code) => Promise.reject(new Error(`ended with ${code}: ${errors}`))),
  ]);
  ready.catch(() => {});
  return {child, ready, exit};
}
