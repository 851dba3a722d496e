// Which records the collector takes: what its published schema says, and no other.

import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {checkEvent} from 'dark-social/server';

import fc from '../tools/properties.mjs';
import {collector, each, known, newId, post, schema, types, valid} from './collector-events.mjs';

describe('checkEvent', () => {
  const junk = fc.oneof(fc.jsonValue(), fc.constantFrom(1, 0, 32, 1.5, -1, 'ok', 'visit', 'share', 'a'.repeat(300)));
  const names = [...Object.keys(schema.properties), '__proto__', 'constructor', 'email'];
  const hostile = fc
    .tuple(
      fc.constantFrom(...each()),
      fc.array(fc.tuple(fc.constantFrom(...names), fc.option(junk, {nil: undefined})), {maxLength: 3}),
    )
    .map(([record, changes]) => {
      const entries = new Map(Object.entries(record));
      for (const [key, value] of changes) value === undefined ? entries.delete(key) : entries.set(key, value);
      return JSON.parse(
        '{' + [...entries].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`) + '}',
      );
    });

  test('agrees with the JSON Schema', () => {
    for (const event of each()) assert.ok(valid(event), JSON.stringify(valid.errors));
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof(hostile, junk), (value) => {
        refused += !valid(value);
        assert.equal(checkEvent(value) === undefined, valid(value));
      }),
      {numRuns: 2000},
    );
    assert.ok(refused > 200);
  });

  test('rejects hostile bodies, and stores valid ones exactly as sent', async () => {
    const {store, collect} = collector();
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, {minLength: 1, maxLength: 3}), async (records) => {
        records.forEach(
          (record) => Object.hasOwn(record, 'id') && typeof record.id === 'string' && (record.id = newId()),
        );
        const before = store.events.length;
        const {status} = await collect(post(records));
        const taken = records.filter(({type}) => typeof type !== 'string' || types.includes(type));
        const good = taken.every((record) => valid(record));
        assert.equal(status, good ? 200 : 400);
        assert.deepEqual(store.events.slice(before), good ? taken.map(known) : []);
      }),
      {numRuns: 300},
    );
  });
});
