// Which ids and clients the collector knows, and that nobody can make that slow.

import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createCollector, memory} from 'dark-social/server';
import {clientKey} from '../../dist/server/client-key.js';
import {IdSet} from '../../dist/server/stores/id-set.js';
import {limitRate} from '../../dist/server/rate.js';

import fc from '../tools/properties.mjs';

describe('the set of ids', () => {
  test('holds the same ids as a Set of strings', () => {
    const id = fc.oneof(fc.nat({max: 3000}).map(String), fc.stringMatching(/^[\w-]{1,64}$/));
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.boolean()), {size: 'max', maxLength: 5000}), (steps) => {
        const ids = new IdSet();
        const set = new Set();
        for (const [one, add] of steps) {
          assert.equal(ids.has(one), set.has(one));
          if (add) assert.equal(ids.add(one), !set.has(one));
          else ids.delete(one);
          set[add ? 'add' : 'delete'](one);
          assert.equal(ids.size, set.size);
        }
        for (const one of set) assert.ok(ids.has(one));
      }),
      {numRuns: 20},
    );
  });

  test('remembers at least the latest half of its limit, in bounded memory', () => {
    const ids = new IdSet(1000);
    for (let id = 0; id < 100_000; id++) {
      ids.add(`a${id}`);
      ids.add(`b${id}`);
      ids.delete(`b${id}`);
      assert.ok(ids.size <= 1000);
    }
    for (let id = 99_500; id < 100_000; id++) assert.ok(ids.has(`a${id}`));
    assert.ok(!ids.has('a0'));
  });
});

/** FNV-1a, which the collector had: from equal states equal texts lead to equal states, whatever the salt was. */
const fnv = (text, hash = 0x811c9dc5) => {
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
};

/** So many ids that collide under FNV-1a, and so under each salt with its last byte: blocks that collide in pairs, one after the other. */
function colliding(count) {
  const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-';
  let ids = [''];
  let state = 0x811c9dc5;
  while (ids.length < count) {
    const seen = new Map();
    for (let number = 0; ; number++) {
      let block = '';
      // Numbers in no order: neighbours never collide.
      for (let rest = Math.imul(number, 0x9e3779b1) >>> 8, index = 0; index < 4; index++, rest >>= 6)
        block += alphabet[rest & 63];
      const hash = fnv(block, state);
      const other = seen.get(hash);
      if (other !== undefined && other !== block) {
        ids = ids.flatMap((id) => [id + other, id + block]);
        state = hash;
        break;
      }
      seen.set(hash, block);
    }
  }
  return ids.slice(0, count);
}

describe('a hostile client', () => {
  test('cannot choose 16,384 ids that take more than twice as long as random ones', async () => {
    const chosen = colliding(16_384);
    assert.equal(new Set(chosen.map((id) => fnv(id))).size, 1);
    assert.equal(new Set(chosen).size, 16_384);
    const random = () => chosen.map(() => (crypto.randomUUID() + crypto.randomUUID()).slice(0, 56));
    const digits = () => chosen.map((_, index) => String(index * 1024));
    const cost = async (ids) => {
      const collect = createCollector({store: memory()});
      const bodies = Array.from({length: 16}, (_, part) =>
        JSON.stringify(
          ids
            .slice(part * 1024, (part + 1) * 1024)
            .map((id) => ({v: 1, id, at: 1, visit: 'v', page: '/', type: 'share', outcome: 'copied', lib: '0'})),
        ),
      );
      const begin = performance.now();
      for (const body of bodies) {
        const request = new Request('http://c/', {method: 'POST', headers: {'content-type': 'text/plain'}, body});
        assert.equal((await collect(request)).status, 200);
      }
      return performance.now() - begin;
    };
    await cost(random());
    const best = {random: Infinity, chosen: Infinity, digits: Infinity};
    for (let round = 0; round < 3; round++) {
      best.random = Math.min(best.random, await cost(random()));
      best.chosen = Math.min(best.chosen, await cost(chosen));
      best.digits = Math.min(best.digits, await cost(digits()));
    }
    assert.ok(best.chosen <= 2 * best.random, JSON.stringify(best));
    assert.ok(best.digits <= 2 * best.random, JSON.stringify(best));
  });
});

describe('the rate limit', () => {
  const same = [
    [
      '1.2.3.4',
      '1.2.3.4:5678',
      '::ffff:1.2.3.4',
      '[::ffff:1.2.3.4]:99',
      '::FFFF:0102:0304',
      ' "1.2.3.4:1" ',
      '64:ff9b::1.2.3.4',
    ],
    ['::1', '[::1]', '[::1]:80', '0:0:0:0:0:0:0:2', '::'],
    ['2001:db8:1:2::1', '[2001:db8:1:2:ffff::1]:443', '2001:0DB8:0001:0002:3:4:5:6', '2001:db8:1:2:3:4:5:6:8080'],
    ['fe80::1%eth0', 'fe80::2%25wlan0', '[fe80::3%eth0]:1'],
    ['user-7'],
    ['2001:db8:1:3::1'],
    ['1.2.3.5'],
  ];
  test('counts an IPv6 /64 as one client and IPv4 in IPv6 as IPv4, and ignores ports and zones', () => {
    const clients = same.map((keys) => [...new Set(keys.map(clientKey))]);
    for (const names of clients) assert.equal(names.length, 1, String(names));
    assert.equal(new Set(clients.flat()).size, same.length);
  });

  test('is shared by all addresses of a client', () => {
    for (const keys of same) {
      const wait = limitRate({perClient: keys.length});
      for (const key of keys) assert.equal(wait(key), 0);
      assert.ok(wait(keys[0]) > 0);
    }
  });

  test('of one client is not used up by 100,000 others in its network', () => {
    const wait = limitRate({perClient: 5});
    for (let index = 0; index < 100_000; index++)
      wait(`2001:db8:${(index >> 16).toString(16)}:${(index & 65_535).toString(16)}::1`);
    let refused = 0;
    for (let index = 0; index < 10_000; index++) refused += wait(`10.1.${index >> 8}.${index & 255}`) > 0;
    assert.equal(refused, 0);
  });

  test('handles keys of any length and any text quickly', () => {
    const wait = limitRate({perClient: 1e9});
    const begin = performance.now();
    for (const key of ['[', ' ', '%', ':', '1.', 'é', '\ud800', '"'].map((part) => part.repeat(1_000_000))) wait(key);
    assert.ok(performance.now() - begin < 500);
    fc.assert(fc.property(fc.string({unit: 'binary'}), (key) => wait(key) === 0));
  });

  test('starts again after its window, also if the clock was set back', () => {
    let time = 1e12;
    const wait = limitRate({perClient: 1, seconds: 60}, () => time);
    assert.equal(wait('a'), 0);
    assert.equal(wait('a'), 60);
    time += 60_000;
    assert.equal(wait('a'), 0);
    time -= 3_600_000;
    assert.equal(wait('a'), 0);
    assert.equal(wait('a'), 60);
  });
});
