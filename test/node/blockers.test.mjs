// Blockers take files of the site itself for trackers by their names: none of ours may bear such a name, and one that is blocked
// all the same must not take the others with it.

import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import test from 'node:test';

import {readLists, scripts} from '../tools/blockers.mjs';

const blocked = readLists([readFileSync('test/node/blocker-rules.txt', 'utf8')]);

test('blocking lists know the names that sinks had before', () => {
  for (const name of ['plausible', 'matomo', 'umami', 'gtm', 'snowplow', 'countly', 'piwik-pro', 'mixpanel'])
    assert.notDeepEqual(blocked(`analytics/${name}.js`), [], name);
});

test('blocking lists know none of the files of the package', () => {
  const files = scripts();
  assert.ok(files.includes(join('analytics', 'to-plausible.js')) && files.length > 100);
  assert.deepEqual(files.flatMap(blocked), []);
});

for (const index of ['index', 'auto']) {
  test(`analytics/${index}.js works although every file of a vendor is blocked`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'dark-social-'));
    t.after(() => rmSync(folder, {recursive: true}));
    cpSync('dist', folder, {recursive: true});
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    const vendors = readdirSync(join(folder, 'analytics')).filter((file) => /^to-.*\.js$/.test(file));
    assert.ok(vendors.length > 25);
    for (const file of vendors) rmSync(join(folder, 'analytics', file));
    const sinks = await import(pathToFileURL(join(folder, 'analytics', index + '.js')).href);
    const calls = [];
    globalThis.plausible = (name) => calls.push(name);
    t.after(() => delete globalThis.plausible);
    for (const sink of [index === 'index' ? sinks.plausible() : sinks.auto()].flat()) {
      if (!/plausible/.test(sink.name)) continue;
      await sink.send({v: 1, type: 'share', id: 'a', at: 1, visit: 'b', page: '/', channel: 'copy', lib: '0'});
    }
    assert.deepEqual(calls, ['share']);
  });
}
