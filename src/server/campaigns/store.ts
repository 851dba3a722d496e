// The contract of the stores for campaigns.

/**
 * Keeps what a campaign counts, under keys that the campaign makes. Each method does its work in one step, so that any number of
 * processes can share a store. There are `memoryCampaigns`, `redisCampaigns` and `postgresCampaigns`; or write your own.
 *
 * `expires` is in ms since 1970: from then on, the store may forget the key. The expiry of the call that made the key holds.
 */
export interface CampaignStore {
  /** Counts one use of a key, unless `max` uses have been counted. Resolves to whether it was counted. `max` may be `Infinity`. */
  use(key: string, max: number, expires: number): Promise<boolean>;
  /** How many uses were counted; 0 for an unknown key. */
  count(key: string): Promise<number>;
  /** Keeps a value, unless the key has one. Resolves to the value that the key has now. */
  setOnce(key: string, value: string, expires: number): Promise<string>;
  /** The value that a key has. */
  get(key: string): Promise<string | undefined>;
  /** Adds one point to a member of a board. */
  addPoint(board: string, member: string, expires: number): Promise<void>;
  /** The members of a board with the most points, at most `count`, the highest first; of equal points, in any order. */
  top(board: string, count: number): Promise<{member: string; points: number}[]>;
}
