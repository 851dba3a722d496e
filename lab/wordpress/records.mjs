// Events as pages send them.

import {randomUUID} from 'node:crypto';

/** A share, with other fields where they are given; undefined takes a field away. */
export const share = (fields = {}) => ({
  v: 1,
  id: randomUUID(),
  at: Date.now(),
  visit: 'a-visit',
  page: '/hello-world/',
  channel: 'whatsapp',
  depth: 1,
  type: 'share',
  outcome: 'opened',
  lib: '0.1.0',
  ...fields,
});
