// Every public module is imported by plain Node, where no page is: frameworks do that when they draw pages on the server.

import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import test from 'node:test';
import {promisify} from 'node:util';
import {publicModules} from '../tools/public-modules.mjs';

const run = promisify(execFile);
const modules = publicModules();

/** Fails where a module reaches for a page while it is imported, also behind a check that something is there. */
const watched = ['document', 'window', 'location', 'history', 'localStorage', 'sessionStorage', 'MutationObserver'];
const trap = `for (const name of ${JSON.stringify(watched)})
  Object.defineProperty(globalThis, name, {configurable: true, get() { reached.add(name); return undefined; }});`;

test('there are public modules of each kind', () => {
  for (const part of [
    '',
    '/elements/share.js',
    '/analytics/to-ga4.js',
    '/script',
    '/server/listen.js',
    '/locales/fr.js',
  ])
    assert.ok(modules.includes('dark-social' + part), part);
});

for (const module of modules) {
  test(`plain Node imports ${module}, which says and starts nothing`, async () => {
    const code = `await import('${module}'); if (globalThis.customElements?.get?.('x-none')) throw 1;`;
    const {stdout, stderr} = await run(process.execPath, ['--input-type=module', '--eval', code], {timeout: 30_000});
    assert.equal(stdout + stderr, '');
  });
}

test('no module but the classic scripts reaches for a page while it is imported', async () => {
  const code = `const reached = new Set(); ${trap}
    const found = {};
    for (const name of ${JSON.stringify(modules.filter((name) => !/script|early|debug/.test(name)))}) {
      reached.clear();
      await import(name);
      if (reached.size) found[name] = [...reached];
    }
    console.log(JSON.stringify(found));`;
  const {stdout} = await run(process.execPath, ['--input-type=module', '--eval', code]);
  assert.deepEqual(JSON.parse(stdout), {});
});

test('elements are made and registered nowhere on a server, and their classes are there', async () => {
  const {DarkSocialShareElement, DarkSocialButtonElement} = await import('dark-social/elements');
  assert.equal(DarkSocialShareElement.name, 'DarkSocialShareElement');
  assert.equal(DarkSocialButtonElement.name, 'DarkSocialButtonElement');
});
