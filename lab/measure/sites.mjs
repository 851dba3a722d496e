// Simulated sites: event records of which it is known how many dark visits were private shares.

import {chance} from '../../test/measure/simulate/chance.mjs';

const dayLength = 864e5;
const start = Date.UTC(2026, 2, 1);
const knownSources = ['search', 'search', 'social', 'referral', 'campaign', 'ai', 'email'];

/**
 * What a site is like. Numbers named `…Uneven` are coefficients of variation between pages (log-normal); `…With` are
 * correlations of it with something else.
 */
const plain = {
  pages: 120,
  days: 30,
  /** Visits with a known source, and of them how many private shares without and with a token there are, on the whole site. */
  known: 8000,
  shared: 4000,
  tokens: 1000,
  /** Share of the dark visits that are no private shares, and go with popularity. */
  other: 1 / 3,
  popularityUneven: 1.5,
  /** Exponent of a Pareto law of popularity, instead. */
  pareto: 0,
  sharingUneven: 0.7,
  sharingWithPopularity: 0,
  tokenUneven: 0,
  tokenWithPopularity: 0,
  otherUneven: 0,
  otherWithSharing: 0,
  /** Part of the pages that nobody shares; part that has no buttons, so that no share bears a token. */
  unshared: 0,
  buttonless: 0,
  /** Days in which an article loses half its readers; part of the pages that are older, and read evenly. */
  halfLife: 3,
  old: 0.5,
  /** Days in which sharing, alone, halves; default as the readers. */
  sharingHalfLife: 0,
  /** Days an article takes to be found by other dark visits. */
  otherLate: 0,
  /** Shape of negative-binomial noise by page and day; 0: Poisson. */
  noise: 0,
  /** Variation of sharing from day to day. */
  bursts: 0,
  /** How many more come by the same link. */
  crowd: 0,
};

/** Sites of many shapes, each by what it has other than the plain one. */
export const sites = {
  plain: {},
  'all dark visits shared': {other: 0},
  'half of dark visits shared': {other: 0.5},
  'a fifth of dark visits shared': {other: 0.8},
  'negative-binomial noise': {noise: 2},
  'much noise, uneven tokens, uneven others': {noise: 1, tokenUneven: 0.3, otherUneven: 0.3},
  'uneven tokens': {tokenUneven: 0.5},
  'very uneven tokens': {tokenUneven: 1},
  'uneven tokens, all shared': {tokenUneven: 0.5, other: 0},
  'a third of pages without buttons': {buttonless: 1 / 3},
  'more tokens on popular pages': {tokenUneven: 0.4, tokenWithPopularity: 0.5},
  'uneven others': {otherUneven: 0.5},
  'very uneven others': {otherUneven: 1},
  'uneven tokens and others': {tokenUneven: 0.6, otherUneven: 0.6},
  'others go with sharing': {otherUneven: 0.4, otherWithSharing: 0.4},
  'others go against sharing': {otherUneven: 0.4, otherWithSharing: -0.4},
  'sharing goes with popularity': {sharingWithPopularity: 0.5},
  'sharing goes against popularity': {sharingWithPopularity: -0.5},
  'sharing nearly even': {sharingUneven: 0.2},
  'sharing very uneven': {sharingUneven: 1.5},
  'half the pages never shared': {unshared: 0.5},
  'Pareto popularity': {pareto: 1.2},
  'Pareto popularity, all uneven': {pareto: 1.1, tokenUneven: 0.4, otherUneven: 0.4},
  'equal popularity': {popularityUneven: 0.01},
  'fresh articles alone': {old: 0, halfLife: 1.5},
  'old pages alone': {old: 1},
  'sharing is over before reading is': {sharingHalfLife: 1, halfLife: 5},
  'others come late': {otherLate: 5},
  'sharing in bursts': {bursts: 1},
  'many by one link': {crowd: 2},
  'one week': {days: 7},
  'one day': {days: 1, old: 1},
  'few known visits': {known: 2000},
  'many known visits': {known: 40_000, shared: 2500, tokens: 500, otherUneven: 0.3},
  '30 pages, 120 tokens': {pages: 32, known: 2000, shared: 1000, tokens: 130},
  '30 pages, 120 tokens, all shared': {pages: 32, known: 2000, shared: 1000, tokens: 130, other: 0},
  '40 pages, 200 tokens': {pages: 40, known: 3000, shared: 1500, tokens: 200},
  '60 pages, 300 tokens, all uneven': {
    pages: 60,
    known: 5000,
    shared: 2500,
    tokens: 300,
    noise: 3,
    tokenUneven: 0.5,
    otherUneven: 0.4,
  },
  '50 pages, 300 tokens, Pareto': {
    pages: 50,
    known: 5000,
    shared: 2500,
    tokens: 300,
    pareto: 1.2,
    tokenUneven: 0.3,
    otherUneven: 0.3,
  },
  '150 tokens': {tokens: 150},
  'thousands of small pages': {pages: 4000, known: 12_000, shared: 6000, tokens: 400, popularityUneven: 2},
  'a big site': {pages: 1000, known: 40_000, shared: 20_000, tokens: 5000, tokenUneven: 0.3, otherUneven: 0.3},
};

/** Rates of a page by day, together 1. */
function course(days, rate) {
  const rates = Array.from({length: days}, (_, day) => rate(day));
  const all = rates.reduce((a, b) => a + b);
  return rates.map((one) => one / all);
}

/** The pages of a site, each with its rates. */
function layOut(site, {unit, normal, uneven}) {
  const {days, pareto} = site;
  return Array.from({length: site.pages}, (_, index) => {
    const [size, sharing] = [normal(), normal()];
    const blend = (correlation, to) => correlation * to + Math.sqrt(1 - correlation ** 2) * normal();
    const popularity = pareto ? unit() ** (-1 / pareto) : uneven(site.popularityUneven, size);
    const shareable = site.sharingWithPopularity ? blend(site.sharingWithPopularity, size) : sharing;
    const shared = unit() < site.unshared ? 0 : popularity * uneven(site.sharingUneven, shareable);
    const buttons = unit() < site.buttonless ? 0 : 1;
    const isOld = unit() < site.old;
    const born = isOld ? -365 : Math.floor(unit() * days * 0.8);
    const fading = (halfLife) => course(days, (day) => (day < born ? 0 : isOld ? 1 : 0.5 ** ((day - born) / halfLife)));
    const read = fading(site.halfLife);
    const late = site.otherLate ? (day) => Math.min(1, (day - born) / site.otherLate) : () => 1;
    return {
      path: `/2026/03/story-number-${index}`,
      known: popularity,
      shared,
      tokens: shared * buttons * uneven(site.tokenUneven, blend(site.tokenWithPopularity, size)),
      other: popularity * uneven(site.otherUneven, blend(site.otherWithSharing, shareable)),
      read,
      spread: site.sharingHalfLife ? fading(site.sharingHalfLife) : read,
      found: read.map((rate, day) => rate * Math.max(0, late(day))),
    };
  });
}

/**
 * The records of a site's visits, in no order, and how many dark visits were private shares.
 *
 * @param shape - What the site has other than the plain one.
 */
export function simulate(shape, seed) {
  const site = {...plain, ...shape};
  const luck = chance(seed);
  const {unit, count, poisson, uneven} = luck;
  const records = [];
  const record = (page, day, type, {source, token}) => {
    const number = records.length;
    const at = start + Math.floor((day + unit()) * dayLength);
    records.push({v: 1, type, id: `e${number}`, at, visit: `v${number}`, page, source, token, lib: '0.1.0'});
  };
  const visit = (page, day, source) => record(page, day, 'visit', {source});
  const known = (page, day) => visit(page, day, knownSources[Math.floor(unit() * knownSources.length)]);
  const times = (often, action) => {
    for (let time = 0; time < often; time++) action();
  };

  const pages = layOut(site, luck);
  const of = (kind, total) => {
    const all = pages.reduce((sum, page) => sum + page[kind], 0);
    return (page) => (total * page[kind]) / all;
  };
  const means = {
    known: of('known', site.known),
    shared: of('shared', site.shared),
    tokens: of('tokens', site.tokens),
    other: of('other', (site.shared * site.other) / (1 - site.other)),
  };
  let truth = 0;
  for (const page of pages) {
    for (let day = 0; day < site.days; day++) {
      const spread = page.spread[day] * (site.bursts ? uneven(site.bursts) : 1);
      const privately = count(means.shared(page) * spread, site.noise);
      const others = count(means.other(page) * page.found[day], site.noise);
      truth += privately;
      times(count(means.known(page) * page.read[day], site.noise), () => known(page.path, day));
      // Some open the site as an installed app, which is called direct.
      times(privately + others, () => visit(page.path, day, 'dark'));
      times(poisson(0.03 * means.known(page) * page.read[day]), () => visit(page.path, day, 'direct'));
      times(poisson(0.02 * means.shared(page) * spread), () => visit(page.path, day, 'messaging'));
      times(count((means.tokens(page) * spread) / (1 + site.crowd), site.noise), () => {
        const token = `qwa1000000${String(records.length).padStart(10, '0')}xx`;
        times(1 + poisson(site.crowd), () => record(page.path, day, 'arrival', {token}));
      });
    }
  }
  // Home and section fronts: many visits, hardly a dark one.
  for (const [front, size] of [
    ['/', 0.5],
    ['/politics', 0.1],
    ['/sport', 0.1],
  ]) {
    times(poisson(site.known * size), () => known(front, unit() * site.days));
    times(poisson(site.known * size), () => visit(front, unit() * site.days, 'direct'));
    times(poisson(site.tokens * size * 0.02), () =>
      record(front, unit() * site.days, 'arrival', {token: 'qwa100000042a7kq9zr3pe'}),
    );
  }
  return {records, truth};
}

/** What estimates of a site come to over many seeds. */
export function coverage(shape, seeds, estimate) {
  const found = {held: 0, none: 0, low: [], likely: [], high: [], upper: []};
  for (let seed = 1; seed <= seeds; seed++) {
    const {records, truth} = simulate(shape, seed);
    const answer = estimate(records);
    if (answer.status !== 'ok') found.none++;
    else {
      if (answer.low <= truth && truth <= answer.high) found.held++;
      for (const end of ['low', 'likely', 'high', 'upper']) found[end].push(answer[end] / truth);
    }
  }
  return found;
}
