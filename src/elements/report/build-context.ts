// Puts together what the views are drawn from.

import type {Summary, SummaryOptions} from '../../measure/summary.js';
import {hasFilters, periodOf, type Filters} from './data/filters.js';
import {selectRows, type RowFilter} from './data/select-rows.js';
import type {ReportContext} from './parts/context.js';

const dayLength = 86_400_000;

/** The first and last day of a summary. */
function daysOf({firstAt, lastAt, options}: Summary): [first: number, last: number] {
  const dayOf = (at: number | null) => Math.floor(((at ?? 0) + options.utcOffset * 60_000) / dayLength);
  return [dayOf(firstAt), dayOf(lastAt)];
}

/** The options for `createSummary` that keep what the filters ask for; `undefined` for everything. */
export function summaryOptions(filters: Filters, all: Summary): SummaryOptions | undefined {
  if (!hasFilters(filters)) return undefined;
  const [first, last] = daysOf(all);
  const days = periodOf(filters, first, last);
  const startOf = (day: number) => day * dayLength - all.options.utcOffset * 60_000;
  const {channel, campaign, page} = filters;
  return {
    channel,
    campaign,
    page,
    since: days && startOf(days[0]),
    // The log ends at its last event, not at midnight.
    until: days && days[1] < last ? startOf(days[1] + 1) : undefined,
  };
}

/** The period of the same length before; nothing where the log does not go back so far. */
function periodBefore(days: RowFilter['days'], first: number): RowFilter['days'] {
  if (!days) return undefined;
  const [from, to] = days;
  const start = from - (to - from + 1);
  return start >= first ? [start, from - 1] : undefined;
}

const keys = (groups: readonly {key: string | null}[]): string[] =>
  groups.map(({key}) => key).filter((key): key is string => key !== null);

/** What depends on the events and filters: `filtered` is the summary of those that match, if there is one. */
export function contextOf(
  all: Summary,
  filtered: Summary | undefined,
  filters: Filters,
): Pick<ReportContext, 'summary' | 'ofWholeLog' | 'selection' | 'before' | 'days' | 'choices'> {
  const [first, last] = daysOf(all);
  const days = periodOf(filters, first, last);
  const {channel, campaign, page} = filters;
  const others = {channel, campaign, page};
  const before = periodBefore(days, first);
  return {
    summary: filtered ?? all,
    ofWholeLog: hasFilters(filters) && !filtered,
    selection: filtered ? selectRows(filtered, {days}) : selectRows(all, {days, ...others}),
    before: before && selectRows(all, {days: before, ...others}),
    days,
    choices: {channels: keys(all.channels), campaigns: keys(all.campaigns), pages: keys(all.pages)},
  };
}
