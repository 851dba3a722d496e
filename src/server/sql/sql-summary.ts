// A summary from a database: the SQL measures of the folder sql/ give the figures, without reading any events here.

import {answerChoices, visitSources} from '../../core/events/event.js';
import type {CheckedOptions} from '../../measure/internal/check-summary-options.js';
import {roundValue} from '../../measure/internal/group-counts.js';
import {compareText} from '../../measure/internal/names.js';
import {isMixed} from '../../measure/internal/passing.js';
import type {Summary, Visits} from '../../measure/summary.js';
import {readCascades} from './sql-cascades.js';
import {readDetection, readGroups, readRows} from './sql-groups.js';
import {figureOf, numberOf, numberOrNull, type RunMeasure, textOf} from './sql-row.js';

async function readPassing(run: RunMeasure): Promise<Pick<Summary['passing'], 'passAlong' | 'arrivalsPerShare'>> {
  const rows = await run('passing');
  const figure = (name: string, others: {[what: string]: number}) => {
    const row = rows.find((one) => one.figure === name);
    if (!row) return figureOf([], others);
    const noneSeen = numberOf(row.missing_tokens) === 0 && numberOf(row.seen) === 0;
    return figureOf([row.value, row.value_low, row.value_high], {
      tokens: row.missing_tokens,
      seen: noneSeen ? 1 : 0,
      cascades: row.missing_cascades,
      onwardShares: row.missing_onward_shares,
    });
  };
  return {
    passAlong: figure('pass_along', {tokens: 20, cascades: 100, onwardShares: 20}),
    arrivalsPerShare: figure('arrivals_per_share', {tokens: 20, cascades: 100}),
  };
}

async function readRates(run: RunMeasure): Promise<Summary['rates']> {
  const rows = await run('rates');
  const rate = (name: string) => {
    const row = rows.find(({rate_of}) => rate_of === name) ?? {missing_arrivals: 20};
    return figureOf([row.rate, row.rate_low, row.rate_high], {arrivals: row.missing_arrivals});
  };
  return {engaged: rate('engaged'), converted: rate('converted')};
}

async function readTimes(run: RunMeasure): Promise<Summary['times']> {
  const [row = {}] = await run('times');
  const [toFirstArrival, halfLife] = [numberOrNull(row.to_first_arrival), numberOrNull(row.half_life)];
  const times: Summary['times'] = {
    ...(toFirstArrival !== null && {toFirstArrival}),
    ...(halfLife !== null && {halfLife}),
    arrivalsByHour: new Array<number>(168).fill(0),
    sharesByHour: new Array<number>(168).fill(0),
  };
  for (const {hour_of_week: hour, arrivals, shares} of await run('hours')) {
    times.arrivalsByHour[numberOf(hour)] = numberOf(arrivals);
    times.sharesByHour[numberOf(hour)] = numberOf(shares);
  }
  return times;
}

async function readVisits(run: RunMeasure, measured: number, groups: number): Promise<Visits> {
  const bySource = new Map<string, number>();
  const byApp = new Map<string, number>();
  for (const {source, from_app: app, visits} of await run('visits')) {
    const name = textOf(source);
    bySource.set(name, (bySource.get(name) ?? 0) + numberOf(visits));
    if (app && name !== 'direct' && name !== 'dark')
      byApp.set(textOf(app), (byApp.get(textOf(app)) ?? 0) + numberOf(visits));
  }
  const inferred: Visits['inferred'] = {};
  for (const source of visitSources) {
    if (source === 'direct' || source === 'dark' || source === 'internal' || source === 'robot') continue;
    const visits = bySource.get(source);
    if (visits) inferred[source] = visits;
  }
  const apps = [...byApp].map(([app, visits]) => ({app, visits}));
  apps.sort((a, b) => b.visits - a.visits || compareText(a.app, b.app));
  const unknown = {direct: bySource.get('direct') ?? 0, dark: bySource.get('dark') ?? 0};
  return {measured, inferred, unknown, apps: apps.slice(0, groups)};
}

async function readConversions(run: RunMeasure, groups: number): Promise<Summary['conversions']> {
  const byName = new Map<string, Summary['conversions'][number]>();
  for (const row of await run('conversions')) {
    const name = textOf(row.conversion);
    const found = byName.get(name) ?? {name, count: 0, value: {}};
    found.count += numberOf(row.conversions);
    if (numberOf(row.valued)) found.value[textOf(row.in_currency)] = roundValue(numberOf(row.value_sum));
    byName.set(name, found);
  }
  return [...byName.values()].sort((a, b) => b.count - a.count || compareText(a.name, b.name)).slice(0, groups);
}

/** Reads a summary. The estimate of dark visits is not among the SQL measures, so that it has none. */
export async function readSummary(run: RunMeasure, options: CheckedOptions): Promise<Summary> {
  const [records = {}] = await run('records');
  const {overall, pageRatios, ...groups} = await readGroups(run);
  const [engagement = {}] = await run('engagement');
  const [seconds, scroll] = [numberOrNull(engagement.seconds), numberOrNull(engagement.scroll)];
  const answers = Object.fromEntries(answerChoices.map((answer) => [answer, 0])) as Summary['answers'];
  for (const {answer, answers: count} of await run('answers')) {
    const choice = answerChoices.find((one) => one === answer);
    if (choice) answers[choice] = numberOf(count);
  }
  const {groups: groupLimit, trees: _trees, rows: _rows, dark: _dark, ...stated} = options;
  return {
    v: 1,
    options: {...stated, until: numberOrNull(records.until_at)},
    records: {
      events: numberOf(records.events),
      duplicates: numberOf(records.duplicates),
      skipped: numberOf(records.skipped),
      filtered: numberOf(records.filtered),
    },
    firstAt: numberOrNull(records.first_at),
    lastAt: numberOrNull(records.last_at),
    ...groups,
    rows: await readRows(run),
    conversions: await readConversions(run, groupLimit),
    engagement: seconds === null && scroll === null ? null : {seconds: seconds ?? 0, scroll: scroll ?? 0},
    rates: await readRates(run),
    detection: await readDetection(run),
    passing: {
      k: overall.k,
      ratio: overall.ratio,
      ...(await readPassing(run)),
      mixed: isMixed(overall.k, pageRatios, options.level),
    },
    cascades: await readCascades(run),
    times: await readTimes(run),
    visits: await readVisits(run, groups.totals.arrivals, groupLimit),
    answers,
  };
}
