// A set of ids in typed arrays: as strings, millions of ids would dominate garbage collection.

import {keyedHash, type Hash} from '../keyed-hash.js';

/** A set of hashes: open addressing, at most half full, without tombstones. */
class HashSet {
  size = 0;
  /** Two halves for each slot; both are 0 if it is free. */
  #slots = new Uint32Array(2048);

  /** The slot of a hash, or the free slot where it belongs. */
  #slot({h, l}: Hash): number {
    const slots = this.#slots;
    const last = slots.length - 2;
    let slot = (l * 2) & last;
    while ((slots[slot] || slots[slot + 1]) && (slots[slot] !== l || slots[slot + 1] !== h)) slot = (slot + 2) & last;
    return slot;
  }

  has(hash: Hash): boolean {
    const slot = this.#slot(hash);
    return !!(this.#slots[slot] || this.#slots[slot + 1]);
  }

  add(hash: Hash): void {
    this.#put(hash);
    if (++this.size * 4 > this.#slots.length) this.#grow();
  }

  #put(hash: Hash): void {
    const slot = this.#slot(hash);
    this.#slots[slot] = hash.l;
    this.#slots[slot + 1] = hash.h;
  }

  delete(hash: Hash): boolean {
    if (!this.has(hash)) return false;
    const slots = this.#slots;
    const last = slots.length - 2;
    let hole = this.#slot(hash);
    slots[hole] = slots[hole + 1] = 0;
    // Entries after it move up where they may, so that no search ends too early.
    for (let slot = (hole + 2) & last; slots[slot] || slots[slot + 1]; slot = (slot + 2) & last) {
      const home = (slots[slot] * 2) & last;
      if (((slot - home) & last) < ((slot - hole) & last)) continue;
      slots[hole] = slots[slot];
      slots[hole + 1] = slots[slot + 1];
      slots[slot] = slots[slot + 1] = 0;
      hole = slot;
    }
    this.size--;
    return true;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    for (let slot = 0; slot < before.length; slot += 2)
      if (before[slot] || before[slot + 1]) this.#put({l: before[slot], h: before[slot + 1]});
  }
}

/**
 * A set of ids that remembers the latest `maxSize / 2` to `maxSize`, in at most 24 bytes each. It stores hashes of 64 bits: the
 * probability that one of 10⁹ new ids is mistaken for one of eight million known ones is 1 in 2,000.
 */
export class IdSet {
  readonly #hash = keyedHash();
  readonly #half: number;
  #recent = new HashSet();
  #older = new HashSet();

  /** @param maxSize - How many ids are remembered at most. Default: all. */
  constructor(maxSize = Infinity) {
    this.#half = maxSize / 2;
  }

  get size(): number {
    return this.#recent.size + this.#older.size;
  }

  /** The hash of an id; never 0, which marks a free slot. */
  #hashOf(id: string): Hash {
    const hash = this.#hash(id);
    if (!hash.h && !hash.l) hash.l = 1;
    return hash;
  }

  has(id: string): boolean {
    const hash = this.#hashOf(id);
    return this.#recent.has(hash) || this.#older.has(hash);
  }

  /** Adds an id. Returns whether it was new. */
  add(id: string): boolean {
    const hash = this.#hashOf(id);
    if (this.#recent.has(hash) || this.#older.has(hash)) return false;
    this.#recent.add(hash);
    if (this.#recent.size >= this.#half) this.rotate();
    return true;
  }

  /** Adds an id that is older than all others. Returns whether there is room for more. */
  addOlder(id: string): boolean {
    const hash = this.#hashOf(id);
    if (!this.#recent.has(hash) && !this.#older.has(hash))
      (this.#recent.size < this.#half - 1 ? this.#recent : this.#older).add(hash);
    return this.size < this.#half * 2 - 1;
  }

  delete(id: string): void {
    const hash = this.#hashOf(id);
    if (!this.#recent.delete(hash)) this.#older.delete(hash);
  }

  /** Forgets the ids that were added before the last rotation. */
  rotate(): void {
    this.#older = this.#recent;
    this.#recent = new HashSet();
  }
}
