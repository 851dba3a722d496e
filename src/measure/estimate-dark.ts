// How many of the visits that analytics calls "direct" were shared privately: a number with an interval, or none.

import {wrongArgument} from '../core/utils/check-object.js';
import type {DarkSocialEvent} from '../core/events/event.js';
import {checkDarkOptions, estimateFrom} from './internal/dark-estimate.js';
import {IdSet} from './internal/id-set.js';
import {Names} from './internal/names.js';
import {readEvent} from './internal/read-event.js';
import type {DarkSurvey} from './survey.js';
import {createTally} from './tally.js';

/** Options of {@link estimateDark}. */
export interface DarkOptions {
  /** The confidence level of the interval, between 0 and 1. Default 0.95. */
  level?: number | undefined;
  /** The number of bootstrap resamples. Default 500. */
  resamples?: number | undefined;
  /** Fewer pages give no figure. Default 30. */
  minPages?: number | undefined;
  /** Fewer arrivals with a token give no figure. Default 100. */
  minTokens?: number | undefined;
  /** How many times as likely one kind of visitor may be to answer `<dark-social-ask>` as another: 1 or more. Default 2. */
  answerBias?: number | undefined;
  /** Fewer answers of dark visits give no interval from answers. Default 20. */
  minAnswers?: number | undefined;
  /** The length of a day, in ms: shorter for logs of a few days. Default 24 hours; days begin with UTC's. */
  dayLength?: number | undefined;
  /** The same seed gives the same interval. Default 1. */
  seed?: number | undefined;
}

/** The counts, with or without an estimate. */
interface Counts {
  /** Visits without a source: what analytics calls direct. */
  direct: number;
  /** Of these, the dark ones, on pages that people reach by a link only: more cannot have been shared. */
  upper: number;
  /** Pages with dark visits, known ones or tokens, without home and section fronts. */
  pages: number;
  /** Arrivals with a token on these pages. */
  tokens: number;
  /** Visits with a known source on these pages. */
  known: number;
  /**
   * How silent private sharing is here: visits that came by a token and were classified without it, and how many of them had
   * neither a referrer nor the name of an app. Only where the records hold visits of these page loads.
   */
  calibration?: {visits: number; silent: number};
  /**
   * What visitors themselves answered, as a second interval that owes nothing to the model; only where the records hold answers of
   * dark visits. Where `survey.agrees` is false, the two contradict each other: publish neither before you know why.
   */
  survey?: DarkSurvey;
  /** Records that are not events. */
  skipped: number;
  /** Records with the id of an earlier one: each is counted once. */
  duplicates: number;
}

/** An estimate. */
export interface DarkEstimate extends Counts {
  status: 'ok';
  /** How many of `direct` were most likely shared privately. */
  likely: number;
  /** The interval's ends. */
  low: number;
  high: number;
  level: number;
}

/** No estimate: there are too few records. */
export interface NoDarkEstimate extends Counts {
  status: 'too-few';
  /** How many more of each are needed; those of which there are enough are missing. */
  missing: {pages?: number; tokens?: number; known?: number};
}

export type DarkAnswer = DarkEstimate | NoDarkEstimate;

/**
 * Estimates how many visits without a source were shared privately, from a site's `visit` and `arrival` records;
 * and, apart from that, from visitors' answers to `<dark-social-ask>`, if there are `answer` records.
 *
 * Dark visits D, by page and day, are taken as D = a·V + b·T: V are visits with a known source, T arrivals with our own token.
 * What moves with V is plain popularity (bookmarks, search that hides, assistants); what moves with T was shared, and b·ΣT is
 * the answer. a and b are never negative. The interval comes from a bootstrap over pages.
 *
 * Assumptions, without which the figure means nothing:
 * - pages differ in how much they are shared for their popularity. Where they do not, nothing tells sharing from popularity,
 *   and the interval is wide;
 * - how many shares carry a token may differ from page to page, and how many other dark visits a known one stands for, but
 *   neither is correlated with how much the page is shared (a correlation of up to 0.3 of the latter is allowed for);
 * - tokens, dark and known visits of one page and different days are by chance independent.
 *
 * Answers are taken at their word (`friend`, `email` and `group` are private shares; `other` is one in the upper end only). How much
 * they differ from those who do not answer is unknown: their interval holds as long as no kind of visitor is more than `answerBias`
 * times as likely to answer as another.
 *
 * @param records - Event records in any order. `visit`, `arrival` and `answer` are read; an id is counted once; what is no event is
 *   skipped and counted.
 * @throws TypeError for options out of range, or records that cannot be iterated over.
 * @example
 * ```ts
 * const answer = estimateDark(events);
 * if (answer.status === 'ok') {
 *   const {direct, likely, low, high} = answer;
 *   console.log(`direct ${direct}: ${likely} likely shared privately (${low}–${high})`);
 * }
 * ```
 */
export function estimateDark(records: Iterable<DarkSocialEvent>, options?: DarkOptions): DarkAnswer {
  const checked = checkDarkOptions(options, 'estimateDark');
  if (typeof records?.[Symbol.iterator] !== 'function')
    throw wrongArgument('estimateDark', records, 'no records: give a list of events');

  const ids = new IdSet();
  const pages = new Names();
  const tally = createTally(checked.dayLength, pages);
  let [skipped, duplicates] = [0, 0];
  for (const record of records) {
    const event = readEvent(record);
    if (!event) skipped++;
    else if (!ids.add(event.id)) duplicates++;
    else tally.add(event, pages.indexOf(event.page));
  }
  return estimateFrom(tally.counts(), {skipped, duplicates}, checked);
}
