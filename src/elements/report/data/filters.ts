// The filters of the report, and how they stand in the page's address.

import type {RowFilter} from './select-rows.js';

/** What the report shows. */
export interface Filters {
  /** The last so many days of the log. */
  range?: number | undefined;
  /** Or a period, as dates: `2026-11-01`, both included. */
  from?: string | undefined;
  to?: string | undefined;
  channel?: string | undefined;
  campaign?: string | undefined;
  page?: string | undefined;
}

const day = 86_400_000;
const names = ['range', 'from', 'to', 'channel', 'campaign', 'page'] as const;
/** In front of each name in the address, which is the page's. */
const prefix = 'report-';

/** The day of a date such as `2026-11-01`; `undefined` for anything else. */
export function dayOf(date: string | undefined): number | undefined {
  const time = /^\d{4}-\d\d-\d\d$/.test(date ?? '') ? Date.parse(`${date}T00:00:00Z`) : NaN;
  return Number.isNaN(time) ? undefined : Math.floor(time / day);
}

/** The date of a day. */
export const dateOf = (dayNumber: number): string => new Date(dayNumber * day).toISOString().slice(0, 10);

/** Filters without those that are not set or make no sense. */
export function cleanFilters(given: Filters): Filters {
  const filters: Filters = {};
  const {range} = given;
  if (range && Number.isSafeInteger(range) && range > 0 && range < 10_000) filters.range = range;
  else for (const name of ['from', 'to'] as const) if (dayOf(given[name]) !== undefined) filters[name] = given[name];
  for (const name of ['channel', 'campaign', 'page'] as const)
    if (typeof given[name] === 'string') filters[name] = given[name];
  return filters;
}

/** The filters that an address holds; `undefined` if it holds none. */
export function readFilters(address: string): Filters | undefined {
  const {searchParams} = new URL(address);
  const given = Object.fromEntries(names.map((name) => [name, searchParams.get(prefix + name) ?? undefined]));
  if (names.every((name) => given[name] === undefined)) return undefined;
  return cleanFilters({...given, range: Number(given.range)});
}

/** The address with the filters in it. Everything else stays. */
export function writeFilters(address: string, filters: Filters): string {
  const url = new URL(address);
  for (const name of names) {
    url.searchParams.delete(prefix + name);
    if (filters[name] !== undefined) url.searchParams.set(prefix + name, String(filters[name]));
  }
  return url.href;
}

/** Whether anything is filtered. */
export const hasFilters = (filters: Filters): boolean => Object.values(filters).some((value) => value !== undefined);

/** The first and last day that the filters ask for, in a log from `first` to `last`; nothing for all. */
export function periodOf({range, from, to}: Filters, first: number, last: number): RowFilter['days'] {
  if (range) return [last - range + 1, last];
  const start = dayOf(from);
  const end = dayOf(to);
  if (start === undefined && end === undefined) return undefined;
  const days = [start ?? Math.min(first, end ?? first), end ?? Math.max(last, start ?? last)];
  return [Math.min(...days), Math.max(...days)];
}
