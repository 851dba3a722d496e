// What a page records fits its own schema: a collector that runs refuses none of it. `npm run test:hostile` has 100,000 records.

import assert from 'node:assert/strict';

import {visitHostilePages} from '../../lab/stores/hostile-pages.mjs';
import {journey} from '../tools/visitors.mjs';

journey(
  'collector: all that hostile pages record is kept',
  async () => {
    const {sent, stored, errors, faults} = await visitHostilePages({pages: 8, acts: 40, seed: 2611});
    assert.deepEqual([...new Set(errors)], []);
    assert.deepEqual(faults, []);
    assert.ok(sent.length > 150, String(sent.length));
    for (const type of ['share', 'arrival', 'visit', 'conversion'])
      assert.ok(
        sent.some((event) => event.type === type),
        type,
      );
    assert.deepEqual(stored.map(({id}) => id).sort(), sent.map(({id}) => id).sort());
  },
  // A small part of `npm run test:hostile`, for `npm run test:journeys`.
  {engines: ['chromium'], often: []},
);
