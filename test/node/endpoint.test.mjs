// The sink `endpoint` on a server, and the collector that takes its events.

import assert from 'node:assert/strict';
import test from 'node:test';
import {endpoint} from 'dark-social/analytics';
import {memory} from 'dark-social/server/memory.js';
import {listen} from 'dark-social/server/listen.js';

test('events of a server reach a collector, and are kept once', async () => {
  const kept = [];
  const store = memory();
  const add = async (events) => {
    kept.push(...events);
    return store.add(events);
  };
  const {url, close} = await listen({port: 0, store: {add}});
  try {
    const sink = endpoint({url, batch: {wait: 0}});
    const common = {v: 1, type: 'conversion', name: 'order', visit: 'a', page: '', lib: '0'};
    const events = ['x', 'y', 'x'].map((id) => ({...common, id, at: Date.now()}));
    await Promise.all(events.map((event) => sink.send(event)));
    assert.deepEqual(
      kept.map(({id}) => id),
      ['x', 'y'],
    );
    await assert.rejects(sink.send({...common, id: 'not an id', at: 0}), {name: 'EndpointError', status: 400});
  } finally {
    await close();
  }
});

test('a path may stand in code that a server runs too, and is refused when something is sent there', async () => {
  const sink = endpoint({url: '/events'});
  assert.equal(sink.key, 'endpoint:/events');
  await assert.rejects(sink.send({id: 'x'}), {name: 'TypeError', message: /url: "\/events"/});
  assert.throws(() => endpoint({url: 'mailto:a@example.org'}), {name: 'TypeError', message: /url: "mailto/});
});
