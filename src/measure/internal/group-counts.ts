// Counts by channel, campaign or page, and the rows of which any selection can be added up.

import {compareText, type Names} from './names.js';
import {arrivals, countNames, shares, type EventCounts} from './event-counts.js';
import {PairTable} from './pair-table.js';
import type {Counts, Row} from '../summary.js';

/** Counts while they are added up. */
interface Sums {
  counts: Float64Array;
  value: Map<string, number>;
}

const emptySums = (): Sums => ({counts: new Float64Array(countNames.length), value: new Map()});

function addRow(sums: Sums, from: EventCounts, row: number): void {
  for (let column = 0; column < countNames.length; column++)
    sums.counts[column] += from.counts[row * countNames.length + column];
  const values = from.values.get(row);
  if (!values) return;
  for (const [currency, value] of values) sums.value.set(currency, (sums.value.get(currency) ?? 0) + value);
}

/** Rounded to six decimals, so that sums of prices do not depend on the order in which they are added. */
export const roundValue = (sum: number): number => Math.round(sum * 1e6) / 1e6;

/** Rounded values by currency. */
export function valuesOf(value: ReadonlyMap<string, number>): {[currency: string]: number} {
  const sorted = [...value].sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(sorted.map(([currency, sum]) => [currency, roundValue(sum)]));
}

/** Counts as the summary has them. */
function countsOf({counts, value}: Sums): Counts {
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

/** The index of a place's channel, campaign or page. */
export function nameOfPlace({places, labels}: EventCounts, place: number, dimension: Dimension): number {
  if (dimension === 'page') return places.second(place);
  const label = places.first(place);
  return dimension === 'channel' ? labels.first(label) : labels.second(label);
}

/** Groups rows by a dimension, of which at most `limit` names are listed. */
export function groupBy(counts: EventCounts, dimension: Dimension, names: Names, limit: number): Grouping {
  const nameOf = (row: number) => nameOfPlace(counts, counts.rows.second(row), dimension);
  const sums: Sums[] = [];
  for (let row = 0; row < counts.rows.size; row++) addRow((sums[nameOf(row)] ??= emptySums()), counts, row);
  const ranked = [...names.list.keys()].filter((name) => sums[name]);
  ranked.sort(
    (a, b) =>
      sums[b].counts[arrivals] - sums[a].counts[arrivals] ||
      sums[b].counts[shares] - sums[a].counts[shares] ||
      compareText(names.list[a], names.list[b]),
  );
  const listed = ranked.slice(0, limit);
  const groupOf = new Uint32Array(names.list.length).fill(listed.length);
  listed.forEach((name, group) => (groupOf[name] = group));
  const groups: Grouping['groups'] = listed.map((name) => ({key: names.list[name], counts: countsOf(sums[name])}));
  if (ranked.length > limit) {
    const others = emptySums();
    for (let row = 0; row < counts.rows.size; row++)
      if (groupOf[nameOf(row)] === listed.length) addRow(others, counts, row);
    groups.push({key: null, counts: countsOf(others)});
  }
  return {groupOf, groups};
}

/**
 * The rows by day, channel, campaign and page. Only as many pages are listed, the largest first, as make at most `limit` rows; the
 * others are added up.
 */
export function rowsOf(counts: EventCounts, pages: Grouping, limit: number): Row[] {
  const {rows, places, labels, channels, campaigns} = counts;
  const groupOf = (row: number) => pages.groupOf[places.second(rows.second(row))];
  const labelOf = (row: number) => places.first(rows.second(row));
  const perPage = new Uint32Array(pages.groups.length + 1);
  const days = new PairTable();
  for (let row = 0; row < rows.size; row++) {
    perPage[groupOf(row)]++;
    days.indexOf(rows.first(row), labelOf(row));
  }
  let listed = 0;
  const named = pages.groups.filter(({key}) => key !== null).length;
  for (let count = days.size; listed < named && count + perPage[listed] <= limit; listed++) count += perPage[listed];

  const merged = new PairTable();
  const sums: Sums[] = [];
  for (let row = 0; row < rows.size; row++) {
    const day = days.indexOf(rows.first(row), labelOf(row));
    addRow((sums[merged.indexOf(day, Math.min(groupOf(row), listed))] ??= emptySums()), counts, row);
  }
  return sums
    .map((sum, index): Row => {
      const day = merged.first(index);
      const label = days.second(day);
      const group = merged.second(index);
      return {
        // Days before 1970 are negative.
        day: days.first(day) | 0,
        channel: channels.list[labels.first(label)],
        campaign: campaigns.list[labels.second(label)],
        page: group < listed ? pages.groups[group].key : null,
        ...countsOf(sum),
      };
    })
    .sort(
      (a, b) =>
        a.day - b.day ||
        compareText(a.channel, b.channel) ||
        compareText(a.campaign, b.campaign) ||
        Number(a.page === null) - Number(b.page === null) ||
        compareText(a.page ?? '', b.page ?? ''),
    );
}
