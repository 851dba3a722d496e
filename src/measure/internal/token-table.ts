// One row for each distinct token of a log, in typed arrays: at most 70 bytes a token.

import {grow, nextCapacity} from './grow.js';
import {packToken, unpackToken} from './token-text.js';

/** No value in a column of indexes. */
export const none = 0xffffffff;

/** The tokens of a log, and what its events say about each. */
export class TokenTable {
  size = 0;
  /** The token: three words a row, and the depth. */
  words = new Uint32Array(3 * 64);
  depth = new Uint8Array(64);
  /** The time of its first event. */
  firstAt = new Float64Array(64);
  /** The time of its first share event that went out; `Infinity` if none was seen. */
  shareAt = new Float64Array(64);
  /** Indexes of texts, or {@link none}. */
  site = new Uint32Array(64);
  channel = new Uint32Array(64);
  page = new Uint32Array(64);
  /** Engaged events. */
  engaged = new Uint32Array(64);
  /** Index + 1 of a row; 0 is free. */
  #slots = new Uint32Array(128);
  readonly #packed = new Uint32Array(4);

  /** The memory of its arrays. */
  get bytes(): number {
    const columns = [
      this.words,
      this.depth,
      this.firstAt,
      this.shareAt,
      this.site,
      this.channel,
      this.page,
      this.engaged,
    ];
    return columns.reduce((sum, {byteLength}) => sum + byteLength, this.#slots.byteLength);
  }

  /** The row of a token; one is added for a new one. −1 for what is no token. */
  indexOf(text: string): number {
    const packed = this.#packed;
    if (!packToken(text, packed)) return -1;
    const parent = packed[0];
    const id = packed[1];
    const rest = packed[2];
    const depth = packed[3];
    const mask = this.#slots.length - 1;
    for (let slot = slotOf(id, rest) & mask; ; slot = (slot + 1) & mask) {
      const index = this.#slots[slot] - 1;
      if (index < 0) return this.#add(slot);
      const word = 3 * index;
      const {words} = this;
      if (words[word] === parent && words[word + 1] === id && words[word + 2] === rest && this.depth[index] === depth)
        return index;
    }
  }

  parentId(index: number): number {
    return this.words[3 * index];
  }

  id(index: number): number {
    return this.words[3 * index + 1];
  }

  text(index: number): string {
    const [parent, id, rest] = this.words.subarray(3 * index, 3 * index + 3);
    return unpackToken(parent, id, rest, this.depth[index]);
  }

  #add(slot: number): number {
    const index = this.size++;
    if (index === this.depth.length) this.#enlarge(nextCapacity(index));
    for (let word = 0; word < 3; word++) this.words[3 * index + word] = this.#packed[word];
    this.depth[index] = this.#packed[3];
    this.firstAt[index] = Infinity;
    this.shareAt[index] = Infinity;
    this.site[index] = this.channel[index] = this.page[index] = none;
    this.#slots[slot] = index + 1;
    if (this.size > this.#slots.length * 0.7) this.#double();
    return index;
  }

  #enlarge(capacity: number): void {
    this.words = grow(this.words, 3 * capacity);
    this.depth = grow(this.depth, capacity);
    this.firstAt = grow(this.firstAt, capacity);
    this.shareAt = grow(this.shareAt, capacity);
    this.site = grow(this.site, capacity);
    this.channel = grow(this.channel, capacity);
    this.page = grow(this.page, capacity);
    this.engaged = grow(this.engaged, capacity);
  }

  #double(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let index = 0; index < this.size; index++) {
      let slot = slotOf(this.id(index), this.words[3 * index + 2]) & mask;
      while (this.#slots[slot]) slot = (slot + 1) & mask;
      this.#slots[slot] = index + 1;
    }
  }
}

const slotOf = (id: number, rest: number): number => Math.imul(id ^ (rest << 10), 0x9e3779b1) >>> 4;
