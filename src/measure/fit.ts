// How many visits without a source come with one arrival by a token: the slope between pages, and its range.
//
// What is compared is how pages differ: on pages with more arrivals than their popularity explains, how many more visits are
// dark? Chance blurs both counts, and blur in what is compared with makes a slope too flat. So every product is taken between
// two different days of a page: chance on one day knows nothing of the other, whatever its kind. What is left are three
// variances: of tokens, of dark visits, and what the two have in common, `both`. `both/tokens` is too small where pages differ
// in how many of their shares carry a token; `dark/both` is too large where they differ in other dark visits. The truth lies
// between, and that is the range.

import {seeded} from './random.js';
import type {Day} from './tally.js';

/** What a fit comes to, in dark visits to one arrival with a token. */
export interface Slope {
  likely: number;
  low: number;
  high: number;
}

/** How far other dark visits and sharing may go together from page to page, or against each other: a correlation. */
const together = 0.3;
/** A page counts fully from about so many arrivals on; below, most of what it says is chance. */
const fewTokens = 3;
const steps = 200;

/** Columns of a page: counts of dark visits, known visits and tokens, then sums of products between different days; all weighted. */
const [D, V, T, DD, DV, DT, VV, VT, TT] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const width = 9;

/** Sums over pages of the three variances' parts, and of their products, for the error of a difference. */
interface Moments {
  tokens: number;
  both: number;
  dark: number;
  tokens2: number;
  tokensBoth: number;
  both2: number;
  bothDark: number;
  dark2: number;
}

/** The products of one kind of count with another, between different days; of a single day, without what chance alone makes. */
function products(days: Day[], one: 0 | 1 | 2, other: 0 | 1 | 2): number {
  let [first, second, same] = [0, 0, 0];
  for (const day of days) {
    first += day[one];
    second += day[other];
    same += day[one] * day[other];
  }
  // The variance of a count that is chance alone is the count (Poisson); two such counts have none in common.
  if (days.length === 1) same = one === other ? first : 0;
  return first * second - same;
}

/** A page after another, in columns. A page's weight falls with its size, as what is unknown of it grows. */
function columns(pages: Day[][]): Float64Array {
  const totals = pages.map((days) => ([0, 1, 2] as const).map((what) => days.reduce((sum, day) => sum + day[what], 0)));
  const sum = (what: 0 | 1 | 2) => totals.reduce((all, page) => all + page[what], 0);
  const small = (fewTokens * sum(1)) / sum(2);
  const table = new Float64Array(pages.length * width);
  pages.forEach((days, index) => {
    const weight = (small + totals[index][1]) ** -1.5;
    const light = (small + totals[index][1]) ** -0.5;
    const row = totals[index].map((count) => count * light);
    for (const one of [0, 1, 2] as const)
      for (const other of [0, 1, 2] as const) if (one <= other) row.push(products(days, one, other) * weight);
    table.set(row, index * width);
  });
  return table;
}

/** The moments of a sample, in which page `i` stands `times[i]` times. */
function momentsOf(table: Float64Array, times: Uint16Array): Moments {
  let [d, v, t, size] = [0, 0, 0, 0];
  times.forEach((often, index) => {
    const at = index * width;
    d += often * table[at + D];
    v += often * table[at + V];
    t += often * table[at + T];
    size += often;
  });
  // What popularity explains of each: as much to a known visit as on all pages together.
  const dark = d / v;
  const token = t / v;
  const m = {tokens: 0, both: 0, dark: 0, tokens2: 0, tokensBoth: 0, both2: 0, bothDark: 0, dark2: 0};
  times.forEach((often, index) => {
    if (!often) return;
    const at = index * width;
    const tokens = table[at + TT] - 2 * token * table[at + VT] + token * token * table[at + VV];
    const both = table[at + DT] - dark * table[at + VT] - token * table[at + DV] + dark * token * table[at + VV];
    const darks = table[at + DD] - 2 * dark * table[at + DV] + dark * dark * table[at + VV];
    m.tokens += often * tokens;
    m.both += often * both;
    m.dark += often * darks;
    m.tokens2 += often * tokens * tokens;
    m.tokensBoth += often * tokens * both;
    m.both2 += often * both * both;
    m.bothDark += often * both * darks;
    m.dark2 += often * darks * darks;
  });
  m.tokens2 -= (m.tokens * m.tokens) / size;
  m.tokensBoth -= (m.tokens * m.both) / size;
  m.both2 -= (m.both * m.both) / size;
  m.bothDark -= (m.both * m.dark) / size;
  m.dark2 -= (m.dark * m.dark) / size;
  return m;
}

/** Student's t for the normal quantile 1.96, as a multiple of it (Cornish and Fisher's series). */
const student = (freedom: number): number =>
  1 + (1.96 ** 2 + 1) / (4 * freedom) + (5 * 1.96 ** 4 + 16 * 1.96 ** 2 + 3) / (96 * freedom ** 2);

/**
 * Fits the slope.
 *
 * @param most - The slope with which every dark visit would be a share.
 * @param tail - The chance of error that each end of the range is allowed.
 */
export function fitSlope(
  pages: Day[][],
  most: number,
  {tail, resamples, seed}: {tail: number; resamples: number; seed: number},
): Slope {
  const table = columns(pages);
  const all = momentsOf(table, new Uint16Array(pages.length).fill(1));
  const draw = seeded(seed);
  const samples = Array.from({length: resamples}, () => {
    const times = new Uint16Array(pages.length);
    for (let drawn = 0; drawn < pages.length; drawn++) times[draw(pages.length)]++;
    return momentsOf(table, times);
  });

  // Where a few pages hold most tokens, the bootstrap takes the error for smaller than it is.
  const tokens = pages.map((days) => days.reduce((sum, day) => sum + day[2], 0));
  const alike = tokens.reduce((a, b) => a + b) ** 2 / tokens.reduce((sum, count) => sum + count * count, 0);
  const freedom = Math.max(3, alike - 1);
  const wider = Math.sqrt((freedom + 1) / freedom) * student(freedom);

  /** Whether a difference that must not be negative is so by chance: bootstrap of the difference over its error. */
  const holds = (difference: (m: Moments) => number, variance: (m: Moments) => number): boolean => {
    const error = (m: Moments) => Math.sqrt(Math.max(variance(m), Number.MIN_VALUE));
    const value = difference(all);
    if (value >= 0) return true;
    const score = value / error(all) / wider;
    let worse = 0;
    // A sample in which no visit has a known source compares nothing, and so excludes nothing.
    for (const sample of samples) if (!((difference(sample) - value) / error(sample) > score)) worse++;
    return worse >= Math.max(1, Math.floor(tail * resamples));
  };

  const slack = Math.sqrt(1 - together ** 2);
  const less = (2 * slack) / (1 + slack);
  const isPossible = (slope: number): boolean => {
    // The least part of `both` that is sharing's own variance, where other dark visits go together with it.
    const common = all.both * slope;
    const half = common + (together ** 2 * (all.dark - 2 * common)) / 2;
    const root = Math.sqrt(Math.max(0, half ** 2 - (slack * common) ** 2));
    const part = common > 0 ? Math.min(1, (half - root) / slack ** 2 / common) : 1;
    return (
      holds(
        (m) => m.tokens * slope - part * m.both,
        (m) => m.tokens2 * slope ** 2 - 2 * part * slope * m.tokensBoth + part ** 2 * m.both2,
      ) &&
      holds(
        (m) => m.dark - less * slope * m.both,
        (m) => m.dark2 - 2 * less * slope * m.bothDark + (less * slope) ** 2 * m.both2,
      )
    );
  };

  // None at all would be 0/0 in the comparison, so next to none stands for it.
  const possible = Array.from({length: steps + 1}, (_, step) => step).filter((step) =>
    isPossible((most * Math.max(step, 0.01)) / steps),
  );
  // An end lies between the last step that is possible and the next. Data that fit no slope tell of none.
  const low = (most * Math.max(0, (possible[0] ?? 0) - 1)) / steps;
  const high = (most * Math.min(steps, (possible.at(-1) ?? steps) + 1)) / steps;
  // Between the two regressions: their geometric mean, the reduced major axis. Tokens that do not vary compare nothing.
  const common = all.both > 0 ? Math.max(0, all.dark) : 0;
  const middle = all.tokens > 0 ? Math.sqrt(common / all.tokens) : (low + high) / 2;
  return {low, likely: Math.min(high, Math.max(low, middle)), high};
}
