// What readers of a page have to load: the budgets of bytes.

import assert from 'node:assert/strict';
import {test} from 'node:test';

import {strayChannels} from '../../tools/channel-sizes.mjs';
import {measure} from '../../tools/size.mjs';

for (const {name, bytes, budget} of await measure()) {
  test(`${name}: at most ${budget} bytes after brotli`, () => {
    assert.ok(bytes > 0 && bytes <= budget, `${bytes} bytes`);
  });
}

test('the drop-in, the lite script and the parts of auto.js have none of the channels beside the usual ones', () => {
  assert.deepEqual(strayChannels(), []);
});
