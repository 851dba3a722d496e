// The ids of events, each of which counts once.

import {hashText} from './hash.js';

/** A set of texts that keeps a 64-bit hash of each: 12 to 24 bytes a text. */
export class IdSet {
  size = 0;
  /** Two words a slot; a free slot holds zeros. */
  #slots = new Uint32Array(2 * 1024);
  readonly #hash = new Uint32Array(2);

  /** The memory of its table. */
  get bytes(): number {
    return this.#slots.byteLength;
  }

  /** Adds a text. Returns whether it is new. */
  add(text: string): boolean {
    hashText(text, this.#hash);
    const isNew = this.#insert(this.#hash[0], this.#hash[1]);
    if (isNew && ++this.size * 2 > this.#slots.length * 0.7) this.#double();
    return isNew;
  }

  #insert(low: number, high: number): boolean {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = (low << 1) & mask; ; slot = (slot + 2) & mask) {
      if (slots[slot] === low && slots[slot + 1] === high) return false;
      if (slots[slot] || slots[slot + 1]) continue;
      slots[slot] = low;
      slots[slot + 1] = high;
      return true;
    }
  }

  #double(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += 2) {
      if (old[slot] || old[slot + 1]) this.#insert(old[slot], old[slot + 1]);
    }
  }
}
