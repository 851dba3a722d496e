// The database of `localAnalytics()`: events one by one while they are few, older ones in blocks, since reading and deleting a block costs
// hardly more than doing so with a single event.

import {openDB, type DBSchema, type IDBPDatabase} from 'idb';
import type {DarkSocialEvent} from '../../core/events/event.js';

/** A block's number, which counts up, and how many events it holds: so the keys alone tell how many there are. */
type BlockKey = [number: number, size: number];

interface Schema extends DBSchema {
  recent: {key: string; value: DarkSocialEvent};
  blocks: {key: BlockKey; value: DarkSocialEvent[]};
}

/** The most events that a block holds. */
const maxBlockSize = 1000;

/** How long a browser may take to open the database, in ms: a broken one never answers. */
const openTimeout = 5000;

const byTime = (events: DarkSocialEvent[]): DarkSocialEvent[] => events.sort((a, b) => a.at - b.at);

/** The database of one name. Every method rejects where the browser has no database, forbids it, or its disk is full. */
export class EventDatabase {
  readonly #name: string;
  readonly #blockSize: number;
  readonly #maxEvents: number;
  #opening?: Promise<IDBPDatabase<Schema>>;

  /** `maxEvents`: when there are more, the oldest block is deleted. */
  constructor(name: string, maxEvents: number) {
    this.#name = name;
    this.#blockSize = Math.min(maxBlockSize, Math.ceil(maxEvents / 10));
    this.#maxEvents = maxEvents;
  }

  /** Adds events in one transaction; an id that is there already stands for the same event. */
  async add(events: readonly DarkSocialEvent[]): Promise<void> {
    const database = await this.#open();
    const transaction = database.transaction('recent', 'readwrite');
    const writes = events.map((event) => transaction.store.put(event));
    const counting = transaction.store.count();
    // At once: a page that is being left does not see the end of its transactions.
    transaction.commit();
    const [count] = await Promise.all([counting, transaction.done, ...writes]);
    if (count >= this.#blockSize) await this.#makeBlocks(database);
  }

  /** Moves recent events into blocks, and deletes the oldest blocks where there could be too many events. */
  async #makeBlocks(database: IDBPDatabase<Schema>): Promise<void> {
    // Transactions of other tabs wait for this one.
    const transaction = database.transaction(['recent', 'blocks'], 'readwrite');
    const recent = transaction.objectStore('recent');
    const blocks = transaction.objectStore('blocks');
    const move = async () => {
      const keys = await blocks.getAllKeys();
      let number = keys.at(-1)?.[0] ?? 0;
      const events = byTime(await recent.getAll());
      const writes: Promise<unknown>[] = [recent.clear()];
      while (events.length >= this.#blockSize) {
        const key: BlockKey = [++number, this.#blockSize];
        writes.push(blocks.add(events.splice(0, this.#blockSize), key));
        keys.push(key);
      }
      writes.push(...events.map((event) => recent.put(event)));
      let total = keys.reduce((sum, [, size]) => sum + size, this.#blockSize - 1);
      for (const key of keys) {
        if (total <= this.#maxEvents) break;
        writes.push(blocks.delete(key));
        total -= key[1];
      }
      await Promise.all(writes);
    };
    await Promise.all([move(), transaction.done]);
  }

  /** The events, a block at a time, oldest first. */
  async *read(): AsyncGenerator<DarkSocialEvent[]> {
    let last = 0;
    for (;;) {
      const database = await this.#open();
      // In one transaction, so that no event is missed if another tab makes a block of the recent ones in the meantime.
      const transaction = database.transaction(['recent', 'blocks']);
      const cursor = await transaction.objectStore('blocks').openCursor(IDBKeyRange.lowerBound([last + 1]));
      if (!cursor) {
        yield byTime(await transaction.objectStore('recent').getAll());
        return;
      }
      [last] = cursor.key;
      yield cursor.value;
    }
  }

  /** Deletes all events. */
  async clear(): Promise<void> {
    const database = await this.#open();
    const transaction = database.transaction(['recent', 'blocks'], 'readwrite');
    await Promise.all([
      transaction.objectStore('recent').clear(),
      transaction.objectStore('blocks').clear(),
      transaction.done,
    ]);
  }

  /** Closes the connection. The next call opens it again. */
  close(): void {
    const opening = this.#opening;
    this.#opening = undefined;
    opening?.then(
      (database) => database.close(),
      () => {},
    );
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    return (this.#opening ??= this.#connect().catch((error) => {
      this.#opening = undefined;
      throw error;
    }));
  }

  async #connect(): Promise<IDBPDatabase<Schema>> {
    const opening = openDB<Schema>(this.#name, 1, {
      upgrade(database) {
        database.createObjectStore('recent', {keyPath: 'id'});
        database.createObjectStore('blocks');
      },
      // A later version of the library wants to change the database, or the browser has closed it.
      blocking: () => this.close(),
      terminated: () => this.close(),
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`the database did not open in ${openTimeout} ms`)), openTimeout);
    });
    try {
      return await Promise.race([opening, timeout]);
    } finally {
      clearTimeout(timer);
    }
  }
}
