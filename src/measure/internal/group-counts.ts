// Counts by channel, campaign or page, and the rows of which any selection can be added up.

import {compareText, type Names} from './names.js';
import {countNames, type EventCounts} from './event-counts.js';
import type {Counts, Row} from '../summary.js';

/** Counts while they are added up. */
export interface Sums {
  counts: Float64Array;
  value: Map<string, number>;
}

const emptySums = (): Sums => ({counts: new Float64Array(countNames.length), value: new Map()});

function addRow(sums: Sums, from: EventCounts, row: number): void {
  for (let column = 0; column < countNames.length; column++)
    sums.counts[column] += from.counts[row * countNames.length + column];
  for (const [currency, value] of from.values.get(row) ?? [])
    sums.value.set(currency, (sums.value.get(currency) ?? 0) + value);
}

/**
 * Values by currency. They are rounded to six decimals, so that sums of prices do not depend on the order in which they are added.
 */
export function valuesOf(value: ReadonlyMap<string, number>): {[currency: string]: number} {
  const sorted = [...value].sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(sorted.map(([currency, sum]) => [currency, Math.round(sum * 1e6) / 1e6]));
}

/** Counts as the summary has them. */
export function countsOf({counts, value}: Sums): Counts {
  const [shares, sharesFailed, arrivals, damaged, probed, onward, engaged, conversions] = counts;
  return {
    shares,
    sharesFailed,
    arrivals,
    damaged,
    probed,
    onward,
    engaged,
    conversions,
    value: valuesOf(value),
  };
}

/** The sums of all rows. */
export function totalOf(counts: EventCounts): Counts {
  const sums = emptySums();
  for (let row = 0; row < counts.rows.size; row++) addRow(sums, counts, row);
  return countsOf(sums);
}

/** What rows are grouped by. */
export type Dimension = 'channel' | 'campaign' | 'page';

/** The groups of a dimension, the largest first; those that are not listed are one group, the last. */
export interface Grouping {
  /** The group of each name, by the name's index. */
  groupOf: Uint32Array;
  groups: {key: string | null; counts: Counts}[];
}

/** Groups rows by a dimension, of which at most `limit` names are listed. */
export function groupBy(counts: EventCounts, dimension: Dimension, names: Names, limit: number): Grouping {
  const sums = new Map<number, Sums>();
  forEachRow(counts, (row, place) => {
    const name = place[dimension];
    let sum = sums.get(name);
    if (!sum) sums.set(name, (sum = emptySums()));
    addRow(sum, counts, row);
  });
  const [shares, , arrivals] = countNames.keys();
  const ranked = [...sums].sort(
    ([a, {counts: x}], [b, {counts: y}]) =>
      y[arrivals] - x[arrivals] || y[shares] - x[shares] || compareText(names.list[a], names.list[b]),
  );
  const listed = ranked.slice(0, limit);
  const groupOf = new Uint32Array(names.list.length).fill(listed.length);
  listed.forEach(([name], group) => (groupOf[name] = group));
  const groups: Grouping['groups'] = listed.map(([name, sum]) => ({key: names.list[name], counts: countsOf(sum)}));
  if (ranked.length > limit) {
    const others = emptySums();
    forEachRow(counts, (row, place) => {
      if (groupOf[place[dimension]] === listed.length) addRow(others, counts, row);
    });
    groups.push({key: null, counts: countsOf(others)});
  }
  return {groupOf, groups};
}

function forEachRow(counts: EventCounts, visit: (row: number, place: Place, day: number) => void): void {
  for (let row = 0; row < counts.rows.size; row++) {
    // Days before 1970 are negative.
    visit(row, counts.readPlace(counts.rows.pairs[2 * row + 1]), counts.rows.pairs[2 * row] | 0);
  }
}

type Place = ReturnType<EventCounts['readPlace']>;

/**
 * The rows by day, channel, campaign and page. Only as many pages are listed, the largest first, as make at most `limit` rows; the
 * others are added up.
 */
export function rowsOf(counts: EventCounts, pages: Grouping, limit: number): Row[] {
  const perPage = new Uint32Array(pages.groups.length + 1);
  const others = new Set<string>();
  forEachRow(counts, (_row, {channel, campaign, page}, day) => {
    perPage[pages.groupOf[page]]++;
    others.add(`${day} ${channel} ${campaign}`);
  });
  let listed = 0;
  const named = pages.groups.filter(({key}) => key !== null).length;
  for (let rows = others.size; listed < named && rows + perPage[listed] <= limit; listed++) rows += perPage[listed];

  const {channels, campaigns} = counts;
  const rows = new Map<string, Omit<Row, keyof Counts> & {sums: Sums}>();
  forEachRow(counts, (row, {channel, campaign, page}, day) => {
    const group = pages.groupOf[page];
    const isListed = group < listed;
    const key = `${day} ${channel} ${campaign} ${isListed ? group : ''}`;
    let sum = rows.get(key);
    if (!sum) {
      sum = {
        day,
        channel: channels.list[channel],
        campaign: campaigns.list[campaign],
        page: isListed ? pages.groups[group].key : null,
        sums: emptySums(),
      };
      rows.set(key, sum);
    }
    addRow(sum.sums, counts, row);
  });
  return [...rows.values()]
    .sort(
      (a, b) =>
        a.day - b.day ||
        compareText(a.channel, b.channel) ||
        compareText(a.campaign, b.campaign) ||
        Number(a.page === null) - Number(b.page === null) ||
        compareText(a.page ?? '', b.page ?? ''),
    )
    .map(({sums, ...row}) => ({...row, ...countsOf(sums)}));
}
