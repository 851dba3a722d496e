// `npm run test:truth`: whether summaries find what really happened, on simulated logs of which it is known. Exits with 1 where not.
//
// `--seeds=40` for a first look; `--part=edges`, `k` or `survey` for one part.

import {parseArgs} from 'node:util';

import {createSummary, estimateDark, linkCascades} from 'dark-social/measure';
import {chance} from '../../test/measure/simulate/chance.mjs';
import {simulateCascades} from '../../test/measure/simulate/cascades.mjs';
import {simulateAnswers} from '../../test/measure/simulate/answers.mjs';
import {wilson} from '../../dist/measure/wilson.js';
import {simulate} from './sites.mjs';

const {values} = parseArgs({options: {seeds: {type: 'string', default: '400'}, part: {type: 'string'}}});
const seeds = Number(values.seeds);
const percent = (part, whole) => `${((100 * part) / whole).toFixed(2)} %`;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[(numbers.length - 1) >> 1];
const show = (cells) => console.log(`| ${cells.join(' | ')} |`);
const heading = (cells) => {
  show(cells);
  show(cells.map(() => '---'));
};

/** Prints a line again and again while something takes long; only on a terminal. */
const progress = (text) => process.stderr.isTTY && process.stderr.write(`\r${text}\u001b[K`);

function expect(holds, what) {
  if (holds) return;
  console.error(`not held: ${what}`);
  process.exitCode = 1;
}

/** The edges that are found, of all and of those that could be. */
function edges() {
  const shapes = {
    '30 % of share events lost': {lostSharePart: 0.3},
    '30 % of visitors blocked': {blockedPart: 0.3},
    '30 % blocked, 20 % of shares and of arrivals lost': {blockedPart: 0.3, lostSharePart: 0.2, lostArrivalPart: 0.2},
  };
  console.log('Edges, 10⁵ and more each; 2 % of clocks up to a day wrong, 3 % of events twice\n');
  heading(['log', 'true edges', 'no event shows', 'both seen', 'right', 'wrong', 'told as ambiguous']);
  for (const [name, shape] of Object.entries(shapes)) {
    const sums = {all: 0, seen: 0, right: 0, wrong: 0, ambiguous: 0};
    for (let seed = 1; sums.all < 100_000; seed++) {
      progress(`${name}: ${sums.all} edges`);
      const {events, truth} = simulateCascades({cascades: 20_000, duplicatePart: 0.03, ...shape}, seed);
      const seen = new Set(events.map(({token}) => token));
      sums.all += truth.edges.size;
      for (const [child, parent] of truth.edges) if (seen.has(child) && seen.has(parent)) sums.seen++;
      for (const {child, parent, candidates} of linkCascades(events).edges) {
        if (candidates > 1) sums.ambiguous++;
        else if (truth.edges.get(child) === parent) sums.right++;
        else sums.wrong++;
      }
    }
    const {all, seen, right, wrong, ambiguous} = sums;
    show([name, all, percent(all - seen, all), seen, percent(right, seen), wrong, ambiguous]);
    expect(right / seen >= 0.999, `${name}: 99.9 % right`);
    expect(wrong === 0, `${name}: none wrong`);
  }
}

/** How often the interval holds the true k. */
function coverage() {
  const shapes = [
    {k: 0.15, cascades: 2000},
    {k: 0.37, cascades: 500},
    {k: 0.7, cascades: 300},
    {k: 0.9, cascades: 300},
  ];
  console.log(`\nk, seeds 1 to ${seeds}, 30 % of share events lost, 3 % of events twice, clocks as above\n`);
  heading([
    'k',
    'cascades',
    'mean',
    'held',
    "held by Wilson's",
    'median width',
    'too few',
    'shares held',
    'per share held',
  ]);
  for (const {k, cascades} of shapes) {
    const found = {held: 0, wilson: 0, none: 0, shares: 0, perShare: 0, values: [], widths: []};
    for (let seed = 1; seed <= seeds; seed++) {
      progress(`k ${k}: seed ${seed}`);
      const shape = {k, cascades, duplicatePart: 0.03, lostSharePart: 0.3};
      const {events, truth} = simulateCascades(shape, seed);
      const summary = createSummary({dark: false, trees: 0});
      for (const event of events) summary.add(event);
      const {passing, sharesEstimated} = summary.result();
      const figure = passing.k;
      if (figure.status !== 'ok') {
        found.none++;
        continue;
      }
      const holds = (value, {low, high}) => low <= value && value <= high;
      const {children, parents} = passing.ratio;
      if (holds(k, figure)) found.held++;
      if (holds(k, wilson(Math.min(children, parents), parents, 0.95))) found.wilson++;
      if (holds(truth.tokens, sharesEstimated)) found.shares++;
      if (holds(1.85, passing.arrivalsPerShare)) found.perShare++;
      found.values.push(figure.value);
      found.widths.push((figure.high - figure.low) / k);
    }
    const counted = seeds - found.none;
    show([
      k,
      cascades,
      (found.values.reduce((a, b) => a + b, 0) / counted).toFixed(3),
      percent(found.held, counted),
      percent(found.wilson, counted),
      percent(median(found.widths), 1),
      found.none,
      percent(found.shares, counted),
      percent(found.perShare, counted),
    ]);
    const part = found.held / counted;
    expect(part >= 0.92 && part <= 0.98, `k ${k}: held in 92 to 98 % of the seeds`);
  }
}

/** How often the interval from visitors' answers holds the truth, where kinds of visitors differ in how likely they answer. */
function survey() {
  console.log(`\nDark visits by answers of visitors, seeds 1 to ${seeds}, 5 % of those asked answer\n`);
  heading(['private shares are', 'of dark visits', 'held', 'too few', 'median width', 'contradicts the model']);
  for (const bias of [0.5, 1, 2]) {
    for (const other of [0.2, 0.5]) {
      const found = {held: 0, none: 0, contradicts: 0, widths: [], parts: []};
      for (let seed = 1; seed <= seeds; seed++) {
        progress(`answers, ${bias} times as likely: seed ${seed}`);
        const {records, truth} = simulate({other}, seed);
        const answers = simulateAnswers(records, truth, {bias, ratePart: 0.05}, chance(seed + 1000));
        const {survey, upper} = estimateDark([...records, ...answers], {resamples: 50});
        if (survey?.status !== 'ok') {
          found.none++;
          continue;
        }
        if (survey.low <= truth && truth <= survey.high) found.held++;
        if (survey.agrees === false) found.contradicts++;
        found.widths.push((survey.high - survey.low) / upper);
        found.parts.push(truth / upper);
      }
      const counted = seeds - found.none;
      show([
        `${bias} times as likely to answer`,
        percent(median(found.parts), 1),
        percent(found.held, counted),
        found.none,
        `${percent(median(found.widths), 1)} of dark visits`,
        found.contradicts,
      ]);
      expect(found.held / counted >= 0.92, `answers, ${bias} times as likely: held in 92 % of the seeds`);
    }
  }
}

const parts = {edges, k: coverage, survey};
for (const [name, part] of Object.entries(parts)) if (!values.part || values.part === name) part();
progress('');
