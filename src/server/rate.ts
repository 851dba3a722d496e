// Limits the rate of requests without storing who sends them.

import {clientKey} from './client-key.js';
import {keyedHash} from './keyed-hash.js';

/** The limits. */
export interface Rate {
  /** The most requests of one client in a window; needs the client's key. Default: no limit. */
  perClient?: number | undefined;
  /** The most requests of all clients in a window. Default: no limit. */
  total?: number | undefined;
  /** The window's length, in seconds. Default: 60. */
  seconds?: number | undefined;
}

/** A power of two, so that a mask maps a hash to a column. */
const columns = 262_144;
const rows = 4;

/**
 * Makes a function that counts a request and returns 0, or how many seconds the client must wait.
 *
 * Clients are counted in a count-min sketch: four rows of 262,144 counters (4 MiB). A client has one counter in each row, chosen by a
 * hash with a key of this window, and the least of the four is its count. It is too high only if other clients share all four. No
 * address is stored, and memory does not grow under attack.
 */
export function limitRate({perClient = Infinity, total = Infinity, seconds = 60}: Rate, now = Date.now) {
  const counts = perClient < Infinity ? new Uint32Array(rows * columns) : undefined;
  let hash = keyedHash();
  let all = 0;
  let end = 0;

  /** Counts a request, and returns how many the client has made in this window. */
  function count(counts: Uint32Array, client: string): number {
    const {h, l} = hash(clientKey(client));
    const counters = Array.from({length: rows}, (_, row) => row * columns + ((l + Math.imul(row, h)) & (columns - 1)));
    const made = Math.min(...counters.map((index) => counts[index])) + 1;
    for (const index of counters) counts[index] = Math.max(counts[index], made);
    return made;
  }

  return (client?: string): number => {
    const time = now();
    // If the clock was set back, the window must not last longer.
    if (time >= end || end - time > seconds * 1000) {
      end = time + seconds * 1000;
      all = 0;
      counts?.fill(0);
      hash = keyedHash();
    }
    const own = client !== undefined && counts ? count(counts, client) : 0;
    // A client over its own limit does not use up the total.
    return own > perClient || ++all > total ? Math.ceil((end - time) / 1000) : 0;
  };
}
