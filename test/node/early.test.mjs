// The early script as it is built, run in pages made of the few objects that it uses.

import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import vm from 'node:vm';
import {mintToken, readArrival} from 'dark-social';
import {minify} from 'terser';

import {replaceToken} from '../../dist/core/link/replace-token.js';
import fc, {times} from '../tools/properties.mjs';

const script = readFileSync(new URL('../../dist/dark-social-early.js', import.meta.url), 'utf8');
const key = Symbol.for('dark-social.early');
const first = mintToken({channel: 'whatsapp'});
const second = mintToken({channel: 'telegram', parent: first});
const third = mintToken({channel: 'sms'});

/** A page at an address: `open()` runs the script, `entries` are those of its history. */
function pageAt(address, {attributes = {}, globals = {}} = {}) {
  const entries = [new URL(address).href];
  const here = () => new URL(entries.at(-1));
  const history = {
    state: {own: 1},
    pushState: (_state, _title, url) => void entries.push(new URL(url ?? '', here()).href),
    replaceState: (_state, _title, url) => void entries.splice(-1, 1, new URL(url ?? '', here()).href),
  };
  const location = Object.defineProperties(
    {},
    Object.fromEntries(
      ['href', 'search', 'hash', 'origin'].map((name) => [name, {get: () => here()[name], enumerable: true}]),
    ),
  );
  const document = {
    currentScript: {dataset: attributes},
    get baseURI() {
      return here().href;
    },
  };
  const navigation = new EventTarget();
  const window = vm.createContext({URL, URLSearchParams, history, location, document, navigation, ...globals});
  const open = () => {
    vm.runInContext(script, window);
    return here().href;
  };
  const handed = () => vm.runInContext("globalThis[Symbol.for('dark-social.early')]", window);
  return {window, entries, open, handed};
}

const cleaned = (address, options) => pageAt(address, options).open();

// prettier-ignore
const addresses = [
  ['a token in the query', `?ds=${first}&x=1#notes`, '?x=1#notes'],
  ['a token alone', `?ds=${first}`, ''],
  ['a token alone before an anchor', `?ds=${first}#notes`, '#notes'],
  ['a token in the middle', `?a=1&ds=${first}&b=2`, '?a=1&b=2'],
  ['a token of depth 2', `?ds=${second}&x=1`, '?x=1'],
  ['a token in the fragment', `?x=1#notes&ds=${first}`, '?x=1#notes'],
  ['a token alone in the fragment', `?x=1#ds=${first}`, '?x=1'],
  ['several tokens', `?ds=${first}&x=1&ds=${second}#ds=${third}&y`, '?x=1#y'],
  ['a damaged token of depth 1', `?ds=${first.slice(0, 20)}zz&x=1`, '?x=1'],
  ['a token that was cut short', `?ds=${first.slice(0, 13)}&x=1`, '?x=1'],
  ['upper case and letters that look like digits', `?ds=${first.toUpperCase().replaceAll('0', 'O')}&x=1`, '?x=1'],
  ['punctuation behind the token', `?ds=${first}%E2%80%A6&x=1`, '?x=1'],
  ['a suffix', `?ds=${first}.abc&x=1`, '?x=1'],
  ['a name that was percent-encoded', `?d%73=${first}&x=1`, '?x=1'],
  ['a value that was percent-encoded', `?ds=%71${first.slice(1)}&x=1`, '?x=1'],
  ['what quoted-printable left', `?ds=3D${first}&x=1`, '?x=1'],
  ['a second question mark', `??ds=${first}&x=1`, '?x=1'],
  ['a question mark that was percent-encoded', `?%3Fds=${first}&x=1`, '?x=1'],
  ['a text fragment behind the token', `?x=1#ds=${first}:~:text=bees`, '?x=1#:~:text=bees'],
  ['a text fragment behind an anchor', `?ds=${first}#notes:~:text=bees&ds=${first}`, `#notes:~:text=bees&ds=${first}`],
  ['a route in the fragment', `#/list?ds=${first}`, `#/list?ds=${first}`],
  ['an older route in the fragment', `#!list&ds=${first}`, `#!list&ds=${first}`],
  ['a timestamp of the site', '?ds=1764268800', '?ds=1764268800'],
  ['a word of the site', '?ds=qrcode2024&x=1', '?ds=qrcode2024&x=1'],
  ['a value that only begins like a token of depth 2', '?ds=q4report2024', '?ds=q4report2024'],
  ['a longer word that begins with a whole token', `?ds=${second}more`, `?ds=${second}more`],
  ['an anchor of the parameter’s name', '#ds', '#ds'],
  ['an empty query and fragment', '?#', '?#'],
  ['empty parameters', '?&a&&b=&#&', '?&a&&b=&#&'],
  ['a broken escape', `?a=%zz&ds=${first}&b=%E2`, '?a=%zz&b=%E2'],
];

for (const [title, address, expected] of addresses) {
  test(`the early script: ${title}`, () => {
    assert.equal(cleaned('https://example.org/a' + address), 'https://example.org/a' + expected);
  });
}

test('the early script cleans what the main script would clean, and nothing else', () => {
  const names = fc.constantFrom('ds', 'd%73', '%3Fds', '?ds', 'DS', 'x', '', 'dß', 'ds%20');
  const values = fc.oneof(
    fc.constantFrom('', first, second, third, first.slice(0, 12), second.slice(0, 12), '3D' + first, `${first}.x`),
    fc.constantFrom('1764268800', 'qrcode2024', 'qwa2', `%71${second.slice(1)}`, `${second}x`, '%20', 'a+b'),
    fc.stringMatching(/^[\w.~-]{0,24}$/),
  );
  const segment = fc.oneof(
    fc.tuple(names, values).map((pair) => pair.join('=')),
    fc.constantFrom('', 'notes', '='),
  );
  const part = fc.array(segment, {maxLength: 4}).map((segments) => segments.join('&'));
  const fragment = fc
    .tuple(part, fc.constantFrom('', '', '/', '!', ':~:text=a'))
    .map(([params, mark]) => (mark.startsWith(':') ? params + mark : mark + params));
  fc.assert(
    fc.property(part, fragment, fc.constantFrom('ds', 'dß', 'DS'), (query, hash, param) => {
      const address = new URL(`https://example.org/a${query && '?' + query}${hash && '#' + hash}`).href;
      const expected = readArrival(address, {param}) ? replaceToken(address, {param}) : address;
      assert.equal(cleaned(address, {attributes: {param}}), expected);
      assert.equal(readArrival(expected, {param}), undefined);
    }),
    {numRuns: times(500)},
  );
});

test('the early script reads the parameter’s name and "clean" from its tag or from darkSocialConfig', () => {
  const address = `https://example.org/?share=${first}&ds=${third}`;
  const left = `https://example.org/?ds=${third}`;
  assert.equal(cleaned(address, {attributes: {param: 'share'}}), left);
  assert.equal(cleaned(address, {globals: {darkSocialConfig: {param: 'share'}}}), left);
  assert.equal(cleaned(address, {attributes: {param: ''}}), `https://example.org/?share=${first}`);
  assert.equal(cleaned(address, {attributes: {clean: 'none'}}), address);
  assert.equal(cleaned(address, {attributes: {clean: 'utm'}}), `https://example.org/?share=${first}`);
});

test('the early script finds a parameter with letters outside ASCII, however it is escaped', () => {
  for (const name of ['dß', 'd%C3%9F', 'd%c3%9f']) {
    assert.equal(
      cleaned(`https://example.org/?${name}=${first}&x=1`, {attributes: {param: 'dß'}}),
      'https://example.org/?x=1',
    );
  }
});

test('the early script hands over the address as it came, once', () => {
  const address = `https://example.org/?ds=${first}`;
  const page = pageAt(address);
  page.open();
  page.open();
  assert.equal(page.handed().href, address);
  assert.deepEqual(page.entries, ['https://example.org/']);
});

test('the early script hands over the address whatever stood in its place', () => {
  const address = `https://example.org/?ds=${first}`;
  for (const junk of [null, 7, 'text', true, {}, [], {href: ''}]) {
    const page = pageAt(address);
    page.window.junk = junk;
    vm.runInContext("globalThis[Symbol.for('dark-social.early')] = junk", page.window);
    assert.equal(page.open(), 'https://example.org/');
    assert.equal(page.handed().href, address, JSON.stringify(junk));
  }
});

test('the early script adds no other global', () => {
  const page = pageAt(`https://example.org/?ds=${first}`);
  const globals = () => vm.runInContext('Reflect.ownKeys(globalThis)', page.window);
  const before = globals();
  page.open();
  assert.deepEqual(
    [...globals()].filter((name) => !before.includes(name)),
    [key],
  );
});

test('the early script breaks nothing where history refuses, or something is missing', () => {
  const refused = () => {
    throw new Error('SecurityError');
  };
  for (const globals of [
    {history: {pushState: refused, replaceState: refused}},
    {navigation: undefined},
    {navigation: {}},
    {navigation: 7},
    {darkSocialConfig: 7},
    {darkSocialConfig: null},
    {darkSocialConfig: 'text'},
  ]) {
    const page = pageAt(`https://example.org/?ds=${first}`, {globals});
    page.open();
    assert.equal(page.handed().href, `https://example.org/?ds=${first}`);
  }
});

// prettier-ignore
const pushes = [
  ['the address that was cleaned', `/a?ds=${first}&x=1&y=a%20b#notes`, 1],
  ['the same as an absolute address', `https://example.org/a?ds=${first}&x=1&y=a%20b#notes`, 1],
  ['the same as a server sorts and escapes it', `/a?x=1&y=a+b&ds=${first}#notes`, 1],
  ['the clean address, as a dialog does', '/a?x=1&y=a%20b#notes', 2],
  ['another parameter beside the token', `/a?ds=${first}&x=2&y=a%20b#notes`, 2],
  ['another token', `/a?ds=${third}&x=1&y=a%20b#notes`, 2],
  ['another page', `/b?ds=${first}`, 2],
  ['no address', undefined, 2],
  ['nothing', null, 2],
];

for (const [title, url, entries] of pushes) {
  test(`a push right after the early script: ${title}`, () => {
    const page = pageAt(`https://example.org/a?ds=${first}&x=1&y=a%20b#notes`);
    const clean = page.open();
    page.window.history.pushState({router: 1}, '', url);
    assert.equal(page.entries.length, entries);
    if (entries === 1) assert.deepEqual(page.entries, [clean]);
    else assert.equal(page.entries[1], new URL(url ?? '', clean).href);
  });
}

test('the address that was cleaned is pushed as any other once the page has gone on', () => {
  const page = pageAt(`https://example.org/a?ds=${first}`);
  page.open();
  page.window.history.pushState(null, '', '/b');
  page.window.history.pushState(null, '', `/a?ds=${first}`);
  assert.equal(page.entries.length, 3);
});

test('where there was no token, history is left alone', () => {
  const page = pageAt('https://example.org/a?x=1');
  const {pushState} = page.window.history;
  page.open();
  assert.equal(page.window.history.pushState, pushState);
});

test('the early script keeps from later listeners what the library writes, and nothing else', () => {
  const page = pageAt('https://example.org/a');
  page.open();
  let heard = 0;
  page.window.navigation.addEventListener('navigate', () => heard++);
  page.window.navigation.dispatchEvent(new Event('navigate'));
  page.handed().writing = true;
  page.window.navigation.dispatchEvent(new Event('navigate'));
  page.handed().writing = false;
  page.window.navigation.dispatchEvent(new Event('navigate'));
  assert.equal(heard, 2);
});

test('the early script is ASCII, and ends without a semicolon or a line break', () => {
  assert.match(script, /^[\x20-\x7e]+\}$/);
});

test('the early script can be joined with the next script', () => {
  const page = pageAt(`https://example.org/a?ds=${first}`);
  vm.runInContext(`${script}\n(function () { globalThis.next = 1; })()`, page.window);
  assert.deepEqual([page.entries, page.window.next], [['https://example.org/a'], 1]);
});

const withoutEnd = (code) => code.replace(/;?\s*$/, '');
const minifiers = {
  terser: async () => (await minify(script)).code,
  'terser for newer browsers': async () => (await minify(script, {ecma: 2022})).code,
  'terser in two passes': async () => (await minify(script, {compress: {passes: 2}})).code,
};

for (const [name, run] of Object.entries(minifiers)) {
  test(`minifying the early script once more changes nothing: ${name}`, async () => {
    assert.equal(withoutEnd(await run()), script);
  });
}

test('the early script’s hashes are published: as it is, with a line break after it, and on a line of its own', () => {
  const file = new URL('../../dist/dark-social-early.csp.txt', import.meta.url);
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  assert.equal(
    readFileSync(file, 'utf8'),
    [script, script + '\n', `\n${script}\n`].map((text) => hash(text) + '\n').join(''),
  );
});
