// What is known of each arrival once tokens are linked: whether it could bring others, and whether another brought it.

import type {ArrivalLog} from './arrival-log.js';
import type {Forest} from './cascades.js';
import {groupIndexes} from './group-indexes.js';
import type {Links} from './link-tokens.js';
import type {TokenTable} from './token-table.js';

const ripe = 1;
const brought = 2;

/** Facts about arrivals and tokens, by their index. */
export class ArrivalFacts {
  /** How many cascades there are, and how many families: tokens with the tokens that descend from them. */
  readonly cascades: number;
  readonly families: number;
  /** Arrivals by token. */
  readonly perToken: Uint32Array;
  readonly #flags: Uint8Array;

  constructor(
    private readonly tokens: TokenTable,
    private readonly log: ArrivalLog,
    private readonly links: Links,
    private readonly forest: Forest,
    /** The time until which arrivals are old enough to have brought others. */
    private readonly ripeUntil: number,
    window: number,
  ) {
    this.cascades = forest.depth.length;
    this.families = links.parents.length + tokens.size;
    const {starts, times} = groupByToken(log, tokens.size);
    this.perToken = new Uint32Array(tokens.size);
    for (let token = 0; token < tokens.size; token++) this.perToken[token] = starts[token + 1] - starts[token];

    /** When the visitor who shared the token had arrived, as far as is known. */
    const parentAt = (token: number): number => {
      if (tokens.shareAt[token] < Infinity) return tokens.shareAt[token];
      const firstAt = tokens.firstAt[token];
      const parent = links.parents[token];
      if (parent < 0 || parent >= tokens.size) return firstAt;
      return lastBefore(times, starts[parent], starts[parent + 1], firstAt) ?? firstAt;
    };
    const parentTimes = new Float64Array(tokens.size).fill(NaN);
    this.#flags = new Uint8Array(log.size);
    for (let arrival = 0; arrival < log.size; arrival++) {
      const at = log.at[arrival];
      const token = log.token[arrival];
      if (at <= ripeUntil) this.#flags[arrival] |= ripe;
      if (tokens.depth[token] === 1) continue;
      if (Number.isNaN(parentTimes[token])) parentTimes[token] = parentAt(token);
      const parentTime = parentTimes[token];
      if (parentTime <= ripeUntil && at <= parentTime + window) this.#flags[arrival] |= brought;
    }
  }

  tokenOf = (arrival: number): number => this.log.token[arrival];
  cascadeOf = (token: number): number => this.forest.cascadeOf[token];

  /** The token that a token descends from, or one that left no event; of several possible ones, a family of its own. */
  familyOf(token: number): number {
    const parent = this.links.parents[token];
    return parent < 0 ? this.links.parents.length + token : parent;
  }

  /** Whether an arrival is old enough to have brought others. */
  isRipe = (arrival: number): boolean => (this.#flags[arrival] & ripe) > 0;

  /** Whether an arrival that is old enough brought this one, within the window. */
  isBrought = (arrival: number): boolean => (this.#flags[arrival] & brought) > 0;

  /** Tokens whose share event was seen. */
  *seenShares(): Generator<number> {
    for (let token = 0; token < this.tokens.size; token++) if (this.tokens.shareAt[token] < Infinity) yield token;
  }

  /** Of these, the ones that visitors who had arrived by a link shared, long enough ago. */
  *onwardShares(): Generator<number> {
    for (const token of this.seenShares())
      if (this.tokens.depth[token] > 1 && this.tokens.shareAt[token] <= this.ripeUntil) yield token;
  }
}

/** The times of each token's arrivals, in order. */
function groupByToken(log: ArrivalLog, tokens: number): {starts: Uint32Array; times: Float64Array} {
  const {starts, order} = groupIndexes(log.size, (arrival) => log.token[arrival], tokens);
  const times = new Float64Array(log.size);
  for (let index = 0; index < log.size; index++) times[index] = log.at[order[index]];
  for (let token = 0; token < tokens; token++) {
    if (starts[token + 1] - starts[token] > 1) times.subarray(starts[token], starts[token + 1]).sort();
  }
  return {starts, times};
}

/** The last of sorted times that is not after another one. */
function lastBefore(times: Float64Array, start: number, end: number, time: number): number | undefined {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] <= time) low = middle + 1;
    else high = middle;
  }
  return low > start ? times[low - 1] : undefined;
}
