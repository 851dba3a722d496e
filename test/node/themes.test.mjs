// The ready themes as files of the package.

import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import test from 'node:test';

const files = readdirSync('dist/themes');

test('each of the five themes is a file of less than 1 kB that npm users import by its name', () => {
  assert.deepEqual(files.sort(), readdirSync('src/themes').sort());
  assert.equal(files.length, 5);
  for (const file of files) {
    const path = fileURLToPath(import.meta.resolve(`dark-social/themes/${file}`));
    assert.ok(readFileSync(path).length < 1000, file);
  }
});

test('themes style the elements from outside only, load nothing and force nothing', () => {
  for (const file of files) {
    const css = readFileSync(`src/themes/${file}`, 'utf8').replace(/\/\*.*?\*\//gs, '');
    for (const [, selector] of css.matchAll(/(?<=^|[{}])\s*([^{}]+?)\s*\{/g))
      assert.match(selector, /^(:is\()?dark-social-(share|button)|^@media/, file);
    assert.doesNotMatch(css, /@import|url\(|!important/, file);
  }
});

test('the documentation of themes names each of them', () => {
  const page = readFileSync('docs/looks.md', 'utf8');
  for (const file of files) assert.ok(page.includes(`themes/${file}`), file);
});
