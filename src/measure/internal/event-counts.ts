// Counts of events by day, channel, campaign and page.

import type {EventFields} from './read-event.js';
import {grow, nextCapacity} from './grow.js';
import {Names} from './names.js';
import {PairTable} from './pair-table.js';

/** What is counted; the index is the column. */
export const countNames = [
  'shares',
  'sharesFailed',
  'arrivals',
  'damaged',
  'probed',
  'onward',
  'engaged',
  'conversions',
] as const;

/** The columns. */
export const [shares, sharesFailed, arrivals, damaged, probed, onward, engaged, conversions] = countNames.keys();

const dayLength = 24 * 3600 * 1000;

/** Counts by day and place, where a place is a channel, a campaign and a page. */
export class EventCounts {
  readonly channels: Names;
  readonly pages: Names;
  readonly campaigns = new Names();
  /** Channel and campaign of each label, label and page of each place, day and place of each row. */
  readonly labels = new PairTable();
  readonly places = new PairTable();
  readonly rows = new PairTable();
  /** The values of conversions by row and currency. */
  readonly values = new Map<number, Map<string, number>>();
  /** A column for each of {@link countNames}. */
  counts = new Uint32Array(countNames.length * 64);
  readonly #utcOffset: number;

  constructor(channels: Names, pages: Names, utcOffset: number) {
    this.channels = channels;
    this.pages = pages;
    this.#utcOffset = utcOffset * 60_000;
  }

  get bytes(): number {
    return this.rows.bytes + this.labels.bytes + this.places.bytes + this.counts.byteLength;
  }

  /** The index of an event's channel, campaign and page together. */
  placeOf(channel: number, campaign: string, page: number): number {
    return this.places.indexOf(this.labels.indexOf(channel, this.campaigns.indexOf(campaign)), page);
  }

  /** The row of an event. */
  rowOf(event: EventFields, place: number): number {
    const row = this.rows.indexOf(Math.floor((event.at + this.#utcOffset) / dayLength), place);
    const end = (row + 1) * countNames.length;
    if (end > this.counts.length) this.counts = grow(this.counts, nextCapacity(end));
    return row;
  }

  add(row: number, column: number): void {
    this.counts[row * countNames.length + column]++;
  }

  addValue(row: number, currency: string, value: number): void {
    let sums = this.values.get(row);
    if (!sums) this.values.set(row, (sums = new Map()));
    sums.set(currency, (sums.get(currency) ?? 0) + value);
  }
}
