// Keeps events in the browser's database, in blocks, for all tabs of the site.

import {expect} from 'chai';
import type {DarkSocialEvent} from 'dark-social';
import {localAnalytics, type LocalAnalytics, type LocalOptions} from 'dark-social/analytics/local.js';
import {freshPage, type Library} from '../core/fresh-page.js';
import {until} from '../tools/browser.js';
import {fastForward, share} from './events.js';

const module = new URL('local-library.ts', import.meta.url).pathname;
type LocalLibrary = Library & {localAnalytics: typeof localAnalytics};

let count = 0;
let name = '';
const open: LocalAnalytics[] = [];
const {warn} = console;
let warnings: string[] = [];

/** A sink as another tab makes it: with a connection of its own to this test's database. */
function tab(options: LocalOptions = {}): LocalAnalytics {
  const sink = localAnalytics({name, ...options});
  open.push(sink);
  return sink;
}

const event = (more: Partial<DarkSocialEvent> = {}): DarkSocialEvent =>
  ({...share, id: `e${++count}`, at: count, ...more}) as DarkSocialEvent;
const events = (length: number): DarkSocialEvent[] => Array.from({length}, () => event());
const send = (sink: LocalAnalytics, list: DarkSocialEvent[]) => Promise.all(list.map((each) => sink.send(each)));
const idsOf = (list: DarkSocialEvent[]): string[] => list.map(({id}) => id);

async function listOf(items: AsyncIterable<DarkSocialEvent>): Promise<DarkSocialEvent[]> {
  const list: DarkSocialEvent[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const deleteDatabase = (called: string): Promise<unknown> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(called);
    request.onsuccess = request.onerror = request.onblocked = resolve;
  });

beforeEach(() => {
  name = `test-${++count}-${Math.random()}`;
  warnings = [];
  console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
});
afterEach(async () => {
  console.warn = warn;
  for (const sink of open.splice(0)) sink.close();
  await deleteDatabase(name);
});

describe('localAnalytics', () => {
  it('keeps events for later pages, oldest first and each id once', async () => {
    const list = events(5);
    const first = tab();
    await send(first, [...list].reverse());
    await send(first, [list[2]]);
    first.close();
    expect(await listOf(tab().read())).to.deep.equal(list);
    // A sink that was closed opens the database again.
    await send(first, [event({id: 'last'} as Partial<DarkSocialEvent>)]);
    expect(idsOf(await listOf(first.read()))).to.deep.equal([...idsOf(list), 'last']);
    expect(warnings).to.deep.equal([]);
  });

  it('keeps ten thousand events, and of more than its maximum the latest', async () => {
    const list = events(10_000);
    const sink = tab();
    for (let start = 0; start < list.length; start += 700) await send(sink, list.slice(start, start + 700));
    // It is in a block by now, and among the recent ones too.
    await send(sink, [list[9_500]]);
    expect(idsOf(await listOf(tab().read())).join()).to.equal(idsOf(list).join());
    const text = await (await sink.exportNdjson()).text();
    const lines = text.trim().split('\n');
    expect(idsOf(lines.map((line) => JSON.parse(line) as DarkSocialEvent)).join()).to.equal(idsOf(list).join());
    expect(JSON.parse(lines[7])).to.deep.equal(list[7]);

    const small = tab({maxEvents: 3_000});
    const more = events(1_000);
    await send(small, more);
    const kept = idsOf(await listOf(small.read()));
    expect(kept.length).to.be.within(2_000, 3_000);
    expect(kept).to.deep.equal(idsOf([...list, ...more]).slice(-kept.length));
  });

  it('loses none of what several tabs write at once, and tells them of changes', async () => {
    const tabs = [1, 2, 3].map(() => tab());
    const told = tabs.map(() => 0);
    const stop = tabs.map((sink, index) => sink.onChange(() => told[index]++));
    const lists = tabs.map(() => events(600));
    await Promise.all(
      tabs.map(async (sink, index) => {
        for (let start = 0; start < 600; start += 30) await send(sink, lists[index].slice(start, start + 30));
      }),
    );
    const all = idsOf(lists.flat()).sort();
    for (const sink of tabs) expect(idsOf(await listOf(sink.read())).sort()).to.deep.equal(all);
    // Twenty changes of its own, and those of two others.
    await until(() => told.every((times) => times === 60));

    stop[1]();
    await tabs[0].clear();
    await until(() => told[0] > 60 && told[2] > 60);
    expect(told[1]).to.equal(60);
    expect(await listOf(tabs[1].read())).to.deep.equal([]);
  });

  it('yields each event once while another tab makes a block of the recent ones', async () => {
    const [reader, writer] = [tab(), tab()];
    const list = events(1_950);
    await send(writer, list);
    const ids: string[] = [];
    for await (const {id} of reader.read()) {
      ids.push(id);
      // After the first block was read.
      if (ids.length === 1_000) await send(writer, events(100));
    }
    expect(ids.slice(0, 1_950)).to.deep.equal(idsOf(list));
    expect(new Set(ids).size).to.equal(ids.length);
  });

  const {indexedDB: real} = globalThis;
  const {put} = IDBObjectStore.prototype;
  const replaceDatabase = (value: unknown) =>
    Object.defineProperty(globalThis, 'indexedDB', {value, configurable: true, writable: true});
  const refuse = (message: string, type: string) => (): never => {
    throw new DOMException(message, type);
  };
  const broken: {[what: string]: () => void} = {
    'is missing': () => replaceDatabase(undefined),
    'is forbidden': () => replaceDatabase({open: refuse('The operation is insecure.', 'SecurityError')}),
    'never opens': () => replaceDatabase({open: () => new EventTarget()}),
    'is full': () => (IDBObjectStore.prototype.put = refuse('The quota has been exceeded.', 'QuotaExceededError')),
  };

  for (const [what, breakDatabase] of Object.entries(broken)) {
    it(`keeps events in memory, with one warning, where the database ${what}`, async () => {
      const before = what === 'is full' ? events(2) : [];
      await send(tab(), before);
      breakDatabase();
      try {
        const sink = tab({maxEvents: 50});
        const list = events(60);
        const keep = async () => {
          await send(sink, list.slice(0, 30));
          await send(sink, list.slice(30));
          expect(await listOf(sink.read())).to.deep.equal([...before, ...list.slice(-50)]);
        };
        await (what === 'never opens' ? fastForward(keep) : keep());
        // The page shows each warning once, whichever test was first.
        expect(warnings.filter((warning) => !warning.includes('cannot be stored'))).to.deep.equal([]);
        expect(new Set(warnings).size).to.equal(warnings.length);
      } finally {
        IDBObjectStore.prototype.put = put;
        replaceDatabase(real);
      }
    });
  }

  it('gets no event before consent is granted, and deletes them when it is denied', async () => {
    const page = await freshPage({module});
    const {configure, tracker, localAnalytics: make, reset} = page.library as LocalLibrary;
    const sink = make({name});
    const reader = tab();
    const types = async () => (await listOf(reader.read())).map(({type}) => type);
    configure({consent: 'pending', sinks: [sink]});
    tracker().emit({type: 'answer', answer: 'friend', oneIn: 10});
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await types()).to.deep.equal([]);
    configure({consent: 'granted'});
    await until(async () => (await types()).length);
    expect(await types()).to.deep.equal(['answer']);
    configure({consent: 'denied'});
    await until(async () => !(await types()).length);
    reset();
  });

  it('deletes what earlier pages stored where consent is denied, unless the page only reads it', async () => {
    await send(tab(), events(3));
    const only = await freshPage({module});
    const reading = (only.library as LocalLibrary).localAnalytics({name});
    only.library.configure({consent: 'denied'});
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await listOf(reading.read())).to.have.length(3);
    reading.close();

    const page = await freshPage({module});
    const sink = (page.library as LocalLibrary).localAnalytics({name});
    page.library.configure({consent: 'denied', sinks: [sink]});
    await until(async () => !(await listOf(sink.read())).length);
    page.library.reset();
  });
});
