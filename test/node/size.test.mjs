// What readers of a page have to load: the budgets of bytes.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {strayChannels} from '../../tools/channel-sizes.mjs';
import {measure} from '../../tools/size.mjs';

const measured = await measure();

for (const {name, bytes, budget} of measured) {
  test(`${name}: at most ${budget} bytes after brotli`, () => {
    assert.ok(bytes > 0 && bytes <= budget, `${bytes} bytes`);
  });
}

test('the drop-in, the lite script and the parts of auto.js have none of the channels beside the usual ones', () => {
  assert.deepEqual(strayChannels(), []);
});

test('the README says what the scripts weigh', () => {
  const {files} = JSON.parse(readFileSync('dist/weights.json', 'utf8'));
  const auto = measured.find(({name}) => name === 'auto.js: what a page with a bar loads before it');
  const weights = {...files, 'dark-social/': auto.bytes};
  const [, table] = readFileSync('README.md', 'utf8').split('| file | has | kB after brotli |');
  const rows = [...table.split('\n\n')[0].matchAll(/^\|[^|`]*`([^`]+)`.*\| ([\d.]+) \|$/gm)];
  assert.ok(rows.length > 5);
  for (const [, file, told] of rows) {
    const kB = weights[file] / 1000;
    assert.ok(kB <= told && kB > told * 0.95, `${file} has ${kB} kB`);
  }
});
