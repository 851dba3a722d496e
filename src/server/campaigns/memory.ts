// Keeps what campaigns count in memory: for tests, and for one process whose campaigns may start afresh with it.

import type {CampaignStore} from './store.js';

interface Entry {
  count: number;
  value?: string;
  points?: Map<string, number>;
  expires: number;
}

/** When the first entries are looked through for expired ones, and from then on each time they have doubled. */
const firstSweep = 10_000;

/**
 * Makes a store that is lost when the process ends.
 *
 * @example
 * ```ts
 * const campaign = createCampaign({campaign: 'spring', host: 'example.org', signer, store: memoryCampaigns()});
 * ```
 */
export function memoryCampaigns(): CampaignStore {
  const entries = new Map<string, Entry>();
  let sweepAt = firstSweep;

  function sweep(): void {
    const now = Date.now();
    for (const [key, {expires}] of entries) if (expires <= now) entries.delete(key);
    sweepAt = Math.max(firstSweep, entries.size * 2);
  }

  function entryOf(key: string, expires: number): Entry {
    const known = entries.get(key);
    if (known) return known;
    if (entries.size >= sweepAt) sweep();
    const entry = {count: 0, expires};
    entries.set(key, entry);
    return entry;
  }

  return {
    async use(key, max, expires) {
      const entry = entryOf(key, expires);
      if (entry.count >= max) return false;
      entry.count++;
      return true;
    },
    count: async (key) => entries.get(key)?.count ?? 0,
    setOnce: async (key, value, expires) => (entryOf(key, expires).value ??= value),
    get: async (key) => entries.get(key)?.value,
    async addPoint(board, member, expires) {
      const entry = entryOf(board, expires);
      entry.points ??= new Map();
      entry.points.set(member, (entry.points.get(member) ?? 0) + 1);
    },
    top: async (board, count) =>
      Array.from(entries.get(board)?.points ?? [], ([member, points]) => ({member, points}))
        .sort((a, b) => b.points - a.points)
        .slice(0, count),
  };
}
