// A summary from what the log keeps.

import {normalQuantile} from '../quantile.js';
import type {Counts, Detection, Figure, Group, Summary, Visits} from '../summary.js';
import {ArrivalFacts} from './arrival-facts.js';
import {findCascades} from './cascades.js';
import {summarizeCascades} from './cascade-summary.js';
import type {CheckedOptions} from './check-summary-options.js';
import {estimateFrom} from './dark-estimate.js';
import type {EventLog} from './event-log.js';
import {groupIndexes} from './group-indexes.js';
import {groupBy, nameOfPlace, rowsOf, totalOf, valuesOf, type Dimension, type Grouping} from './group-counts.js';
import {missingOf, rateFigure} from './intervals.js';
import {createParentFinder, linkTokens} from './link-tokens.js';
import {compareText} from './names.js';
import {isMixed, PassMeter} from './passing.js';
import {measureTimes, medianOfCounts} from './times.js';

/** Fewer tokens or arrivals give no rate. */
const minForRate = 20;

/** Makes the summary, in steps of which none takes much longer than the others. */
export function* buildSummary(log: EventLog, options: CheckedOptions): Generator<undefined, Summary> {
  const {level} = options;
  const end = options.until ?? (log.records.events ? log.lastAt : 0);
  const links = linkTokens(log.tokens, createParentFinder(log.tokens, options.clockTolerance));
  const forest = findCascades(links.parents);
  yield;
  const facts = new ArrivalFacts(log.tokens, log.arrivals, links, forest, end - options.window, options.window);
  const meter = new PassMeter(facts, normalQuantile(level));

  const totals = totalOf(log.counts);
  const {overall: detection, byChannel} = detect(log, facts, level);
  const all = new Uint32Array(log.arrivals.size).map((_, index) => index);
  const overall = meter.ratioOf(all);
  const k = meter.figureOf(overall);
  yield;

  const groupings = {
    channel: groupBy(log.counts, 'channel', log.channels, Infinity),
    campaign: groupBy(log.counts, 'campaign', log.counts.campaigns, options.groups),
    page: groupBy(log.counts, 'page', log.pages, options.groups),
  };
  const ratios = (dimension: Dimension) =>
    arrivalsByGroup(log, groupings[dimension], dimension).map((arrivals) => meter.ratioOf(arrivals));
  const groupsOf = (dimension: Dimension, rate: (key: string | null) => Detection, passed = ratios(dimension)) =>
    groupings[dimension].groups.map(({key, counts}, index): Group => ({
      key,
      ...counts,
      sharesEstimated: estimateShares(counts, rate(key)),
      k: meter.figureOf(passed[index]),
    }));
  const pageRatios = ratios('page');

  const rows = rowsOf(log.counts, groupings.page, options.rows);
  yield;
  const channels = groupsOf('channel', (key) => byChannel(key ?? ''));
  const campaigns = groupsOf('campaign', () => detection);
  const pages = groupsOf('page', () => detection, pageRatios);
  yield;
  const cascades = summarizeCascades(log, links, forest, facts.perToken, options.trees);
  yield;
  const times = measureTimes(log, forest);
  yield;

  const summary: Summary = {
    v: 1,
    options: {
      since: options.since,
      until: log.records.events || options.until !== null ? end : null,
      campaign: options.campaign,
      channel: options.channel,
      page: options.page,
      utcOffset: options.utcOffset,
      window: options.window,
      clockTolerance: options.clockTolerance,
      level,
    },
    records: {...log.records},
    firstAt: log.records.events ? log.firstAt : null,
    lastAt: log.records.events ? log.lastAt : null,
    totals,
    sharesEstimated: estimateShares(totals, detection),
    rows,
    channels,
    campaigns,
    pages,
    conversions: conversionsOf(log, options.groups),
    engagement: engagementOf(log),
    rates: ratesOf(log, facts, level),
    detection,
    passing: {
      k,
      ratio: overall.ratio,
      ...meter.sharing(all, totals.shares, detection),
      mixed: isMixed(
        k,
        pageRatios.map(({ratio}, index) => ({k: pages[index].k, ratio})),
        level,
      ),
    },
    cascades,
    times,
    visits: visitsOf(log, totals.arrivals, options.groups),
    answers: Object.fromEntries(log.answers) as Summary['answers'],
  };
  yield;
  if (log.tally && options.dark) summary.dark = estimateFrom(log.tally.counts(), log.records, options.dark);
  return summary;
}

/** How many share events were seen of the tokens that somebody came by: of all, and by channel. */
function detect({tokens, channels}: EventLog, facts: ArrivalFacts, level: number) {
  const counts = new Map<string, {tokens: number; seen: number}>();
  const all = {tokens: 0, seen: 0};
  for (let token = 0; token < tokens.size; token++) {
    if (!facts.perToken[token]) continue;
    const channel = channels.list[tokens.channel[token]] ?? '';
    let count = counts.get(channel);
    if (!count) counts.set(channel, (count = {tokens: 0, seen: 0}));
    for (const sum of [all, count]) {
      sum.tokens++;
      if (tokens.shareAt[token] < Infinity) sum.seen++;
    }
  }
  const detection = ({tokens, seen}: {tokens: number; seen: number}): Detection => {
    const missing = missingOf({tokens: minForRate - tokens});
    return {tokens, seen, rate: missing ? {status: 'too-few', missing} : rateFigure(seen, tokens, level)};
  };
  return {
    overall: detection(all),
    byChannel: (channel: string) => detection(counts.get(channel) ?? {tokens: 0, seen: 0}),
  };
}

/** Shares, seen or not. */
function estimateShares({shares}: Counts, {rate, seen}: Detection): Figure {
  if (rate.status !== 'ok') return rate;
  if (!seen) return {status: 'too-few', missing: {seen: 1}};
  return {status: 'ok', value: shares / rate.value, low: shares / rate.high, high: shares / rate.low};
}

/** The arrivals of each group, by their index in the log. */
function arrivalsByGroup({arrivals, counts}: EventLog, {groupOf, groups}: Grouping, dimension: Dimension) {
  const groupOfPlace = new Uint32Array(counts.places.size).map(
    (_, place) => groupOf[nameOfPlace(counts, place, dimension)],
  );
  const groupOfArrival = (arrival: number) => groupOfPlace[arrivals.place[arrival]];
  const {starts, order} = groupIndexes(arrivals.size, groupOfArrival, groups.length);
  return groups.map((_, group) => order.subarray(starts[group], starts[group + 1]));
}

/**
 * Of the arrivals by each token, no more can have read the page or converted than there are such events of the token; a visitor who
 * converts twice is counted once more only where others came by the same token.
 */
function ratesOf({tokens, conversionsByToken}: EventLog, facts: ArrivalFacts, level: number): Summary['rates'] {
  let [arrivals, engaged, converted] = [0, 0, 0];
  for (let token = 0; token < tokens.size; token++) {
    arrivals += facts.perToken[token];
    engaged += Math.min(facts.perToken[token], tokens.engaged[token]);
  }
  for (const [token, count] of conversionsByToken) converted += Math.min(facts.perToken[token], count);
  const missing = missingOf({arrivals: minForRate - arrivals});
  const rate = (count: number): Figure => (missing ? {status: 'too-few', missing} : rateFigure(count, arrivals, level));
  return {engaged: rate(engaged), converted: rate(converted)};
}

function conversionsOf({conversions}: EventLog, limit: number): Summary['conversions'] {
  return [...conversions]
    .map(([name, {count, value}]) => ({name, count, value: valuesOf(value)}))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name))
    .slice(0, limit);
}

function engagementOf({seconds, scrolls}: EventLog): Summary['engagement'] {
  const [second, scroll] = [medianOfCounts(seconds), medianOfCounts(scrolls)];
  return second === undefined && scroll === undefined ? null : {seconds: second ?? 0, scroll: scroll ?? 0};
}

const inferred = ['messaging', 'email', 'social', 'search', 'ai', 'referral', 'campaign'] as const;

function visitsOf({sources, apps}: EventLog, measured: number, limit: number): Visits {
  return {
    measured,
    inferred: Object.fromEntries(
      inferred.flatMap((source) => (sources.has(source) ? [[source, sources.get(source)]] : [])),
    ),
    unknown: {direct: sources.get('direct') ?? 0, dark: sources.get('dark') ?? 0},
    apps: [...apps]
      .map(([app, visits]) => ({app, visits}))
      .sort((a, b) => b.visits - a.visits || compareText(a.app, b.app))
      .slice(0, limit),
  };
}
