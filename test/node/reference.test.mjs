// The reference of the elements says what their own comments say.

import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';

import {reference} from '../../tools/reference.mjs';
import {document, withTable} from '../../tools/tracking-table.mjs';

test('docs/reference.md is what `npm run reference` writes', async () => {
  const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
  assert.equal(await readFile('docs/reference.md', 'utf8'), reference(manifest));
});

test('docs/links.md has the table of tracking parameters as it is', () => {
  assert.equal(document(), withTable(document()));
});
