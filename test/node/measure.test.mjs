// The dark share of direct visits, on simulated sites of which the truth is known, and on records in any condition.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {estimateDark} from 'dark-social/measure';
import {coverage, simulate} from '../../lab/measure/sites.mjs';
import fc from '../tools/properties.mjs';

/** Small enough to be drawn a hundred times. */
const small = {pages: 60, days: 14, known: 2400, shared: 1200, tokens: 400};
const day = 864e5;

/** Records of pages: for each, how many of which kind on each of two days. */
function recordsOf(pages, ids = '') {
  const records = [];
  const add = (page, at, type, more, times) => {
    for (let time = 0; time < times; time++) {
      const number = records.length;
      records.push({v: 1, type, id: `e${ids}${number}`, at, visit: `v${ids}${number}`, page, lib: '0.1.0', ...more});
    }
  };
  for (const [page, {dark = 0, direct = 0, known = 0, tokens = 0, messaging = 0}] of Object.entries(pages)) {
    for (const at of [0, day]) {
      add(page, at, 'visit', {source: 'dark'}, dark);
      add(page, at, 'visit', {source: 'direct'}, direct);
      add(page, at, 'visit', {source: 'search'}, known);
      add(page, at, 'visit', {source: 'messaging', app: 'whatsapp'}, messaging);
      add(page, at, 'arrival', {token: 'qwa100000042a7kq9zr3pe', status: 'ok'}, tokens);
    }
  }
  return records;
}

/** A site without chance: so many pages, on which dark = a·known + b·tokens. */
const exact = (pages, a, b) =>
  Object.fromEntries(
    Array.from({length: pages}, (_, index) => {
      const [known, tokens] = [10 + (index % 4) * 5, 2 + (index % 3) * 2];
      return [`/story-${index}/of-the-day`, {known, tokens, dark: a * known + b * tokens}];
    }),
  );

const {records} = simulate(small, 1);
const answer = estimateDark(records);

describe('the interval of estimateDark', () => {
  const shapes = {
    'where all dark visits are private shares': {...small, other: 0},
    'where a third of them are not, and tokens are uneven, with noise': {...small, noise: 4, tokenUneven: 0.25},
  };
  for (const [title, shape] of Object.entries(shapes)) {
    it(`contains the truth for at least 90 of 100 simulations of a site, ${title}`, (t) => {
      const {held, none, low, high, upper} = coverage(shape, 100, (events) => estimateDark(events, {resamples: 250}));
      const median = (values) => values.toSorted((a, b) => a - b)[50].toFixed(2);
      t.diagnostic(`${held} of 100; between ${median(low)} and ${median(high)} times the truth, of ${median(upper)}`);
      assert.equal(none, 0);
      assert.ok(held >= 90, `${held} of 100`);
    });
  }

  it('gets narrower with more data, and is never just 0 to everything', () => {
    const many = simulate({pages: 400, known: 24_000, shared: 12_000, tokens: 4000}, 3);
    const wide = answer.high - answer.low;
    const {low, high, upper} = estimateDark(many.records);
    assert.ok((high - low) / upper < (0.7 * wide) / answer.upper, `${low} to ${high} of ${upper}`);
    assert.ok(low > 0 && high < upper);
    assert.ok(low <= many.truth && many.truth <= high);
  });

  it('is wider for a higher level', () => {
    const [half, most] = [0.5, 0.99].map((level) => estimateDark(records, {level}));
    assert.ok(half.low >= answer.low && half.high <= answer.high && half.high - half.low < answer.high - answer.low);
    assert.ok(most.low <= answer.low && most.high >= answer.high);
    assert.equal(most.level, 0.99);
  });

  it('spans all dark visits if pages do not differ in how much they are shared', () => {
    const even = Object.fromEntries(
      Array.from({length: 40}, (_, index) => [`/story/${index}`, {known: 10, tokens: 5, dark: 12}]),
    );
    const {low, high, upper} = estimateDark(recordsOf(even));
    assert.deepEqual([low, high], [0, upper]);
  });
});

describe('estimateDark', () => {
  it('finds the exact number for a site without noise', () => {
    for (const [a, b] of [
      [0, 3],
      [1, 4],
      [2, 1],
      [1, 0],
    ]) {
      const {likely, low, high, upper, tokens, known} = estimateDark(recordsOf(exact(60, a, b)));
      assert.equal(upper, a * known + b * tokens);
      assert.ok(Math.abs(likely - b * tokens) <= 0.01 * upper, `${a} ${b}: ${likely}, not ${b * tokens}`);
      assert.ok(low <= b * tokens && b * tokens <= high, `${a} ${b}: ${low} to ${high}`);
    }
  });

  it('reports its inputs in whole visits, with low ≤ likely ≤ high', () => {
    const {status, low, likely, high, upper, direct, ...counts} = answer;
    assert.equal(status, 'ok');
    for (const count of [low, likely, high, upper, direct]) assert.ok(Number.isInteger(count) && count >= 0);
    assert.ok(low <= likely && likely <= high && high <= upper && upper <= direct);
    const visits = (source) => records.filter((record) => record.source === source).length;
    assert.equal(upper, visits('dark'));
    assert.equal(direct, visits('dark') + visits('direct'));
    assert.ok(counts.tokens >= 300 && counts.pages > 50 && counts.pages <= 60 && counts.known > 1000);
    assert.deepEqual([counts.skipped, counts.duplicates, counts.level, counts.calibration], [0, 0, 0.95, undefined]);
  });

  it('gives no figure under 30 pages or 100 tokens, and says how many are missing', () => {
    const pages = (count, tokens) =>
      recordsOf(
        Object.fromEntries(
          Array.from({length: count}, (_, index) => [
            `/story/${index}`,
            {known: 3, dark: 4, tokens: index < tokens ? 1 : 0},
          ]),
        ),
      );
    const few = estimateDark(pages(29, 29));
    assert.equal(few.status, 'too-few');
    assert.deepEqual(few.missing, {pages: 1, tokens: 42});
    assert.deepEqual([few.direct, few.upper, few.pages, few.tokens, few.likely], [232, 232, 29, 58, undefined]);
    assert.deepEqual(estimateDark(pages(60, 49)).missing, {tokens: 2});
    assert.equal(estimateDark(pages(60, 50)).status, 'ok');
    assert.equal(estimateDark(pages(29, 29), {minPages: 29, minTokens: 58}).status, 'ok');
    assert.deepEqual(estimateDark([]).missing, {pages: 30, tokens: 100, known: 1});
    const unknown = pages(60, 60).filter(({source}) => source !== 'search');
    assert.deepEqual(estimateDark(unknown).missing, {known: 1});
  });

  it('gives the same result on every run and in any order, and another one with another seed', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const keyed = records.map((record) => [numbers.next().value, record]);
        assert.deepEqual(estimateDark(keyed.sort(([a], [b]) => a - b).map(([, record]) => record)), answer);
      }),
      {numRuns: 5},
    );
    const others = [2, 3, 4, 5].map((seed) => estimateDark(records, {seed}));
    assert.ok(others.some(({low, high}) => low !== answer.low || high !== answer.high));
    for (const {likely} of others) assert.equal(likely, answer.likely);
  });

  it('counts an id once and skips what is not an event, and reports both', () => {
    const bad = [
      ...[null, undefined, 7, 'visit', [], {}],
      ...[{id: ''}, {id: 3}, {page: undefined}, {at: Number.NaN}, {at: '2026-03-01'}, {type: null}, {v: 2}].map(
        (part) => ({
          ...records[0],
          id: 'another',
          ...part,
        }),
      ),
      {v: 1, type: 'visit', id: 'without source', at: 1, page: '/a'},
    ];
    const dirty = estimateDark([...bad, ...records, ...records.slice(0, 100), ...bad]);
    assert.deepEqual(dirty, {...answer, skipped: 2 * bad.length, duplicates: 100});
  });

  it('never throws for any record', () => {
    const record = fc.record(
      {
        v: fc.constantFrom(1, 2),
        type: fc.constantFrom('visit', 'arrival', 'share', ''),
        id: fc.string(),
        at: fc.oneof(fc.double(), fc.integer()),
        visit: fc.anything(),
        page: fc.constantFrom('/a', '/b', '__proto__', ''),
        source: fc.constantFrom('dark', 'direct', 'search', 'robot', 'none'),
        token: fc.anything(),
        reasons: fc.anything(),
      },
      {requiredKeys: []},
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(record, fc.anything()), {maxLength: 60}), (events) => {
        const {status, direct, upper, low, likely, high} = estimateDark(events, {
          minPages: 1,
          minTokens: 1,
          resamples: 20,
        });
        if (status === 'ok') assert.ok(0 <= low && low <= likely && likely <= high && high <= upper);
        assert.ok(upper <= direct);
      }),
      {numRuns: 300},
    );
  });

  it('ignores other events, robots, internal visits, messaging visits and damaged tokens', () => {
    const extra = recordsOf({'/2026/03/story-number-1': {messaging: 50}}, 'extra');
    for (const [type, more] of [
      ['share', {channel: 'sms'}],
      ['visit', {source: 'robot'}],
      ['visit', {source: 'internal'}],
      ['arrival', {status: 'damaged'}],
      ['arrival', {}],
    ]) {
      for (let time = 0; time < 30; time++)
        extra.push({v: 1, type, id: '', at: 0, visit: 'x', page: '/2026/03/story-number-1', ...more});
    }
    extra.forEach((record, index) => (record.id = `extra${index}`));
    assert.deepEqual(estimateDark([...records, ...extra]), answer);
  });

  it('leaves out the home page and section fronts', () => {
    const fronts = recordsOf(
      {'/': {direct: 2000, known: 3000, tokens: 40}, '/sport': {direct: 300, dark: 2, known: 900}},
      'front',
    );
    const {direct, upper, likely, ...rest} = estimateDark([...records, ...fronts]);
    assert.equal(direct, answer.direct + 4604);
    assert.equal(upper, answer.upper + 4);
    assert.ok(Math.abs(likely - answer.likely) <= 4);
    assert.deepEqual([rest.pages, rest.tokens, rest.known], [answer.pages, answer.tokens, answer.known]);
  });

  it('separates visits with a token, and reports how many had no source', () => {
    const visits = records
      .filter(({type}) => type === 'arrival')
      .map((arrival, index) => ({
        ...arrival,
        ...{type: 'visit', token: undefined, id: `too${index}`, source: index % 4 ? 'dark' : 'messaging'},
      }));
    const {calibration, ...rest} = estimateDark([...visits, ...records]);
    const {tokens} = answer;
    assert.ok(Math.abs(calibration.silent - (calibration.visits * 3) / 4) < 2 && calibration.visits >= tokens);
    assert.deepEqual(rest, estimateDark(records, {}), 'nothing else changes');
    const told = visits.map((visit) => ({...visit, source: 'messaging', reasons: ['token']}));
    assert.deepEqual(estimateDark([...told, ...records]), answer, 'the token itself is no calibration');
    // Whoever gives all records one id of a page load has none.
    const one = records.map((record) => ({...record, visit: 'one'}));
    assert.deepEqual(estimateDark(one), answer);
  });

  it('takes answers of dark visits as a second interval, whatever the model says', () => {
    const page = '/2026/03/story';
    // A thousand dark visits on one page, too few pages for the model; and 50 visits to its home page.
    const visits = recordsOf({[page]: {dark: 500}, '/': {direct: 25}});
    const answerTo = ({visit, at}, answer, id = `answer to ${visit}`) => {
      return {v: 1, type: 'answer', id, at: at + 9e3, visit, page, answer, oneIn: 10, lib: '0.1.0'};
    };
    const dark = visits.filter(({source}) => source === 'dark');
    const said = [
      ['friend', 40],
      ['email', 5],
      ['group', 15],
      ['other', 10],
      ['typed', 20],
      ['search', 10],
      ['none', 400],
    ];
    const list = said.flatMap(([answer, times]) => Array(times).fill(answer));
    const answers = list.map((answer, index) => answerTo(dark[index], answer));
    // Wilson at 95 %: 60 of 100 from 0.502003 on, 70 of 100 up to 0.781051. With a bias of 2: 0.335116 and 0.877068.
    const expected = {status: 'ok', answers: 100, private: 60, other: 10, low: 335, high: 878, bias: 2, level: 0.95};
    const {status, upper, survey} = estimateDark([...answers, ...visits]);
    assert.deepEqual([status, upper], ['too-few', 1000]);
    assert.deepEqual(survey, expected);
    const {low, high} = estimateDark([...visits, ...answers], {answerBias: 1}).survey;
    assert.deepEqual([low, high], [502, 782]);
    // Wilson at 80 %: 0.536192 and 0.754774.
    const eighty = estimateDark([...visits, ...answers], {level: 0.8, answerBias: 3}).survey;
    assert.deepEqual([eighty.low, eighty.high, eighty.level], [278, 903, 0.8]);

    const direct = visits.filter(({source}) => source === 'direct').map((visit) => answerTo(visit, 'typed'));
    const later = answers.map((answer) => ({...answer, id: `${answer.id} again`, at: answer.at + 1, answer: 'typed'}));
    const arrivals = dark
      .slice(900)
      .map((visit) => ({...visit, type: 'arrival', id: `by token ${visit.id}`, token: 'q'}));
    const odd = [
      ...[undefined, 'constructor', 7, ''].map((answer, index) => answerTo(dark[700 + index], answer)),
      answerTo({visit: 'of a visit that is not here', at: 1}, 'friend'),
      ...dark.slice(900).map((visit) => answerTo(visit, 'friend')),
    ];
    const messy = estimateDark([...direct, ...later, ...odd, ...answers, ...answers, ...visits, ...arrivals]);
    assert.equal(messy.upper, 900);
    assert.deepEqual(messy.survey, {...expected, low: 301, high: 790});
    assert.equal(messy.duplicates, answers.length);

    const few = estimateDark([...visits, ...answers.slice(0, 13), ...answers.slice(-50)]).survey;
    assert.deepEqual(few, {status: 'too-few', answers: 13, private: 13, other: 0, missing: {answers: 7}});
    assert.equal(estimateDark([...visits, ...answers.slice(0, 13)], {minAnswers: 13}).survey.status, 'ok');
    assert.equal(estimateDark([...visits, ...answers.slice(-50)]).survey, undefined);
  });

  it('says whether the answers and the model agree', () => {
    // Of 12 dark visits a page, 8 came by a private share.
    const site = recordsOf(exact(60, 1, 4));
    const model = estimateDark(site);
    const ask = (part) => {
      const dark = site.filter(({source}) => source === 'dark').filter((_, index) => index % 5 === 0);
      return dark.map((visit, index) => {
        const answer = index < part * dark.length ? 'friend' : 'typed';
        return {v: 1, type: 'answer', id: `a${index}`, at: 1, visit: visit.visit, page: visit.page, answer, oneIn: 5};
      });
    };
    const share = model.likely / model.upper;
    const {survey: same, ...rest} = estimateDark([...site, ...ask(share)]);
    assert.deepEqual(rest, model, 'the model does not use the answers');
    assert.equal(same.agrees, true);
    assert.ok(same.low < model.likely && model.likely < same.high, `${same.low} to ${same.high}, not ${model.likely}`);
    assert.equal(estimateDark([...site, ...ask(0.02)]).survey.agrees, false);
  });

  it('throws for options out of range, and for input without records', () => {
    for (const options of [
      {level: 0},
      {level: 1},
      {level: 95},
      {resamples: 0},
      {dayLength: 0},
      {seed: Number.NaN},
      {minPages: 0},
      {minAnswers: 0},
      {answerBias: 0.5},
      {answerBias: Infinity},
    ])
      assert.throws(() => estimateDark(records, options), TypeError);
    for (const nothing of [undefined, null, {}, 5]) assert.throws(() => estimateDark(nothing), TypeError);
  });

  it('reads a hundred thousand records in about a second', (t) => {
    const many = simulate({pages: 1000, known: 30_000, shared: 15_000, tokens: 4000}, 1).records;
    const {user, system} = process.cpuUsage();
    estimateDark(many);
    const used = process.cpuUsage({user, system});
    const seconds = (used.user + used.system) / 1e6;
    t.diagnostic(`${many.length} records in ${seconds.toFixed(2)} s`);
    assert.ok(many.length > 9e4);
    assert.ok(seconds < 3, `${seconds} s`);
  });
});
