// The generated pages of docs/ are up to date with the comments and tables that they are made from.

import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';

// Internal: the table by which options are read.
import {optionTable} from '../../dist/core/options/option-table.js';
import {functionsReference, optionsReference} from '../../tools/api-reference.mjs';
import {channelsPage} from '../../tools/channels-table.mjs';
import {previewsPage} from '../../tools/previews-table.mjs';
import {reference} from '../../tools/reference.mjs';
import {document, withTable} from '../../tools/tracking-table.mjs';

test('docs/reference.md is what `npm run reference` writes', async () => {
  const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
  assert.equal(await readFile('docs/reference.md', 'utf8'), reference(manifest));
});

test('docs/functions.md is what `npm run reference` writes', async () => {
  assert.equal(await readFile('docs/functions.md', 'utf8'), functionsReference());
});

test('docs/options.md is what `npm run reference` writes', async () => {
  assert.equal(await readFile('docs/options.md', 'utf8'), optionsReference(optionTable));
});

test('docs/channels.md is what `npm run reference` writes, up to some bytes of each channel', async () => {
  const bytes = /(?<=\| )\d+(?= \|$)/gm;
  const [written, current] = [await readFile('docs/channels.md', 'utf8'), channelsPage()];
  assert.equal(written.replace(bytes, 'N'), current.replace(bytes, 'N'));
  const [before, now] = [written, current].map((page) => page.match(bytes).map(Number));
  const changed = before.filter((size, index) => Math.abs(size - now[index]) > Math.max(50, size / 20));
  assert.deepEqual(changed, [], 'bytes that changed much: run `npm run reference`');
});

test('docs/previews.md is what `npm run reference` writes', async () => {
  assert.equal(await readFile('docs/previews.md', 'utf8'), previewsPage());
});

test('docs/links.md has the current table of tracking parameters', () => {
  assert.equal(document(), withTable(document()));
});
