// Limits requests without keeping who sends them.

import {clientOf} from './client.js';
import {keyedHash} from './keyed-hash.js';

/** How many requests are taken. */
export interface Rate {
  /** The most of one client in a window; needs the client's key. Default: no limit. */
  perClient?: number | undefined;
  /** The most of all together in a window. Default: no limit. */
  total?: number | undefined;
  /** The window's length, s. Default: 60. */
  seconds?: number | undefined;
}

/** A power of two, so that a hash is cut to it by a mask. */
const columns = 262_144;
const rows = 4;

/**
 * Makes a function that counts a request, and returns for how many seconds there are to be no more, or 0.
 *
 * Clients are counted in a count-min sketch: four rows of 262,144 counters (4 MiB), in each of which a client has one, by a hash with a
 * key of this window. The least of its four is its count: too high only where others share all four, and a request raises no counter
 * above what its client may have. No address is kept, and memory does not grow under attack.
 */
export function limitRate({perClient = Infinity, total = Infinity, seconds = 60}: Rate, now = Date.now) {
  const counts = perClient < Infinity ? new Uint32Array(rows * columns) : undefined;
  let hash = keyedHash();
  let all = 0;
  let end = 0;

  /** Counts a request of a client, and returns how many it has made. */
  function count(counts: Uint32Array, client: string): number {
    const {h, l} = hash(clientOf(client));
    const places = Array.from({length: rows}, (_, row) => row * columns + ((l + Math.imul(row, h)) & (columns - 1)));
    const made = Math.min(...places.map((place) => counts[place])) + 1;
    for (const place of places) counts[place] = Math.max(counts[place], made);
    return made;
  }

  return (client?: string): number => {
    const time = now();
    // A clock that was set back must not make a window last.
    if (time >= end || end - time > seconds * 1000) {
      end = time + seconds * 1000;
      all = 0;
      counts?.fill(0);
      hash = keyedHash();
    }
    const own = client !== undefined && counts ? count(counts, client) : 0;
    // Who is over his own limit does not use up that of all.
    return own > perClient || ++all > total ? Math.ceil((end - time) / 1000) : 0;
  };
}
