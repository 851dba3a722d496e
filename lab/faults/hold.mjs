// Lets one fault happen, waits for what comes, and holds it to what the sink promises.

import assert from 'node:assert/strict';
import {setTimeout as delay} from 'node:timers/promises';

import {makeCollector, makeGate} from './collector.mjs';

/** How long events may take to come in the end, and how long those that may be lost are waited for, in ms. */
const patience = 60_000;
const lastWait = 3000;

/**
 * `{caused, acknowledged, lost, seconds}` of a fault.
 *
 * @throws AssertionError where an acknowledged event is not stored, one is stored twice, or one is lost that may not be.
 */
export async function hold({run, mayLose, repeats}, readers, brief = false) {
  const start = performance.now();
  const collector = await makeCollector();
  const gate = await makeGate(collector.url);
  try {
    await collector.start();
    const {reader, tab} = await run({collector, gate, newReader: readers.newReader, brief});
    const {caused} = reader;
    const missing = () => {
      const ids = new Set(collector.stored());
      return caused.filter((id) => !ids.has(id)).length;
    };
    const until = performance.now() + (mayLose ? lastWait : patience);
    let outcome = {acknowledged: [], dropped: []};
    const owed = () => {
      const told = new Set(outcome.acknowledged);
      return tab?.caused.filter((id) => !told.has(id)).length ?? 0;
    };
    do {
      await delay(brief ? 50 : 200);
      if (tab) outcome = await tab.outcome();
    } while (performance.now() < until && (missing() || owed()));
    await reader.close();

    const stored = collector.stored();
    const unique = new Set(stored);
    const lost = missing();
    const unkept = outcome.acknowledged.filter((id) => !unique.has(id));
    assert.deepEqual(unkept, [], 'acknowledged, and not stored');
    assert.equal(stored.length, unique.size, 'stored twice');
    assert.deepEqual(outcome.dropped, [], 'dropped');
    if (!mayLose) assert.deepEqual([lost, owed()], [0, 0], `lost, and never acknowledged, of ${caused.length}`);
    if (repeats) assert.ok(gate.duplicates > 0, 'sent again');
    const seconds = (performance.now() - start) / 1000;
    return {caused: caused.length, acknowledged: tab?.caused.length, lost, seconds};
  } finally {
    await gate.close();
    await collector.close();
  }
}
