import {grow, nextCapacity} from './grow.js';

/** All arrivals by a whole token, in the order of the log: 16 bytes each. */
export class ArrivalLog {
  size = 0;
  at = new Float64Array(64);
  /** Rows of the token table. */
  token = new Uint32Array(64);
  /** Channel, campaign and page: an index of the counts' places. */
  place = new Uint32Array(64);

  get bytes(): number {
    return this.at.byteLength + this.token.byteLength + this.place.byteLength;
  }

  add(at: number, token: number, place: number): void {
    const index = this.size++;
    if (index === this.at.length) {
      const capacity = nextCapacity(index);
      this.at = grow(this.at, capacity);
      this.token = grow(this.token, capacity);
      this.place = grow(this.place, capacity);
    }
    this.at[index] = at;
    this.token[index] = token;
    this.place[index] = place;
  }
}
