import {grow, nextCapacity} from './grow.js';

/** Gives each pair of 32-bit numbers an index, in the order in which they come. */
export class PairTable {
  size = 0;
  /** Two words a pair. */
  pairs = new Uint32Array(2 * 64);
  /** Index + 1 of a pair; 0 is free. */
  #slots = new Uint32Array(128);

  get bytes(): number {
    return this.pairs.byteLength + this.#slots.byteLength;
  }

  /** The index of a pair, which is added if it is new. */
  indexOf(first: number, second: number): number {
    const slot = this.#slotOf(first >>> 0, second >>> 0);
    const index = this.#slots[slot] - 1;
    return index < 0 ? this.#add(first >>> 0, second >>> 0, slot) : index;
  }

  /** The index of a pair; −1 for one that is not there. */
  find(first: number, second: number): number {
    return this.#slots[this.#slotOf(first >>> 0, second >>> 0)] - 1;
  }

  first(index: number): number {
    return this.pairs[2 * index];
  }

  second(index: number): number {
    return this.pairs[2 * index + 1];
  }

  /** The slot of a pair, or the free one where it would stand. */
  #slotOf(a: number, b: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = mix(a, b) & mask; ; slot = (slot + 1) & mask) {
      const index = this.#slots[slot] - 1;
      if (index < 0 || (this.pairs[2 * index] === a && this.pairs[2 * index + 1] === b)) return slot;
    }
  }

  #add(a: number, b: number, slot: number): number {
    const index = this.size++;
    if (2 * index === this.pairs.length) this.pairs = grow(this.pairs, 2 * nextCapacity(index));
    this.pairs[2 * index] = a;
    this.pairs[2 * index + 1] = b;
    this.#slots[slot] = index + 1;
    if (this.size > this.#slots.length * 0.7) this.#double();
    return index;
  }

  #double(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let index = 0; index < this.size; index++) {
      let slot = mix(this.pairs[2 * index], this.pairs[2 * index + 1]) & mask;
      while (this.#slots[slot]) slot = (slot + 1) & mask;
      this.#slots[slot] = index + 1;
    }
  }
}

function mix(a: number, b: number): number {
  const mixed = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 15), 0xc2b2ae35);
  return Math.imul(mixed ^ (mixed >>> 13), 0x9e3779b1) >>> 7;
}
