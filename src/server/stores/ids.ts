// A set of ids that stands outside the heap: millions of them as strings would keep the garbage collector busier than all else.

import {keyedHash, type Hash} from '../keyed-hash.js';

/** A set of hashes: open addressing, at most half full, without marks of what was deleted. */
class Hashes {
  size = 0;
  /** Two halves for each slot; both are 0 where it is free. */
  #slots = new Uint32Array(2048);

  /** The slot that holds a hash, or where it would go. */
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
    // What comes after and would have stood in the hole moves up, so that a search never ends too early.
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
 * A set of texts, each kept as a hash of 64 bits: that one of 10⁹ new ids is taken for one of eight million known ones has a probability
 * of 1 in 2,000. It knows the last `most / 2` to `most` texts, in at most 24 bytes each, whatever is added.
 */
export class Ids {
  readonly #hash = keyedHash();
  readonly #half: number;
  #recent = new Hashes();
  #older = new Hashes();

  /** @param most - How many are known at most. Default: all. */
  constructor(most = Infinity) {
    this.#half = most / 2;
  }

  /** How many it knows. */
  get size(): number {
    return this.#recent.size + this.#older.size;
  }

  /** Bit patterns of a text; both halves 0 stands for a free slot. */
  #of(id: string): Hash {
    const hash = this.#hash(id);
    if (!hash.h && !hash.l) hash.l = 1;
    return hash;
  }

  has(id: string): boolean {
    const hash = this.#of(id);
    return this.#recent.has(hash) || this.#older.has(hash);
  }

  /** Returns whether it was new. */
  add(id: string): boolean {
    const hash = this.#of(id);
    if (this.#recent.has(hash) || this.#older.has(hash)) return false;
    this.#recent.add(hash);
    if (this.#recent.size >= this.#half) this.turn();
    return true;
  }

  /** Adds a text that is older than all that are known. Returns whether there is room for more. */
  recall(id: string): boolean {
    const hash = this.#of(id);
    if (!this.#recent.has(hash) && !this.#older.has(hash))
      (this.#recent.size < this.#half - 1 ? this.#recent : this.#older).add(hash);
    return this.size < this.#half * 2 - 1;
  }

  delete(id: string): void {
    const hash = this.#of(id);
    if (!this.#recent.delete(hash)) this.#older.delete(hash);
  }

  /** Forgets all but what came since the last turn. */
  turn(): void {
    this.#older = this.#recent;
    this.#recent = new Hashes();
  }
}
