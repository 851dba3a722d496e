// Counts visits and arrivals by page and day, and answers of dark visits, from events in any order.

import {answerChoices, type AnswerChoice} from '../core/events/event.js';
import {grow, nextCapacity} from './internal/grow.js';
import {hashText} from './internal/hash.js';
import {compareText, type Names} from './internal/names.js';
import {PairTable} from './internal/pair-table.js';
import type {EventFields} from './internal/read-event.js';
import {countAnswers, type SurveyCounts} from './survey.js';

/** The counts of one page on one day: dark visits, visits with a known source, arrivals with a token. */
export type Day = [dark: number, known: number, tokens: number];

/** The counts of all events. */
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
}

/** Adds up events, each of which is new. */
export interface DarkTally {
  add(event: EventFields, page: number): void;
  counts(): Tally;
  /** The memory of its tables, in bytes. */
  readonly bytes: number;
}

interface Page {
  days: Day[];
  direct: number;
  dark: number;
}

/** What a row of the log is: an arrival, or a visit by source. Visits that a token revealed have `byToken` added. */
const [arrival, dark, direct, popular, other] = [0, 1, 2, 3, 4];
const byToken = 8;

/**
 * Sources that show how popular a page is. Not `messaging`: those visits are private shares themselves, and would make sharing count
 * as popularity.
 */
const popularitySources: ReadonlySet<string> = new Set(['email', 'social', 'search', 'ai', 'referral', 'campaign']);

function kindOf(source: string): number {
  if (source === 'dark') return dark;
  if (source === 'direct') return direct;
  return popularitySources.has(source) ? popular : other;
}

/** Home and section fronts: hardly any visit without a source is dark there, so these counts say nothing. */
const isFront = ({direct, dark}: Page): boolean => direct > Math.max(2, 10 * dark);

/** Starts to count; a day is `dayLength` milliseconds. `paths` are the pages, by the index that comes with each event. */
export function createTally(dayLength: number, paths: Names): DarkTally {
  const hash = new Uint32Array(2);
  const days = new Map<number, number>();
  /** Page and day. */
  const cells = new PairTable();
  // One row an event: its kind, page and day, and the hash of its page load's id.
  let size = 0;
  let kinds = new Uint8Array(64);
  let cellOf = new Uint32Array(64);
  let loads = new Uint32Array(2 * 64);
  // By page load. Of several answers of one load the earliest counts, whatever the order of the events.
  const answers = new Map<string, EventFields>();

  const addAnswer = (event: EventFields) => {
    if (!event.visit || !answerChoices.includes(event.kind as AnswerChoice)) return;
    const given = answers.get(event.visit);
    if (!given || event.at < given.at || (event.at === given.at && event.id < given.id))
      answers.set(event.visit, event);
  };

  return {
    get bytes() {
      return kinds.byteLength + cellOf.byteLength + loads.byteLength + cells.bytes;
    },

    add(event, page) {
      const {type, kind, token, at, visit, knownByToken} = event;
      if (type === 'answer') addAnswer(event);
      const isArrival = type === 'arrival' && token !== '' && kind !== 'damaged';
      if (!isArrival && type !== 'visit') return;
      if (size === kinds.length) {
        const capacity = nextCapacity(size);
        kinds = grow(kinds, capacity);
        cellOf = grow(cellOf, capacity);
        loads = grow(loads, 2 * capacity);
      }
      kinds[size] = isArrival ? arrival : kindOf(kind) | (knownByToken ? byToken : 0);
      const day = Math.floor(at / dayLength);
      if (!days.has(day)) days.set(day, days.size);
      cellOf[size] = cells.indexOf(page, days.get(day) ?? 0);
      // Two zeros, which no hash is, stand for no id.
      if (visit) {
        hashText(visit, hash);
        loads[2 * size] = hash[0];
        loads[2 * size + 1] = hash[1];
      }
      size++;
    },

    counts() {
      const pages = paths.list.map((): Page => ({days: [], direct: 0, dark: 0}));
      const counted = new Uint32Array(3 * cells.size);
      const count = (row: number, what: 0 | 1 | 2) => counted[3 * cellOf[row] + what]++;
      const pageOf = (row: number) => pages[cells.first(cellOf[row])];

      const joined = joinLoads(size, kinds, loads, answers);
      const calibration = {visits: 0, silent: 0};
      const darkAnswers: AnswerChoice[] = [];
      for (let row = 0; row < size; row++) {
        const kind = kinds[row] & ~byToken;
        const {arrived, answer} = joined(row);
        if (kind === arrival) count(row, 2);
        else if (arrived) {
          // If the token itself revealed the source, this says nothing about how the visit would be classified without it.
          if (kinds[row] & byToken) continue;
          calibration.visits++;
          if (kind === dark || kind === direct) calibration.silent++;
        } else if (kind === dark) {
          pageOf(row).dark++;
          count(row, 0);
          if (answer) darkAnswers.push(answer);
        } else if (kind === direct) pageOf(row).direct++;
        else if (kind === popular) count(row, 1);
      }

      for (let cell = 0; cell < cells.size; cell++) {
        const [dark, known, tokens] = counted.subarray(3 * cell, 3 * cell + 3);
        if (dark + known + tokens) pages[cells.first(cell)].days.push([dark, known, tokens]);
      }

      // Sorted, so that the bootstrap does not depend on the order of the events.
      const sorted = paths.list.map((path, index) => ({path, page: pages[index]}));
      sorted.sort((a, b) => compareText(a.path, b.path));
      const sum = (what: 'dark' | 'direct') => pages.reduce((total, page) => total + page[what], 0);
      return {
        pages: sorted.filter(({page}) => page.days.length && !isFront(page)).map(({page}) => page.days),
        direct: sum('direct') + sum('dark'),
        dark: sum('dark'),
        calibration,
        survey: countAnswers(darkAnswers),
      };
    },
  };
}

/** What else happened in the page load of a visit: whether it began with an arrival, and what was answered. */
interface Joined {
  arrived: boolean;
  answer?: AnswerChoice | undefined;
}

const nothing: Joined = {arrived: false};

/** Joins visits with arrivals and answers of the same page load. An id that several visits share identifies no page load. */
function joinLoads(
  size: number,
  kinds: Uint8Array,
  loads: Uint32Array,
  answers: ReadonlyMap<string, EventFields>,
): (row: number) => Joined {
  const table = new PairTable();
  const hash = new Uint32Array(2);
  const given: AnswerChoice[] = [];
  for (const [visit, {kind}] of answers) {
    hashText(visit, hash);
    given[table.indexOf(hash[0], hash[1])] = kind as AnswerChoice;
  }
  const hasLoad = (row: number) => (loads[2 * row] | loads[2 * row + 1]) !== 0;
  const arrived = new Set<number>();
  for (let row = 0; row < size; row++)
    if (kinds[row] === arrival && hasLoad(row)) arrived.add(table.indexOf(loads[2 * row], loads[2 * row + 1]));

  const visits = new Uint32Array(table.size);
  const indexes = new Int32Array(size).fill(-1);
  for (let row = 0; row < size; row++) {
    if (kinds[row] === arrival || !hasLoad(row)) continue;
    indexes[row] = table.find(loads[2 * row], loads[2 * row + 1]);
    if (indexes[row] >= 0) visits[indexes[row]]++;
  }
  return (row) => {
    const index = indexes[row];
    if (index < 0 || visits[index] !== 1) return nothing;
    return {arrived: arrived.has(index), answer: given[index]};
  };
}
