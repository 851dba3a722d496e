// Summaries of events: small logs whose figures are worked out by hand, and larger ones whose truth is known.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parseToken} from 'dark-social';
import {createSummary, linkCascades, summarize} from 'dark-social/measure';
import {IdSet} from '../../dist/measure/internal/id-set.js';
import {packToken, unpackToken} from '../../dist/measure/internal/token-text.js';
import {chance} from '../measure/simulate/chance.mjs';
import {simulateCascades} from '../measure/simulate/cascades.mjs';
import {makeToken} from '../measure/simulate/mint.mjs';
import fc from '../tools/properties.mjs';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** A Monday. */
const monday = Date.UTC(2026, 2, 2);

let number = 0;
const event = (type, at, more) => ({
  v: 1,
  type,
  id: `e${number++}`,
  at: monday + at,
  visit: `v${number}`,
  page: '/story',
  url: 'https://example.org/story',
  lib: '0.1.0',
  ...more,
});
const share = (at, token, more) => event('share', at, {channel: 'whatsapp', outcome: 'opened', token, ...more});
const arrival = (at, token, more) => event('arrival', at, {channel: 'whatsapp', status: 'ok', token, ...more});
/** A token by its own id, its parent's, and its depth. */
const token = (id, parent = '000000', depth = parent === '000000' ? 1 : 2, rest = '0000') =>
  makeToken({code: 'wa', depth, parent, random: id + rest});

function summaryOf(records, options) {
  const summary = createSummary({dark: false, ...options});
  for (const record of records) summary.add(record);
  return summary.result();
}

const shuffled = (list, seed) => {
  const {unit} = chance(seed);
  return list
    .map((item) => [unit(), item])
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
};

/** A small log with everything in it. */
const mixed = (seed = 1) =>
  simulateCascades({cascades: 120, duplicatePart: 0.1, visitsPerArrival: 1, lostSharePart: 0.3, blockedPart: 0.3}, seed)
    .events;

const near = (actual, expected, message) =>
  assert.ok(Math.abs(actual - expected) <= 1e-12 * Math.abs(expected), `${message}: ${actual}, not ${expected}`);

describe('counts of a summary', () => {
  const [a, b] = [token('aaaaaa'), token('bbbbbb')];
  const records = [
    share(0, a, {campaign: 'spring'}),
    share(hour, b, {channel: 'email', outcome: 'copied'}),
    share(hour, undefined, {channel: 'email', outcome: 'cancelled'}),
    arrival(2 * hour, a, {campaign: 'spring', probed: true}),
    arrival(day, a, {campaign: 'spring'}),
    arrival(day, 'qwa1000000', {status: 'damaged'}),
    arrival(day, 'no token'),
    arrival(day, token('cccccc', 'aaaaaa'), {page: '/other'}),
    event('engaged', day, {channel: 'whatsapp', token: a, campaign: 'spring', seconds: 12, scroll: 80}),
    event('conversion', day, {channel: 'whatsapp', token: a, name: 'buy', value: 0.1, currency: 'EUR'}),
    event('conversion', day, {channel: 'whatsapp', token: a, name: 'buy', value: 0.2, currency: 'EUR'}),
    event('conversion', day, {channel: 'whatsapp', token: a, name: 'join'}),
    event('visit', day, {source: 'search', app: 'google'}),
    event('visit', day, {source: 'referral', app: 'news.example'}),
    event('visit', day, {source: 'search', app: 'google'}),
    event('visit', day, {source: 'dark', app: 'none'}),
    event('visit', day, {source: 'direct'}),
    event('answer', day, {answer: 'friend', oneIn: 10}),
    event('answer', day, {answer: 'no such answer', oneIn: 10}),
  ];
  const summary = summaryOf(records);
  const none = {shares: 0, sharesFailed: 0, arrivals: 0, damaged: 0, probed: 0, onward: 0, engaged: 0, conversions: 0};

  it('are those of the events', () => {
    assert.deepEqual(summary.totals, {
      shares: 2,
      sharesFailed: 1,
      arrivals: 3,
      damaged: 2,
      probed: 1,
      onward: 1,
      engaged: 1,
      conversions: 3,
      value: {EUR: 0.3},
    });
    assert.deepEqual(summary.records, {events: 19, duplicates: 0, skipped: 0, filtered: 0});
    assert.deepEqual([summary.firstAt, summary.lastAt, summary.options.until], [monday, monday + day, monday + day]);
    assert.deepEqual(summary.conversions, [
      {name: 'buy', count: 2, value: {EUR: 0.3}},
      {name: 'join', count: 1, value: {}},
    ]);
    assert.deepEqual(summary.engagement, {seconds: 12, scroll: 80});
    assert.equal(summary.answers.friend, 1);
    assert.equal(
      Object.values(summary.answers).reduce((x, y) => x + y),
      1,
    );
  });

  it('are listed by day, channel, campaign and page, and by each of them', () => {
    const days = monday / day;
    const row = (date, channel, campaign, page, counts) => ({
      day: days + date,
      channel,
      campaign,
      page,
      ...none,
      value: {},
      ...counts,
    });
    assert.deepEqual(summary.rows, [
      row(0, 'email', '', '/story', {shares: 1, sharesFailed: 1}),
      row(0, 'whatsapp', 'spring', '/story', {shares: 1, arrivals: 1, probed: 1}),
      row(1, 'whatsapp', '', '/other', {arrivals: 1, onward: 1}),
      row(1, 'whatsapp', '', '/story', {damaged: 2, conversions: 3, value: {EUR: 0.3}}),
      row(1, 'whatsapp', 'spring', '/story', {arrivals: 1, engaged: 1}),
    ]);
    const keys = (groups) => groups.map(({key, shares, arrivals}) => [key, shares, arrivals]);
    assert.deepEqual(keys(summary.channels), [
      ['whatsapp', 1, 3],
      ['email', 1, 0],
    ]);
    assert.deepEqual(keys(summary.campaigns), [
      ['spring', 1, 2],
      ['', 1, 1],
    ]);
    assert.deepEqual(keys(summary.pages), [
      ['/story', 2, 2],
      ['/other', 0, 1],
    ]);
  });

  it('keep measured, inferred and unknown visits apart', () => {
    assert.deepEqual(summary.visits, {
      measured: 3,
      inferred: {search: 2, referral: 1},
      unknown: {direct: 1, dark: 1},
      apps: [
        {app: 'google', visits: 2},
        {app: 'news.example', visits: 1},
      ],
    });
  });

  it('move to the next day with utcOffset', () => {
    const late = summaryOf([arrival(23.5 * hour, a)], {utcOffset: 60});
    assert.equal(late.rows[0].day, monday / day + 1);
    assert.deepEqual([late.times.arrivalsByHour[24], late.times.arrivalsByHour.length], [1, 168]);
  });

  it('are those of the selected events alone', () => {
    const log = mixed();
    const at = log[log.length >> 1].at;
    const selections = {
      since: [{since: at}, (one) => one.at >= at],
      until: [{until: at}, (one) => one.at < at],
      campaign: [{campaign: 'spring'}, (one) => one.campaign === 'spring'],
      'no campaign': [{campaign: ''}, (one) => !one.campaign],
      channel: [{channel: 'email'}, (one) => one.channel === 'email'],
      page: [{page: log[0].page}, (one) => one.page === log[0].page],
    };
    for (const [name, [options, fits]] of Object.entries(selections)) {
      const selected = summaryOf(log, options);
      const kept = log.filter(fits);
      const {until} = selected.options;
      const {options: _, records, ...figures} = summaryOf(kept, {until: Math.max(until, 1 + summaryOf(kept).lastAt)});
      if (name !== 'until')
        assert.deepEqual(
          {...selected, passing: 0, options: 0, records: 0},
          {...figures, passing: 0, options: 0, records: 0},
          name,
        );
      else assert.deepEqual(selected.rows, figures.rows);
      assert.deepEqual(selected.records, {...records, filtered: log.length - kept.length}, name);
    }
  });

  it('of pages beyond the limits are added up under null, and the rows add up to the totals', () => {
    const log = mixed();
    const {pages, rows, totals} = summaryOf(log, {groups: 3, rows: 500});
    assert.deepEqual([pages.length, pages.at(-1).key], [4, null]);
    assert.ok(rows.length <= 500 && rows.some(({page}) => page === null), String(rows.length));
    for (const list of [pages, rows]) {
      for (const name of ['shares', 'arrivals', 'onward', 'engaged', 'conversions'])
        assert.equal(
          list.reduce((sum, each) => sum + each[name], 0),
          totals[name],
          name,
        );
    }
    const fewer = summaryOf(log, {rows: 0}).rows;
    assert.ok(fewer.every(({page}) => page === null));
  });
});

describe('cascades of a summary', () => {
  const [a, b, c, d] = [
    token('aaaaaa'),
    token('bbbbbb', 'aaaaaa'),
    token('cccccc', 'aaaaaa'),
    token('dddddd', 'bbbbbb', 3),
  ];

  it('have size, depth, breadth and the mean distance of their tokens', () => {
    const {cascades} = summaryOf([
      arrival(0, a),
      arrival(1, b),
      arrival(2, c),
      arrival(3, d),
      arrival(9, d),
      arrival(1, token('eeeeee')),
    ]);
    const {largest, ...sums} = cascades;
    // Distances: ab 1, ac 1, ad 2, bc 2, bd 1, cd 3.
    const virality = 10 / 6;
    assert.deepEqual(sums, {
      count: 2,
      tokens: 5,
      unseen: 0,
      edges: 3,
      ambiguous: 0,
      size: {mean: 2.5, median: 1, max: 4},
      depth: {mean: 2, max: 3},
      breadth: {mean: 1.5, max: 2},
      virality: {mean: virality, max: virality, count: 1},
      sizes: [1, 0, 1],
    });
    const node = (text, parent, at, arrivals = 1) => ({
      token: text,
      parent,
      channel: 'whatsapp',
      page: '/story',
      firstAt: monday + at,
      arrivals,
    });
    const {parent: _, ...root} = node(a, undefined, 0);
    assert.deepEqual(largest[0], {
      size: 4,
      depth: 3,
      breadth: 2,
      virality,
      arrivals: 5,
      nodes: [root, node(b, 0, 1), node(c, 0, 2), node(d, 1, 3, 2)],
    });
  });

  it('hold a parent of which no event was seen', () => {
    const records = [arrival(0, b), arrival(1, c)];
    const {cascades} = summaryOf(records);
    assert.deepEqual([cascades.count, cascades.tokens, cascades.unseen, cascades.edges], [1, 2, 1, 0]);
    assert.deepEqual(cascades.largest[0].nodes[0], {channel: '', page: '', arrivals: 0});
    assert.deepEqual(
      linkCascades(records).unseen.map(({parentId}) => parentId),
      ['aaaaaa', 'aaaaaa'],
    );
  });

  it('begin anew where several tokens may be the parent, or none of the site', () => {
    const twin = token('aaaaaa', undefined, 1, 'zzzz');
    const records = [arrival(0, a), arrival(0, twin), arrival(1, b)];
    const {count, ambiguous, edges} = summaryOf(records).cascades;
    assert.deepEqual([count, ambiguous, edges], [3, 1, 0]);
    assert.deepEqual(linkCascades(records).edges, [{child: b, parent: [a, twin].sort()[0], candidates: 2}]);
    const elsewhere = summaryOf([arrival(0, a, {url: 'https://other.example/'}), arrival(1, b)]).cascades;
    assert.deepEqual([elsewhere.count, elsewhere.unseen], [2, 1]);
  });

  it('allow for clocks that are wrong by two days, and not more', () => {
    const edges = (later, options) => summaryOf([arrival(later, a), arrival(0, b)], options).cascades.edges;
    assert.deepEqual([edges(2 * day), edges(2 * day + 1), edges(1, {clockTolerance: 0})], [1, 0, 0]);
  });

  it('have no circles, whatever tokens are forged', () => {
    const [x, y] = [token('xxxxxx', 'yyyyyy', 31), token('yyyyyy', 'xxxxxx', 31)];
    for (const [first, second] of [
      [x, y],
      [y, x],
    ]) {
      const {cascades} = summaryOf([arrival(0, first), arrival(1, second), arrival(1, token('zzzzzz', 'zzzzzz', 31))]);
      assert.deepEqual([cascades.tokens, cascades.edges], [3, 1]);
    }
    const {cascades} = summaryOf([arrival(0, x), arrival(0, y)]);
    assert.deepEqual([cascades.edges, cascades.unseen, cascades.depth.max], [1, 1, 3]);
  });

  it('hold chains as long as forged tokens make them', () => {
    const ids = Array.from({length: 2000}, (_, index) => `a${String(index).padStart(5, '0')}`);
    const chain = ids.map((id, index) => arrival(index, token(id, index ? ids[index - 1] : 'bbbbbb', 31)));
    assert.equal(summaryOf(chain).cascades.depth.max, 2001);
  });
});

describe('figures of a summary', () => {
  /** Cascades of one root with two arrivals, of which every second one, or so, brought one more. */
  const cascadesOn = (page, letter, every) =>
    Array.from({length: 120}, (_, index) => {
      const id = letter + String(index).padStart(5, '0');
      const root = token(id);
      const events = [share(0, root), arrival(hour, root), arrival(2 * hour, root)];
      if (index % every === every - 1) events.push(arrival(3 * hour, token('z' + id.slice(1), id)));
      return events.map((one) => ({...one, page}));
    }).flat();
  const regular = cascadesOn('/story', 'a', 2);
  const end = {until: monday + 30 * day};
  const {passing, detection, sharesEstimated, rates} = summaryOf(regular, end);

  it('are k with the larger of two clustered errors', () => {
    // 240 + 60 arrivals, 60 of them brought by others.
    const k = 60 / 300;
    const {error, ...ratio} = passing.ratio;
    assert.deepEqual(ratio, {parents: 300, children: 60, cascades: 120, tokens: 180});
    const cascades = 60 * (1 - 3 * k) ** 2 + 60 * (0 - 2 * k) ** 2;
    const tokens = 60 * (1 - 2 * k) ** 2 + 60 * (0 - 2 * k) ** 2 + 60 * (0 - k) ** 2;
    const expected = Math.sqrt(Math.max((cascades * 120) / 119, (tokens * 180) / 179)) / 300;
    near(error, expected, 'error');
    assert.equal(passing.k.value, k);
    const z = 1.959963984540054;
    const t = z * (1 + (z ** 2 + 1) / (4 * 119) + (5 * z ** 4 + 16 * z ** 2 + 3) / (96 * 119 ** 2));
    near(passing.k.low, k * Math.exp((-t * expected) / k), 'low');
    near(passing.k.high, k * Math.exp((t * expected) / k), 'high');
  });

  it('are the rate of detection, and shares divided by it', () => {
    assert.deepEqual([detection.tokens, detection.seen], [180, 120]);
    near(sharesEstimated.value, 120 / (120 / 180), 'shares');
    near(sharesEstimated.low, 120 / detection.rate.high, 'low');
    near(passing.arrivalsPerShare.value, 300 / 180, 'arrivals per share');
    assert.ok(detection.rate.low < 2 / 3 && 2 / 3 < detection.rate.high);
    assert.deepEqual(passing.passAlong, {status: 'too-few', missing: {onwardShares: 20}});
    assert.equal(rates.engaged.value, 0);
    assert.equal(rates.engaged.low, 0);
  });

  it('leave out parents that are too young, and children that came too late', () => {
    const ratio = (until, options) => {
      const {parents, children} = summaryOf(regular, {until: monday + until, ...options}).passing.ratio;
      return [parents, children];
    };
    assert.deepEqual(ratio(3 * day + hour), [120, 0]);
    assert.deepEqual(ratio(3 * day + 2.5 * hour), [240, 60]);
    assert.deepEqual(ratio(30 * day, {window: 90 * minute}), [300, 60]);
    assert.deepEqual(ratio(30 * day, {window: 30 * minute}), [300, 0]);
    const parent = token('pppppp');
    const child = token('qqqqqq', 'pppppp');
    const late = (more) => summaryOf([arrival(0, parent), ...more], end).passing.ratio.children;
    assert.equal(late([arrival(2 * day, child), arrival(6 * day, child)]), 1);
    assert.equal(late([share(day, child), arrival(3 * day, child), arrival(5 * day, child)]), 1);
  });

  it('are told as too few, with what is missing', () => {
    const few = summaryOf(regular.slice(0, 7), end);
    assert.deepEqual(few.passing.k, {status: 'too-few', missing: {cascades: 98, onward: 19}});
    assert.deepEqual(few.detection.rate, {status: 'too-few', missing: {tokens: 17}});
    assert.deepEqual(few.sharesEstimated, few.detection.rate);
    assert.deepEqual(few.rates.engaged, {status: 'too-few', missing: {arrivals: 15}});
    const unshared = regular.filter(({type}) => type !== 'share');
    assert.deepEqual(summaryOf(unshared, end).sharesEstimated, {status: 'too-few', missing: {seen: 1}});
    const nothing = summaryOf([]);
    assert.deepEqual([nothing.firstAt, nothing.options.until, nothing.engagement], [null, null, null]);
    assert.ok(!JSON.stringify(nothing).includes('NaN') && !('halfLife' in nothing.times));
  });

  it('say how fast links are opened', () => {
    const [a, b] = [token('aaaaaa'), token('bbbbbb', 'aaaaaa')];
    const {times} = summaryOf([
      share(0, a),
      arrival(hour, a),
      arrival(5 * hour, a),
      share(2 * hour, b),
      arrival(6 * hour, b),
    ]);
    assert.equal(times.toFirstArrival, hour);
    assert.equal(times.halfLife, 5 * hour);
    assert.deepEqual(
      [1, 5, 6].map((at) => times.arrivalsByHour[at]),
      [1, 1, 1],
    );
    // A visitor's clock that is slow makes no negative time.
    assert.equal(summaryOf([share(hour, a), arrival(0, a)]).times.toFirstArrival, 0);
  });

  it('count each arrival once at most as engaged or converted', () => {
    const records = Array.from({length: 20}, (_, index) => arrival(index, token('aaaaaa')));
    const conversions = Array.from({length: 30}, (_, index) =>
      event('conversion', index, {token: token('aaaaaa'), name: 'buy'}),
    );
    assert.equal(summaryOf([...records, ...conversions]).rates.converted.value, 1);
  });

  it('warn where a page differs from the others', () => {
    assert.equal(passing.mixed, false);
    const mixedWith = (every) => summaryOf([...regular, ...cascadesOn('/other', 'b', every)], end);
    assert.equal(mixedWith(2).passing.mixed, false);
    const {passing: both, pages} = mixedWith(5);
    assert.equal(both.mixed, true);
    assert.deepEqual(
      pages.map(({key, k}) => [key, k.value]),
      [
        ['/story', 60 / 300],
        ['/other', 24 / 264],
      ],
    );
  });
});

describe('a summary', () => {
  it('is the same whatever the order of the events', () => {
    const log = mixed(2);
    const expected = summaryOf(log, {dark: {minPages: 1, minTokens: 1, resamples: 20}});
    assert.ok(expected.records.duplicates > 20 && expected.cascades.unseen > 0 && expected.dark.status === 'ok');
    fc.assert(
      fc.property(fc.integer({min: 1, max: 1e6}), (seed) => {
        const summary = summaryOf(shuffled(log, seed), {dark: {minPages: 1, minTokens: 1, resamples: 20}});
        assert.deepEqual(summary, expected);
      }),
      {numRuns: 5},
    );
  });

  it('can be asked for at any time', () => {
    const log = mixed(3);
    const live = createSummary({dark: false});
    for (const [index, one] of log.entries()) {
      live.add(one);
      if (index === 200) assert.equal(live.result().records.events + live.result().records.duplicates, 201);
    }
    assert.deepEqual(live.result(), summaryOf(log));
  });

  it('skips and counts whatever is no event, and never throws', () => {
    const throwing = new Proxy({}, {get: () => assert.fail('thrown by a getter')});
    const half = {
      ...arrival(0, token('aaaaaa')),
      get token() {
        throw new Error('getter');
      },
    };
    const {proxy, revoke} = Proxy.revocable({}, {});
    revoke();
    const broken = [undefined, null, 0, 'text', [], {}, () => 0, Symbol('s'), 10n, throwing, half, proxy, new Map()];
    const wrong = [
      {v: 2},
      {type: 'party'},
      {type: 5},
      {id: ''},
      {id: 7},
      {page: ''},
      {at: NaN},
      {at: '5'},
      {at: 1e16},
      {type: 'visit'},
    ];
    const hostile = [
      arrival(0, token('aaaaaa'), {
        page: '__proto__',
        channel: '__proto__',
        campaign: 'constructor',
        visit: {},
        url: 5,
      }),
      event('conversion', 0, {token: [], name: '__proto__', value: 5, currency: '__proto__'}),
      event('engaged', 0, {seconds: -1, scroll: 'far'}),
      event('visit', 0, {source: '__proto__', app: '__proto__', reasons: {toString: null}}),
    ];
    const all = [...broken, ...wrong.map((more) => ({...arrival(0, token('aaaaaa')), ...more})), ...hostile];
    const summary = summaryOf(all, {dark: {}});
    assert.deepEqual(summary.records, {events: 4, duplicates: 0, skipped: broken.length + wrong.length, filtered: 0});
    assert.equal(summary.channels.find(({key}) => key === '__proto__').arrivals, 1);
    assert.equal(Object.getOwnPropertyDescriptor(summary.totals.value, '__proto__').value, 5);
    assert.equal(Object.prototype.EUR, undefined);
  });

  it('of options out of range says which', () => {
    const cases = {
      level: 1,
      window: -1,
      since: 'monday',
      groups: 1.5,
      campaign: 5,
      utcOffset: Infinity,
      rows: -1,
      dark: {level: 7},
    };
    for (const [name, value] of Object.entries(cases)) {
      assert.throws(() => createSummary({[name]: value}), {
        name: 'TypeError',
        message: new RegExp(`^dark-social: createSummary.*${name === 'dark' ? 'level' : name}`),
      });
    }
  });

  it('is read from NDJSON in pieces of any size, with broken lines counted', async () => {
    const log = mixed(4);
    const lines = log.map((one) => JSON.stringify({...one, page: one.page + '/größe'}));
    const expected = summaryOf(lines.map((line) => JSON.parse(line)));
    const broken = Math.floor(lines.length / 100);
    for (let index = 0; index < broken; index++) lines.splice(index * 100, 0, lines[index].slice(0, -20));
    const bytes = new TextEncoder().encode('\uFEFF' + lines.join('\r\n') + '\n\n');
    const pieces = (size) =>
      Array.from({length: Math.ceil(bytes.length / size)}, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
    const noIterator = (stream) => ({getReader: () => stream.getReader()});
    const sources = {
      'bytes in pieces': pieces(777),
      'one array': bytes,
      text: [lines.join('\n')],
      'a stream': new Blob([bytes]).stream(),
      'a stream that cannot be iterated over': noIterator(new Blob([bytes]).stream()),
    };
    for (const [name, source] of Object.entries(sources)) {
      const {records, ...figures} = await summarize(source, {dark: false});
      assert.deepEqual(records, {...expected.records, skipped: broken}, name);
      assert.deepEqual({...figures, records: expected.records}, expected, name);
    }
    async function* records() {
      yield* log;
    }
    assert.deepEqual(await summarize(records(), {dark: false}), summaryOf(log));
    await assert.rejects(summarize(5), {name: 'TypeError', message: /^dark-social: summarize\(5\)/});
  });

  it('is made by the example of docs/summary.md', async () => {
    const docs = readFileSync(new URL('../../docs/summary.md', import.meta.url), 'utf8');
    const [, example] = /```js\n([\s\S]*?)```/.exec(docs);
    const body = new Blob([
      mixed(5)
        .map((one) => JSON.stringify(one))
        .join('\n'),
    ]).stream();
    const lines = [];
    const run = Object.getPrototypeOf(async () => {}).constructor;
    const code = example.replace("import {summarize} from 'dark-social/measure';", '');
    await new run('summarize', 'fetch', 'console', code)(summarize, async () => ({body}), {
      log: (...line) => lines.push(line),
    });
    assert.match(lines[0].join(), /^\d{2,} arrivals$/);
    assert.equal(lines.length, 2);
  });

  it('holds the true k in its interval, and every edge that events show', () => {
    let held = 0;
    const seeds = 20;
    for (let seed = 1; seed <= seeds; seed++) {
      const {events, truth} = simulateCascades(
        {cascades: 300, blockedPart: 0.3, offspring: 'geometric', duplicatePart: 0.05},
        seed,
      );
      const {k} = summaryOf(events, {trees: 0}).passing;
      if (k.status === 'ok' && k.low <= 0.37 && 0.37 <= k.high) held++;
      for (const {child, parent, candidates} of linkCascades(events).edges)
        if (candidates === 1) assert.equal(truth.edges.get(child), parent);
    }
    assert.ok(held >= 17, `${held} of ${seeds}`);
  });
});

describe('tables of a summary', () => {
  it('read tokens as parseToken does', () => {
    const words = new Uint32Array(4);
    const {events} = simulateCascades({cascades: 50}, 6);
    const known = [...new Set(events.map((one) => one.token))];
    const character = fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyzOoIiLluU.~ é');
    const mutated = fc
      .tuple(fc.constantFrom(...known), fc.nat(25), character, fc.boolean())
      .map(([text, at, other, isUpper]) => {
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        return isUpper ? changed.toUpperCase() : changed;
      });
    const looksAlike = known.map((text) => text.replace(/0/g, 'O').replace(/1/g, 'l'));
    const check = (text) => {
      const parsed = parseToken(text);
      assert.equal(packToken(text, words), !!parsed, text);
      if (parsed) assert.equal(unpackToken(...words), parsed.token);
    };
    for (const text of [...known, ...looksAlike, ...known.map((one) => `3D${one}…`), '', 'q']) check(text);
    fc.assert(fc.property(mutated, check), {numRuns: 2000});
  });

  it('know each id, and take no id for another', () => {
    const ids = new IdSet();
    const names = [...Array.from({length: 50_000}, (_, index) => `e${index}`), ...mixed(7).map(({id}) => `x${id}`)];
    const unique = new Set(names);
    assert.equal(names.filter((name) => ids.add(name)).length, unique.size);
    assert.ok([...unique].every((name) => !ids.add(name)));
    assert.equal(ids.size, unique.size);
  });
});

it('a summary in steps is the same, and can go on afterwards', () => {
  const {events} = simulateCascades({cascades: 200}, 5);
  const builder = createSummary();
  for (const event of events.slice(1)) builder.add(event);
  const expected = builder.result();
  const steps = builder.steps();
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count++;
  assert.deepEqual(step.value, expected);
  assert.ok(count > 4, `${count} steps`);
  builder.add(events[0]);
  assert.equal(builder.result().records.events, expected.records.events + 1);
});
