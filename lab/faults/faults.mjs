// What goes wrong between a page and its collector, and how a reader fares. Each fault gets a place: a collector that runs, a
// gate before it, and `newReader`; it ends when it has done its harm, and what is stored is then awaited and counted.

import {setTimeout as delay} from 'node:timers/promises';

const batch = {size: 50, wait: 50};

/** A reader with one tab, at the collector or at its gate. */
async function readerAt(place, options, at = place.collector) {
  const reader = await place.newReader({url: at.url, batch, ...options});
  return {reader, tab: await reader.openTab()};
}

/** Opens so many tabs one after the other, each left so many ms after its events, in the way that is named. */
async function leaving(place, {tabs, offline, by, down, after = 0}) {
  const reader = await place.newReader({url: place.collector.url, offline});
  for (let index = 0; index < tabs; index++) {
    const tab = await reader.openTab();
    if (down) await place.collector.kill();
    await tab.cause(5);
    await delay(after);
    await tab[by]();
    if (down) await place.collector.start();
  }
  return reader;
}

/**
 * Nothing may be lost, but where it says so (`mayLose`). `brief` are those of the short version, `repeats` those after which the
 * collector must have met events again. `run` resolves to the reader, and the tab that lives and is to hear of its events.
 */
export const faults = [
  {
    name: 'nothing fails',
    async run(place) {
      const {reader, tab} = await readerAt(place);
      await tab.cause(200);
      return {reader, tab};
    },
  },
  {
    name: 'connections are refused for 3 s',
    async run(place) {
      await place.collector.kill();
      const {reader, tab} = await readerAt(place);
      await tab.cause(100);
      await delay(3000);
      await place.collector.start();
      await tab.cause(100);
      return {reader, tab};
    },
  },
  {
    name: '500, 503 and 429 are answered, then 200',
    brief: true,
    async run(place) {
      const answers = [{status: 500}, {status: 503, headers: {'retry-after': '1'}}, {status: 429}];
      place.gate.fail = (count) => answers[place.brief ? count + 2 : count];
      const {reader, tab} = await readerAt(place, {}, place.gate);
      await tab.cause(100);
      return {reader, tab};
    },
  },
  {
    name: 'each answer takes 1.5 s',
    async run(place) {
      place.gate.fail = () => ({wait: 1500});
      const {reader, tab} = await readerAt(place, {}, place.gate);
      for (let times = 0; times < 4; times++) {
        await tab.cause(25);
        await delay(500);
      }
      return {reader, tab};
    },
  },
  {
    name: 'events are stored, and their answer is lost',
    brief: true,
    repeats: true,
    async run(place) {
      place.gate.fail = (count) => ({silent: count < (place.brief ? 1 : 3)});
      const {reader, tab} = await readerAt(place, {}, place.gate);
      await tab.cause(100);
      return {reader, tab};
    },
  },
  {
    name: 'the browser is offline for 4 s',
    async run(place) {
      const {reader, tab} = await readerAt(place);
      await reader.context.setOffline(true);
      await tab.cause(100);
      await delay(4000);
      await reader.context.setOffline(false);
      return {reader, tab};
    },
  },
  {
    name: 'the collector is killed and started, 4 times',
    async run(place) {
      const {reader, tab} = await readerAt(place);
      for (let times = 0; times < 4; times++) {
        await tab.cause(500);
        await delay(100 * Math.random());
        await place.collector.kill();
        await tab.cause(50);
        await delay(200);
        await place.collector.start();
        await delay(800);
      }
      return {reader, tab};
    },
  },
  {
    name: '10,000 events at once',
    async run(place) {
      const {reader, tab} = await readerAt(place);
      await tab.cause(10_000);
      return {reader, tab};
    },
  },
  {
    name: 'storage: 5 tabs closed while the collector is down, then a next page',
    brief: true,
    async run(place) {
      const reader = await leaving(place, {tabs: place.brief ? 1 : 5, offline: true, by: 'close', down: true});
      return {reader, tab: await reader.openTab()};
    },
  },
  {
    name: 'storage: 10 tabs closed in mid-flight, then a next page',
    async run(place) {
      const reader = await leaving(place, {tabs: 10, offline: true, by: 'close'});
      return {reader, tab: await reader.openTab()};
    },
  },
  {
    name: 'storage: 5 tabs killed 0.1 s after, the collector down, then a next page',
    async run(place) {
      const reader = await leaving(place, {tabs: 5, offline: true, by: 'crash', down: true, after: 100});
      return {reader, tab: await reader.openTab()};
    },
  },
  {
    name: 'storage: closed while offline, then a next page',
    async run(place) {
      const {reader, tab} = await readerAt(place, {offline: true});
      await reader.context.setOffline(true);
      await tab.cause(20);
      await delay(100);
      await tab.close();
      await reader.context.setOffline(false);
      return {reader, tab: await reader.openTab()};
    },
  },
  // Without storage a tab that is gone has no second attempt; the share of its last events that is lost is told, not judged.
  {
    name: 'no storage: 10 tabs closed in mid-flight',
    mayLose: true,
    run: async (place) => ({reader: await leaving(place, {tabs: 10, by: 'close'})}),
  },
  {
    name: 'no storage: 5 tabs closed while the collector is down',
    mayLose: true,
    run: async (place) => ({reader: await leaving(place, {tabs: 5, by: 'close', down: true})}),
  },
  {
    name: 'no storage: 10 tabs killed at once',
    mayLose: true,
    run: async (place) => ({reader: await leaving(place, {tabs: 10, by: 'crash'})}),
  },
  {
    name: 'no storage: 10 tabs killed 1 s after',
    mayLose: true,
    run: async (place) => ({reader: await leaving(place, {tabs: 10, by: 'crash', after: 1000})}),
  },
  // The browser writes storage a moment after the page has asked for it.
  {
    name: 'storage: 10 tabs killed at once, then a next page',
    mayLose: true,
    async run(place) {
      const reader = await leaving(place, {tabs: 10, offline: true, by: 'crash'});
      return {reader, tab: await reader.openTab()};
    },
  },
];
