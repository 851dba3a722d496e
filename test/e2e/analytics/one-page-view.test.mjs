// With the early script first, analytics counts each page once and sees the token in our own property alone, in whichever
// order the client and we are loaded.

import assert from 'node:assert/strict';
import {after} from 'node:test';

import {tokenId, parseToken} from 'dark-social';
import {journey} from '../../tools/visitors.mjs';
import {clients} from './clients.mjs';
import {openShop, origin, pages} from './shop.mjs';
import {visit} from './visit.mjs';

const shop = await openShop(clients);
after(() => shop.close());

for (const page of pages(clients).filter(({early}) => early)) {
  const {client, order, path} = page;
  journey(
    `${client} (${order}) counts one page view and gets each event once`,
    async ({newVisitor}) => {
      const {token, pageViews, events, leaks, requests, left} = await visit(await newVisitor(), shop, page);

      // Umami tells path and query, the others the whole address, without or with the fragment.
      const addresses = pageViews.map((url) => new URL(url, origin)).map(({pathname, search}) => pathname + search);
      assert.deepEqual(addresses, [`${path}?edition=evening`, `${path}/next`]);

      const [arrival, share] = events;
      assert.deepEqual(
        events.map(({name}) => name),
        ['share_arrival', 'share'],
      );
      assert.deepEqual([arrival.props.share_channel, share.props.share_channel], ['telegram', 'copy']);
      // Matomo gets depth and token only where the site has set up custom dimensions for them.
      if (client !== 'Matomo') {
        assert.deepEqual([arrival.props.share_depth, arrival.props.share_token], [2, token]);
        const shared = parseToken(share.props.share_token);
        assert.deepEqual([share.props.share_depth, shared.depth, shared.parent], [3, 3, tokenId(token)]);
      }
      // Bounce rates stay true: an arrival is nothing that the reader did.
      if (client === 'Plausible') assert.deepEqual([arrival.interactive, share.interactive], [false, undefined]);

      assert.deepEqual(leaks, [], 'hits that bear the token outside share_token');
      assert.deepEqual(left, [], 'places in the browser that still hold the token');
      const strange = requests.filter((request) => !isOwn(request, token));
      assert.deepEqual(strange, [], 'requests with the token');
    },
    // A second of waiting in between is another case of the same order.
    {engines: ['chromium'], often: order.includes('1 s') ? [] : ['chromium'], hosts: shop.hosts},
  );
}

// The landing itself; the files that the page names, which the browser asks the same site for before any script has run; and
// the hits, which were looked into above.
function isOwn({method, url, headers, body}, token) {
  if (url.host === 'stats.test') return !JSON.stringify([url, headers]).includes(token) && body.includes('share_token');
  const landing = url.searchParams.get('ds') === token;
  return method === 'GET' && url.host === 'shop.test' && (landing || headers.referer?.includes(token)) && !body;
}
