// What analytics sees without the early script: measured in each load order, and held against docs/load-order.md, whose rows
// `UPDATE=1 node --test test/e2e/analytics/load-order.test.mjs` writes anew.

import assert from 'node:assert/strict';
import {after} from 'node:test';

import {journey} from '../../tools/visitors.mjs';
import {clients} from './clients.mjs';
import {holdRow} from './documented.mjs';
import {openShop, pages} from './shop.mjs';
import {visit} from './visit.mjs';

const shop = await openShop(clients);
after(() => shop.close());

for (const page of pages(clients).filter(({early}) => !early)) {
  const {client, order} = page;
  journey(
    `${client} (${order}, without the early script) sees what the docs say, and gets each event once`,
    async ({newVisitor}) => {
      const {pageViews, events, leaks, left} = await visit(await newVisitor(), shop, page);
      assert.deepEqual(
        events.map(({name}) => name),
        ['share_arrival', 'share'],
      );
      assert.deepEqual(left, [], 'places in the browser that still hold the token');
      const views = pageViews.filter((url) => !url.includes('/next')).length;
      holdRow([client, order], [views, [...new Set(leaks)].sort().join(', ') || 'none']);
    },
    {engines: ['chromium'], often: [], hosts: shop.hosts},
  );
}
