// A set of ids that stands outside the heap: millions of them as strings would keep the garbage collector busier than all else.

const free = 0;
const gone = 0xffff_ffff;

/** A set of texts of 1 to 64 ASCII characters. */
export class Ids {
  /** How many it holds. */
  size = 0;
  /** Where each begins in `#bytes`, plus one, found by its hash; at most half of them are taken. */
  #slots = new Uint32Array(1024);
  #taken = 0;
  /** Each id's length, then its characters. */
  #bytes = new Uint8Array(16_384);
  #end = 0;
  /** Nobody outside can make ids that share a slot. */
  readonly #salt = crypto.getRandomValues(new Uint32Array(1))[0];

  /** Where a hash's search begins. */
  #start(hash: number): number {
    hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
  }

  /** The slot that holds an id, or where it would go. */
  #slot(id: string): number {
    const bytes = this.#bytes;
    let hash = this.#salt;
    for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
    search: for (let slot = this.#start(hash); ; slot = (slot + 1) & (this.#slots.length - 1)) {
      const place = this.#slots[slot];
      if (place === free) return slot;
      if (place === gone || bytes[place - 1] !== id.length) continue;
      for (let index = 0; index < id.length; index++)
        if (bytes[place + index] !== id.charCodeAt(index)) continue search;
      return slot;
    }
  }

  has(id: string): boolean {
    return this.#slots[this.#slot(id)] !== free;
  }

  /** Returns whether it was new. */
  add(id: string): boolean {
    const slot = this.#slot(id);
    if (this.#slots[slot] !== free) return false;
    if (this.#end + 1 + id.length > this.#bytes.length) {
      const more = new Uint8Array(this.#bytes.length * 2);
      more.set(this.#bytes);
      this.#bytes = more;
    }
    this.#bytes[this.#end++] = id.length;
    this.#slots[slot] = this.#end;
    for (let index = 0; index < id.length; index++) this.#bytes[this.#end++] = id.charCodeAt(index);
    this.size++;
    if (++this.#taken * 2 > this.#slots.length) this.#grow();
    return true;
  }

  delete(id: string): void {
    const slot = this.#slot(id);
    if (this.#slots[slot] === free) return;
    this.#slots[slot] = gone;
    this.size--;
  }

  #grow(): void {
    const places = this.#slots.filter((place) => place !== free && place !== gone);
    this.#slots = new Uint32Array(this.#slots.length * 2);
    this.#taken = places.length;
    for (const place of places) {
      let hash = this.#salt;
      const end = place + this.#bytes[place - 1];
      for (let index = place; index < end; index++) hash = Math.imul(hash ^ this.#bytes[index], 0x01000193);
      let slot = this.#start(hash);
      while (this.#slots[slot] !== free) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = place;
    }
  }
}
