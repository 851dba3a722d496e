// The sink that keeps events in the browser: its options, its files, and what it does where there is no database.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {csvParse} from 'd3-dsv';
import {localAnalytics} from 'dark-social/analytics/local.js';
import fc from '../tools/properties.mjs';

const common = {v: 1, visit: 'v1', page: '/a', lib: '0.1.0'};
const share = (id, more) => ({...common, type: 'share', id, at: Date.UTC(2026, 2, 1, 12), outcome: 'opened', ...more});

/** Keeps events and returns the sink; Node has no database, so they are in memory. */
async function kept(events, options) {
  const {warn} = console;
  console.warn = () => {};
  const sink = localAnalytics(options);
  await Promise.all(events.map((event) => sink.send(event)));
  console.warn = warn;
  return sink;
}

const listOf = async (items) => {
  const list = [];
  for await (const item of items) list.push(item);
  return list;
};

/**
 * The cells of a file as spreadsheets read them, by the separator of their language: quotes count at the start of a cell, and what stands
 * behind the closing one belongs to the cell too. (A doubled quote ends them here, so that rather too many cells begin.)
 */
function cellsOf(csv, separator) {
  const cells = [''];
  let isQuoted = false;
  let isStart = true;
  for (const character of csv) {
    if (isStart && character === '"') isQuoted = true;
    else if (isQuoted && character === '"') isQuoted = false;
    else if (!isQuoted && (character === separator || character === '\n' || character === '\r')) cells.push('');
    else cells[cells.length - 1] += character;
    isStart = !isQuoted && (character === separator || /[\r\n]/.test(character));
  }
  return cells;
}

/** Whether a spreadsheet would take a cell for a formula. */
const isFormula = (text) => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text);

describe('localAnalytics', () => {
  it('keeps events in memory where there is no database, the newest ones, each id once', async () => {
    const events = Array.from({length: 30}, (_, index) => share(`e${index}`));
    const sink = await kept([...events, events[29]], {maxEvents: 12});
    assert.deepEqual(await listOf(sink.read()), events.slice(-11));
    await sink.clear();
    assert.deepEqual(await listOf(sink.read()), []);
  });

  it('throws for wrong options and callbacks', () => {
    for (const options of [{name: ''}, {name: 7}, {maxEvents: 0}, {maxEvents: 1.5}, {maxEvents: '10'}, 'local'])
      assert.throws(() => localAnalytics(options), TypeError, JSON.stringify(options));
    assert.throws(() => localAnalytics().onChange('callback'), /onChange\("callback"\): give a function/);
    assert.throws(() => localAnalytics({maxEvents: -1}), /maxEvents: -1\}\): give a whole number from 1 on/);
  });

  it('exports lines of JSON that hold the same events', async () => {
    const events = [
      share('e1', {campaign: 'a\u2028b\n"c"'}),
      {...common, type: 'visit', id: 'e2', at: 1, source: 'dark', confidence: 0.6, reasons: ['deep', 'mobile']},
    ];
    const file = await (await kept(events)).exportNdjson();
    const lines = (await file.text()).split('\n');
    assert.deepEqual(
      lines.slice(0, -1).map((line) => JSON.parse(line)),
      events,
    );
    assert.equal(lines.at(-1), '');
  });

  it('exports a table with all fields, which spreadsheets read as UTF-8', async () => {
    const events = [
      share('e1', {channel: 'email', campaign: 'Grüße, "Welt"\nzwei', depth: 1, token: 'qwa100000042a7kq9zr3pe'}),
      {...common, type: 'visit', id: 'e2', at: -1.5, source: 'dark', confidence: 0.6, reasons: ['deep', 'mobile']},
      {...common, type: 'conversion', id: 'e3', at: 8.7e15, name: 'refund', value: -12.5, currency: 'EUR'},
      {...common, type: 'answer', id: 'e4', at: 0, answer: 'friend', oneIn: 10},
    ];
    const file = await (await kept(events)).exportCsv();
    const bytes = new Uint8Array(await file.arrayBuffer());
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    const rows = csvParse(await file.text());
    assert.equal(rows.length, 4);
    assert.deepEqual(
      rows.map(({time}) => time),
      ['2026-03-01T12:00:00.000Z', '1969-12-31T23:59:59.999Z', '', '1970-01-01T00:00:00.000Z'],
    );
    for (const [index, event] of events.entries())
      for (const [field, value] of Object.entries(event))
        assert.equal(rows[index][field], String(Array.isArray(value) ? value.join(' ') : value), field);
    assert.equal(rows[2].value, '-12.5', 'a number stays one');
  });

  it('exports no cell that a spreadsheet runs as a formula, whatever separator it takes', async () => {
    const sign = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠');
    const before =
      fc.stringOf?.(fc.constantFrom(' ', '\t', '\r', '\n', '\u200b', '\ufeff', '\0', "'", '"')) ?? fc.string();
    const part = fc
      .tuple(before, sign, fc.constantFrom('1+1', 'HYPERLINK("http://a")', "cmd|' /C calc'!A0", ''))
      .map((parts) => parts.join(''));
    const text = fc
      .array(part, {minLength: 1, maxLength: 3})
      .chain((parts) =>
        fc.constantFrom(',', ';', '\t', '|', '\r\n', '\n', ' ', '').map((between) => parts.join(between)),
      );
    await fc.assert(
      fc.asyncProperty(text, text, async (campaign, page) => {
        const file = await (await kept([share('e1', {campaign, page})])).exportCsv();
        const csv = await file.text();
        for (const separator of [',', ';', '\t', '|'])
          for (const cell of cellsOf(csv, separator))
            assert.ok(!isFormula(cell), JSON.stringify([separator, cell, csv]));
        const [row] = csvParse(csv);
        const plain = (value) => value.replaceAll("'", '');
        assert.equal(plain(row.campaign), plain(campaign), 'nothing but apostrophes is added');
      }),
      {numRuns: 100},
    );
  });
});
