// 100,000 records of hostile pages, through the sink `endpoint` into a collector: what was sent is what is stored.
//
// RECORDS=10000 tries fewer.

import assert from 'node:assert/strict';
import {test} from 'node:test';

import {visitHostilePages} from './hostile-pages.mjs';

const count = Number(process.env.RECORDS) || 100_000;

test(`${count} records of hostile pages: all that was sent is stored`, async (context) => {
  const types = {};
  let stored = 0;
  for (let round = 0; stored < count; round++) {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const result = await visitHostilePages({pages: 30, acts: Math.min(600, Math.ceil(count / 20)), seed});
    assert.deepEqual([...new Set(result.errors)], [], `seed ${seed}`);
    assert.deepEqual(result.faults, [], `seed ${seed}`);
    assert.deepEqual(result.stored.map(({id}) => id).sort(), result.sent.map(({id}) => id).sort(), `seed ${seed}`);
    for (const {type} of result.sent) types[type] = (types[type] ?? 0) + 1;
    stored += result.stored.length;
  }
  context.diagnostic(`${stored} records stored: ${JSON.stringify(types)}`);
  for (const type of ['share', 'arrival', 'visit', 'conversion']) assert.ok(types[type] > 0, type);
});
