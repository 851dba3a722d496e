// What readers of a page have to load: the budgets of bytes.

import assert from 'node:assert/strict';
import {test} from 'node:test';

import {measure} from '../../tools/size.mjs';

for (const {name, bytes, budget} of await measure()) {
  test(`${name}: at most ${budget} bytes after brotli`, () => {
    assert.ok(bytes > 0 && bytes <= budget, `${bytes} bytes`);
  });
}
