// Imports every public module in Node, where there is no page: frameworks do that to render on the server.

import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import test from 'node:test';
import {text} from 'node:stream/consumers';
import {promisify} from 'node:util';
import {Worker} from 'node:worker_threads';
import {publicModules} from '../tools/public-modules.mjs';

const run = promisify(execFile);
const modules = publicModules();

/** Notes which of these globals a module reads while it is imported, also behind a check. */
const watched = ['document', 'window', 'location', 'history', 'localStorage', 'sessionStorage', 'MutationObserver'];
const trap = `for (const name of ${JSON.stringify(watched)})
  Object.defineProperty(globalThis, name, {configurable: true, get() { reached.add(name); return undefined; }});`;

test('the exports map has public modules of each kind', () => {
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

/** Imports modules in a fresh thread. Resolves to what it printed, once nothing keeps the thread alive. */
async function importAlone(modules, t) {
  const thread = new Worker(new URL('import-in-thread.mjs', import.meta.url), {
    workerData: modules,
    stdout: true,
    stderr: true,
  });
  t.after(() => thread.terminate());
  const printed = Promise.all([text(thread.stdout), text(thread.stderr)]);
  await new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', resolve);
  });
  return (await printed).join('');
}

const isChannel = (name) => name.startsWith('dark-social/channels/');
const isSink = (name) => name.startsWith('dark-social/analytics/');
// A thread for each of the hundred channels and seventy sinks would take long.
const others = modules.filter((name) => !isChannel(name) && !isSink(name));
const groups = {
  ...Object.fromEntries(others.map((name) => [name, [name]])),
  'each channel': modules.filter(isChannel),
  'each sink': modules.filter(isSink),
};

for (const [title, imported] of Object.entries(groups)) {
  test(`${title} can be imported in Node, prints nothing and starts nothing`, {timeout: 30_000}, async (t) => {
    assert.equal(await importAlone(imported, t), '');
  });
}

test('no module except the classic scripts reads the page when it is imported', async () => {
  const code = `const reached = new Set(); ${trap}
    const found = {};
    for (const name of ${JSON.stringify(modules.filter((name) => !/script|early|debug/.test(name)))}) {
      reached.clear();
      await import(name);
      if (reached.size) found[name] = [...reached];
    }
    console.log(JSON.stringify(found));`;
  const {stdout} = await run(process.execPath, ['--input-type=module', '--eval', code]);
  // lit-html asks whether there is a document.
  // Lit's templates and Vue look whether there is one.
  assert.deepEqual(JSON.parse(stdout), {
    'dark-social/elements/report.element.js': ['document'],
    'dark-social/vue': ['window', 'document'],
  });
});

test('elements export their classes on a server, and register nothing', async () => {
  const {DarkSocialShareElement, DarkSocialButtonElement} = await import('dark-social/elements');
  assert.equal(DarkSocialShareElement.name, 'DarkSocialShareElement');
  assert.equal(DarkSocialButtonElement.name, 'DarkSocialButtonElement');
});

test('Lit has nothing to say about the elements in development, but that it is in development', async () => {
  const code = `import * as elements from 'dark-social/elements';
    for (const element of Object.values(elements)) element.observedAttributes;`;
  const {stderr} = await run(process.execPath, ['--conditions=development', '--input-type=module', '-e', code]);
  const sentences = stderr.split('\n').filter((line) => line && !line.startsWith('Lit is in dev mode'));
  assert.deepEqual(sentences, []);
});
