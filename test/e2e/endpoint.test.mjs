// Events reach a collector in a process of its own, whatever fails meanwhile: in short; `npm run test:faults` has all.

import assert from 'node:assert/strict';

import {faults} from '../../lab/faults/faults.mjs';
import {hold} from '../../lab/faults/hold.mjs';
import {openReaders} from '../../lab/faults/readers.mjs';
import {journey} from '../tools/visitors.mjs';

journey(
  'endpoint: no event is lost to failures, nor to a closed tab with storage',
  async () => {
    const readers = await openReaders();
    try {
      const results = await Promise.all(faults.filter(({brief}) => brief).map((fault) => hold(fault, readers, true)));
      assert.deepEqual(
        results.map(({caused, lost}) => [caused, lost]),
        [
          [100, 0],
          [100, 0],
          [5, 0],
        ],
      );
    } finally {
      await readers.close();
    }
  },
  {engines: ['chromium'], often: []},
);
