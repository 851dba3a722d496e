// The figures of a period, channel, campaign and page, from a summary's rows: all that can be added up.

import type {Counts, Row, Summary} from '../../../measure/summary.js';
import {addCounts, noCounts} from './counts.js';

/** What the visitor of a report wants to see. Days are days since 1970-01-01. */
export interface RowFilter {
  /** The first and the last day; nothing for all. */
  days?: readonly [from: number, to: number] | undefined;
  channel?: string | undefined;
  campaign?: string | undefined;
  page?: string | undefined;
}

/** Counts under a key: a channel, a campaign, a page (`null` for all that are not listed). */
export interface KeyedCounts extends Counts {
  key: string | null;
}

/** The counts of one day. */
export interface DayCounts extends Counts {
  day: number;
}

/** Sums of rows. */
export interface Selection {
  totals: Counts;
  /** Every day from the first to the last, those without events included. */
  days: DayCounts[];
  channels: KeyedCounts[];
  campaigns: KeyedCounts[];
  pages: KeyedCounts[];
}

/** Longer periods would be more days than a log can hold: clocks are wrong. */
const maxDays = 10_000;

function everyDay(days: Map<number, Counts>, period: RowFilter['days']): DayCounts[] {
  const found = [...days.keys()].sort((a, b) => a - b);
  const [from = 0, to = -1] = period ?? [found[0], found.at(-1)];
  if (to - from > maxDays) return found.map((day) => ({day, ...(days.get(day) ?? noCounts())}));
  return [...new Array<undefined>(to - from + 1)].map((_, index) => ({
    day: from + index,
    ...(days.get(from + index) ?? noCounts()),
  }));
}

/** The largest first: by arrivals, then by shares. */
const sorted = (groups: Map<string | null, Counts>): KeyedCounts[] =>
  [...groups]
    .map(([key, counts]) => ({key, ...counts}))
    .sort(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) ||
        b.arrivals - a.arrivals ||
        b.shares - a.shares ||
        String(a.key).localeCompare(String(b.key)),
    );

const matches = (row: Row, {days, channel, campaign, page}: RowFilter): boolean =>
  (!days || (row.day >= days[0] && row.day <= days[1])) &&
  (channel === undefined || row.channel === channel) &&
  (campaign === undefined || row.campaign === campaign) &&
  (page === undefined || row.page === page);

/** Adds up the rows that match. */
export function selectRows({rows}: Pick<Summary, 'rows'>, filter: RowFilter = {}): Selection {
  const totals = noCounts();
  const groups = {
    day: new Map<number, Counts>(),
    channel: new Map<string | null, Counts>(),
    campaign: new Map<string | null, Counts>(),
    page: new Map<string | null, Counts>(),
  };
  const add = <Key>(group: Map<Key, Counts>, key: Key, row: Row) => {
    let counts = group.get(key);
    if (!counts) group.set(key, (counts = noCounts()));
    addCounts(counts, row);
  };
  for (const row of rows) {
    if (!matches(row, filter)) continue;
    addCounts(totals, row);
    add(groups.day, row.day, row);
    add(groups.channel, row.channel, row);
    add(groups.campaign, row.campaign, row);
    add(groups.page, row.page, row);
  }
  return {
    totals,
    days: everyDay(groups.day, filter.days),
    channels: sorted(groups.channel),
    campaigns: sorted(groups.campaign),
    pages: sorted(groups.page),
  };
}
