// Counts visits and arrivals by page and day, from event records in any order and condition.

import type {AnyEvent, ArrivalEvent, DarkSocialEvent, VisitEvent} from '../core/events/event.js';

/** What was counted on one page in one day: visits that are dark, visits with a known source, arrivals with a token. */
export type Day = [dark: number, known: number, tokens: number];

/** What the records hold. */
export interface Tally {
  /** Pages that bear on the estimate, each with its days. */
  pages: Day[][];
  /** Visits without a source, on pages of any kind: `direct` and `dark`. */
  direct: number;
  /** Of these, the dark ones. */
  dark: number;
  /** Visits that came by a token and were classified without it; of these, those without referrer and name of an app. */
  calibration: {visits: number; silent: number};
  /** Records that are no events. */
  skipped: number;
  /** Records whose id had come before. */
  duplicates: number;
}

interface Page {
  days: Map<number, Day>;
  direct: number;
  dark: number;
}

/**
 * Whether a visit's source says how popular its page is. One that an app for messages told of is a private share itself, and
 * would have sharing count as popularity.
 */
const isPopularity = (source: string): boolean => /^(email|social|search|ai|referral|campaign)$/.test(source);
const isSilent = (source: string): boolean => source === 'dark' || source === 'direct';

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** Whether a record is an event of a page, as far as it is read here. */
function isEvent(record: unknown): record is DarkSocialEvent {
  const {v = 1, type, id, page, at, source} = (record ?? {}) as Partial<AnyEvent>;
  return (
    v === 1 && isText(type) && isText(id) && isText(page) && Number.isFinite(at) && (type !== 'visit' || isText(source))
  );
}

/** Home and section fronts, where hardly a visit without a source is dark: how many are says nothing there. */
const isFront = ({direct, dark}: Page): boolean => direct > Math.max(2, 10 * dark);

/** Counts records; a day is `dayLength` milliseconds. */
export function tally(records: Iterable<unknown>, dayLength: number): Tally {
  const seen = new Set<string>();
  const visits: VisitEvent[] = [];
  const arrivals: ArrivalEvent[] = [];
  let skipped = 0;
  let duplicates = 0;
  for (const record of records) {
    if (!isEvent(record)) skipped++;
    else if (seen.has(record.id)) duplicates++;
    else {
      seen.add(record.id);
      if (record.type === 'visit') visits.push(record);
      else if (record.type === 'arrival' && isText(record.token) && record.status !== 'damaged') arrivals.push(record);
    }
  }

  const pages = new Map<string, Page>();
  const pageOf = ({page: path}: DarkSocialEvent): Page => {
    let page = pages.get(path);
    if (!page) pages.set(path, (page = {days: new Map(), direct: 0, dark: 0}));
    return page;
  };
  const count = (event: DarkSocialEvent, what: 0 | 1 | 2) => {
    const {days} = pageOf(event);
    const key = Math.floor(event.at / dayLength);
    const day = days.get(key) ?? [0, 0, 0];
    day[what]++;
    days.set(key, day);
  };

  // A page load that bore a token is a visit of its own kind. An id that several visits share names no page load.
  const loads = new Map<string, number>();
  for (const {visit} of visits) loads.set(visit, (loads.get(visit) ?? 0) + 1);
  const byToken = new Set(arrivals.map(({visit}) => visit).filter((visit) => visit && loads.get(visit) === 1));
  const calibration = {visits: 0, silent: 0};

  for (const arrival of arrivals) count(arrival, 2);
  for (const visit of visits) {
    const {source, reasons} = visit;
    if (byToken.has(visit.visit)) {
      // Where the token itself gave the source away, nothing is known of what the visit would have been without.
      if (/token/.test(String(reasons))) continue;
      calibration.visits++;
      if (isSilent(source)) calibration.silent++;
    } else if (isSilent(source)) {
      pageOf(visit)[source as 'dark' | 'direct']++;
      if (source === 'dark') count(visit, 0);
    } else if (isPopularity(source)) count(visit, 1);
  }

  // By name, so that the order of the records does not matter to what is drawn.
  const all = [...pages.keys()].sort().map((path) => pages.get(path) as Page);
  const sum = (what: 'dark' | 'direct') => all.reduce((total, page) => total + page[what], 0);
  return {
    pages: all.filter((page) => page.days.size && !isFront(page)).map(({days}) => [...days.values()]),
    direct: sum('direct') + sum('dark'),
    dark: sum('dark'),
    calibration,
    skipped,
    duplicates,
  };
}
