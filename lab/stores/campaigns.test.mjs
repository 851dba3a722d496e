// The stores of campaigns with their databases: two processes send 1,000 requests at once for 1 use and for 10, and each store does
// what the one in memory does.
//
// ROUNDS=20 races more often.

import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {after, before, describe, test} from 'node:test';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {mintToken, parseToken} from '../../dist/core/token/token.js';
import {createCampaign} from '../../dist/server/campaigns/create-campaign.js';
import {memoryCampaigns} from '../../dist/server/campaigns/memory.js';
import {createSigner} from '../../dist/server/signing/signer.js';
import {connectStore} from './campaign-store.mjs';
import {keys, scope} from './campaign-scope.mjs';
import {startPostgres} from './postgres-server.mjs';
import {startRedis} from './redis-server.mjs';

const rounds = Number(process.env.ROUNDS) || 5;
const requests = 500;
const signer = createSigner({keys});
const hour = 3_600_000;
const seed = () => signer.sign(mintToken({channel: 'whatsapp'}), {...scope, expires: Date.now() + hour});

/** A process that races. */
function startProcess() {
  const path = fileURLToPath(new URL('campaign-process.mjs', import.meta.url));
  const child = spawn(process.execPath, [path], {stdio: ['pipe', 'pipe', 'inherit']});
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]();
  return {
    write: (value) => child.stdin.write(JSON.stringify(value) + '\n'),
    read: async () => JSON.parse((await lines.next()).value),
    end: () => child.stdin.end(),
  };
}

let processes, redis, postgres;
before(async () => {
  [redis, postgres] = await Promise.all([startRedis(), startPostgres()]);
  processes = [startProcess(), startProcess()];
});
after(async () => {
  processes?.forEach(({end}) => end());
  await Promise.all([redis?.remove(), postgres?.remove()]);
});

/** How many of 1,000 requests got in; fails if any was answered otherwise than `open` or `used-up`. */
async function race(kind, server, maxUses) {
  const start = {kind, server, token: await seed(), maxUses, requests};
  for (const {write} of processes) write(start);
  for (const {read} of processes) assert.equal(await read(), 'ready');
  for (const {write} of processes) write('go');
  const counts = await Promise.all(processes.map(({read}) => read()));
  for (const {open = 0, 'used-up': refused = 0, ...others} of counts) {
    assert.deepEqual(others, {});
    assert.equal(open + refused, requests);
  }
  return counts.reduce((sum, {open = 0}) => sum + open, 0);
}

/** What a campaign over a store does: its answers, without what is random. */
async function walk(store) {
  const campaign = createCampaign({
    ...{...scope, signer, store, leaderboard: true},
    ...{maxUses: 2, maxChildren: 1, maxMinted: 3, offer: ({depth}) => `code ${depth}`},
  });
  const send = async (path, body) => {
    const init = {method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify(body)};
    const response = await campaign.fetch(new Request(`https://example.org/gate${path}`, init));
    return response.json();
  };
  const token = await seed();
  await campaign.label(token, 'Größe / 大');
  await campaign.label(token, 'too late');
  const first = await send('', {token});
  const {tokens} = await send('/mint', {pass: first.pass, channel: 'telegram', count: 5});
  const friends = [];
  for (const child of [tokens[0], tokens[0], tokens[0], tokens[1], tokens[0]])
    friends.push(await send('', {token: child}));
  const [friend] = friends;
  const grandchild = (await send('/mint', {pass: friend.pass, channel: 'sms'})).tokens[0];
  const answers = [
    first,
    await send('', {pass: first.pass}),
    ...friends,
    await send('', {pass: friend.pass}),
    await send('/mint', {pass: first.pass, channel: 'sms'}),
    await send('', {token: grandchild}),
    await send('/progress', {pass: first.pass}),
    await send('/progress', {pass: friend.pass}),
  ];
  const {leaders} = await send('/leaders', {});
  return {
    minted: tokens.length,
    depth: parseToken(grandchild).depth,
    leaders: leaders.filter(({content}) => content.startsWith('Gr')),
    answers: answers.map(({pass: _pass, token: _token, expires: _expires, ...answer}) => answer),
  };
}

for (const kind of ['redis', 'postgres']) {
  describe(kind, () => {
    const server = () => ({redis, postgres})[kind];

    test('does what the store in memory does', async () => {
      const {store, close} = await connectStore(kind, server());
      assert.deepEqual(await walk(store), await walk(memoryCampaigns()));
      assert.equal(await store.get('nothing'), undefined);
      assert.equal(await store.count('nothing'), 0);
      assert.deepEqual(await store.top('nothing', 5), []);
      const soon = Date.now() + hour;
      assert.deepEqual(
        [
          await store.setOnce('text', 'it’s "1"', soon),
          await store.setOnce('text', '2', soon),
          await store.get('text'),
        ],
        ['it’s "1"', 'it’s "1"', 'it’s "1"'],
      );
      const used = await Promise.all(Array.from({length: 50}, () => store.use('counted', 20, soon)));
      assert.equal(used.filter(Boolean).length, 20);
      assert.equal(await store.count('counted'), 20);
      for (let count = 0; count < 3; count++) assert.equal(await store.use('unlimited', Infinity, soon), true);
      assert.equal(await store.use('none', 0, soon), false);
      for (const [member, points] of [
        ['a', 2],
        ['b', 3],
        ['c', 1],
      ])
        for (let count = 0; count < points; count++) await store.addPoint('board', member, soon);
      assert.deepEqual(await store.top('board', 2), [
        {member: 'b', points: 3},
        {member: 'a', points: 2},
      ]);
      await close();
    });

    for (const maxUses of [1, 10])
      test(`lets exactly ${maxUses} of 1,000 requests in`, async () => {
        for (let round = 0; round < rounds; round++) assert.equal(await race(kind, server(), maxUses), maxUses);
      });
  });
}

test('a store that reads and then writes lets more in, so the race can fail', async (context) => {
  const counts = [await race('control', redis, 1), await race('control', redis, 10)];
  context.diagnostic(`got in: ${counts.join(' of 1, and ')} of 10`);
  assert.ok(counts[0] > 1 && counts[1] > 10, counts.join());
});

test('Redis forgets what has expired, and a second process that makes the table is no error', async () => {
  const {client, store, close} = await connectStore('redis', redis);
  const soon = Date.now() + hour;
  await store.use('expiring', 2, soon);
  await store.use('expiring', 2, soon + hour);
  await store.setOnce('expiring text', 'a', soon);
  await store.addPoint('expiring board', 'a', soon);
  await store.addPoint('expiring board', 'a', soon + hour);
  for (const key of ['expiring', 'expiring text', 'expiring board']) {
    const left = await client.pTTL(`dark-social:${key}`);
    assert.ok(left > hour - 60_000 && left <= hour, `${key}: ${left}`);
  }
  await close();

  const stores = await Promise.all(Array.from({length: 8}, () => connectStore('postgres', postgres)));
  await stores[0].client.query('drop table if exists dark_social_campaigns');
  const counted = await Promise.all(stores.map(({store}) => store.use('first', Infinity, soon)));
  assert.deepEqual(
    counted,
    stores.map(() => true),
  );
  await Promise.all(stores.map(({close}) => close()));
});
