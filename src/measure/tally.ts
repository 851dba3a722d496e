// Counts visits and arrivals by page and day, and answers of dark visits, from event records in any order, valid or not.

import {
  answerChoices,
  type AnswerChoice,
  type AnswerEvent,
  type AnyEvent,
  type ArrivalEvent,
  type DarkSocialEvent,
  type VisitEvent,
} from '../core/events/event.js';
import {countAnswers, type SurveyCounts} from './survey.js';

/** The counts of one page on one day: dark visits, visits with a known source, arrivals with a token. */
export type Day = [dark: number, known: number, tokens: number];

/** The counts of all records. */
export interface Tally {
  /** Pages that the estimate uses, each with its days. */
  pages: Day[][];
  /** Visits without a source, on pages of any kind: `direct` and `dark`. */
  direct: number;
  /** Of these, the dark ones. */
  dark: number;
  /** Visits by a token that were classified without it; and of these, those without a referrer or app name. */
  calibration: {visits: number; silent: number};
  /** Answers of visitors whose visit is dark. */
  survey: SurveyCounts;
  /** Records that are not events. */
  skipped: number;
  /** Records with the id of an earlier one. */
  duplicates: number;
}

interface Page {
  days: Map<number, Day>;
  direct: number;
  dark: number;
}

/**
 * Sources that show how popular a page is. Not `messaging`: those visits are private shares themselves, and would make sharing count
 * as popularity.
 */
const popularitySources: ReadonlySet<string> = new Set(['email', 'social', 'search', 'ai', 'referral', 'campaign']);
const isSilent = (source: string): boolean => source === 'dark' || source === 'direct';

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** Whether a record has the fields that are read here. */
function isEvent(record: unknown): record is DarkSocialEvent {
  const {v = 1, type, id, page, at, source} = (record ?? {}) as Partial<AnyEvent>;
  return (
    v === 1 && isText(type) && isText(id) && isText(page) && Number.isFinite(at) && (type !== 'visit' || isText(source))
  );
}

/** Home and section fronts: hardly any visit without a source is dark there, so these counts say nothing. */
const isFront = ({direct, dark}: Page): boolean => direct > Math.max(2, 10 * dark);

/** Counts records; a day is `dayLength` milliseconds. */
export function tally(records: Iterable<unknown>, dayLength: number): Tally {
  const seen = new Set<string>();
  const visits: VisitEvent[] = [];
  const arrivals: ArrivalEvent[] = [];
  // By page load. Of several answers of one load the earliest counts, whatever the order of the records.
  const answers = new Map<string, AnswerEvent>();
  let skipped = 0;
  let duplicates = 0;
  for (const record of records) {
    if (!isEvent(record)) skipped++;
    else if (seen.has(record.id)) duplicates++;
    else {
      seen.add(record.id);
      if (record.type === 'visit') visits.push(record);
      else if (record.type === 'arrival' && isText(record.token) && record.status !== 'damaged') arrivals.push(record);
      else if (record.type === 'answer' && answerChoices.includes(record.answer)) {
        const other = answers.get(record.visit);
        if (!other || record.at < other.at || (record.at === other.at && record.id < other.id))
          answers.set(record.visit, record);
      }
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

  // Page loads by a token are counted apart. An id that several visits share identifies no page load.
  const loads = new Map<string, number>();
  for (const {visit} of visits) loads.set(visit, (loads.get(visit) ?? 0) + 1);
  const byToken = new Set(arrivals.map(({visit}) => visit).filter((visit) => visit && loads.get(visit) === 1));
  const calibration = {visits: 0, silent: 0};
  const darkAnswers: AnswerChoice[] = [];

  for (const arrival of arrivals) count(arrival, 2);
  for (const visit of visits) {
    const {source, reasons} = visit;
    if (byToken.has(visit.visit)) {
      // If the token itself revealed the source, this says nothing about how the visit would be classified without it.
      if (String(reasons).includes('token')) continue;
      calibration.visits++;
      if (isSilent(source)) calibration.silent++;
    } else if (isSilent(source)) {
      pageOf(visit)[source as 'dark' | 'direct']++;
      if (source !== 'dark') continue;
      count(visit, 0);
      const answer = loads.get(visit.visit) === 1 && answers.get(visit.visit);
      if (answer) darkAnswers.push(answer.answer);
    } else if (popularitySources.has(source)) count(visit, 1);
  }

  // Sorted, so that the bootstrap does not depend on the order of the records.
  const all = [...pages.keys()].sort().map((path) => pages.get(path) as Page);
  const sum = (what: 'dark' | 'direct') => all.reduce((total, page) => total + page[what], 0);
  return {
    pages: all.filter((page) => page.days.size && !isFront(page)).map(({days}) => [...days.values()]),
    direct: sum('direct') + sum('dark'),
    dark: sum('dark'),
    calibration,
    survey: countAnswers(darkAnswers),
    skipped,
    duplicates,
  };
}
