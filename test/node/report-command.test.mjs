// The command `dark-social report`: what it reads, prints and writes, and its exit codes.

import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import test, {after} from 'node:test';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {mintToken} from 'dark-social';
import {createSummary} from 'dark-social/measure';

const cli = fileURLToPath(new URL('../../dist/server/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'report-'));
after(() => rmSync(folder, {recursive: true}));

async function run(args, input = '') {
  const child = spawn(process.execPath, [cli, 'report', ...args], {cwd: folder, stdio: 'pipe'});
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return {code, stdout, stderr};
}

const day = 86_400_000;
const start = Date.UTC(2026, 10, 1);
let ids = 0;
/** Two hundred shares of two channels, on ten days, each with a visitor; what is in `more` is added to each record. */
function log(more = {}) {
  const records = [];
  for (let index = 0; index < 200; index++) {
    const channel = index % 4 ? 'whatsapp' : 'email';
    const at = start + (index % 10) * day + index;
    const token = mintToken({channel});
    const common = {v: 1, visit: 'v', page: '/', url: 'https://example.org/', channel, token, lib: '0.1.0', ...more};
    records.push({...common, id: `s${ids}`, type: 'share', at, outcome: 'shared'});
    records.push({...common, id: `a${ids++}`, type: 'arrival', at: at + 1000, status: 'ok'});
  }
  return records;
}
const lines = (records) => records.map((record) => JSON.stringify(record) + '\n').join('');

const autumn = log();
const spring = log({campaign: 'spring'});
mkdirSync(join(folder, 'events/2026'), {recursive: true});
writeFileSync(join(folder, 'events/events-2026-11-01.0.ndjson'), lines(autumn));
writeFileSync(join(folder, 'events/2026/more.ndjson.gz'), gzipSync(lines(spring)));
writeFileSync(join(folder, 'events/notes.txt'), 'not read');

/** The summary that the functions make of records. */
function summaryOf(records, options) {
  const summary = createSummary(options);
  for (const record of records) summary.add(record);
  return JSON.parse(JSON.stringify(summary.result()));
}

test('a folder is read with all files below it, compressed or not, and --json prints the whole summary', async () => {
  const {code, stdout, stderr} = await run(['events', '--json']);
  assert.equal(code, 0, stderr);
  assert.deepEqual(JSON.parse(stdout), summaryOf([...spring, ...autumn]));
  assert.equal(stderr, '');
});

test('options select and define as those of createSummary do', async () => {
  const options = {
    ...{since: start + 2 * day - 3_600_000, until: start + 5 * day, campaign: '', channel: 'email', page: '/'},
    ...{utcOffset: 60, window: day / 2, clockTolerance: day, level: 0.9, groups: 5},
  };
  const {stdout, stderr} = await run([
    'events/events-2026-11-01.0.ndjson',
    ...['--since', '2026-11-03', '--until', '2026-11-06T00:00Z', '--campaign', '', '--channel', 'email', '--page', '/'],
    ...['--utc-offset=60', '--window', '0.5', '--clock-tolerance', '1', '--level', '0.9', '--groups', '5', '--json'],
  ]);
  assert.deepEqual(JSON.parse(stdout), summaryOf(autumn, options), stderr);
});

test('without --json the main figures are printed, and terminals obey nothing in them', async () => {
  const {stdout} = await run(['-'], lines([...autumn, ...log({page: '/\u001b[31mred\u202e'})]));
  assert.match(stdout, /^events +800, from 2026-11-01 to 2026-11-10$/m);
  assert.match(stdout, /^shares estimated +400 \(400 to 404\)$/m);
  assert.match(stdout, /^arrivals per arrival +too few: 20 more onward needed$/m);
  assert.match(stdout, /^whatsapp +300 +300 +0 +0$/m);
  assert.match(stdout, /^\/ \[31mred +200/m);
});

test('a log of broken lines is read, and what was skipped is counted', async () => {
  const broken = autumn.flatMap((record, index) => {
    const line = JSON.stringify(record);
    return index % 100 ? [line] : [line, line.slice(0, 50), '{"type":"other"}', '', 'null'];
  });
  const {code, stdout, stderr} = await run(['-', '--json'], broken.join('\r\n'));
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout).records, {events: 400, duplicates: 0, skipped: 12, filtered: 0});
  assert.equal(stderr, 'dark-social: skipped 4 lines of no JSON and 8 records of no event\n');
});

test('a compressed file that is cut short is read as far as it goes', async () => {
  const bytes = gzipSync(lines(autumn));
  writeFileSync(join(folder, 'cut.ndjson.gz'), bytes.subarray(0, bytes.length - 200));
  const {code, stdout, stderr} = await run(['cut.ndjson.gz', '--json']);
  assert.equal(code, 0);
  assert.match(
    stderr,
    /cut\.ndjson\.gz cannot be read to its end: it is cut short\. The lines before that are counted/,
  );
  assert.ok(JSON.parse(stdout).records.events > 300);
});

test('rows as CSV run no formula in a spreadsheet', async () => {
  const pages = ['=1+1', '+1', '-1', '@a', '\t=1', ' =1', '＝1', 'a,"b"\n;', '/plain'];
  const records = pages.flatMap((page) => log({page, campaign: page}).slice(0, 2));
  const {stdout} = await run(['-', '--csv'], lines(records));
  const [head, ...rows] = stdout.split('\r\n');
  assert.equal(head.slice(0, 33), 'day,channel,campaign,page,shares,');
  for (const cell of [
    '"\'=1+1"',
    '"\'+1"',
    '"\'-1"',
    '"\'@a"',
    '"\'\t\'=1"',
    '" \'=1"',
    '"\'＝1"',
    '"a,""b""\n;"',
    '/plain',
  ])
    assert.ok(
      rows.some((row) => row.startsWith(`2026-11-01,email,${cell},${cell},1,0,1,`)),
      cell,
    );
});

test('--out writes CSV and JSON', async () => {
  const {code, stdout, stderr} = await run(['events', '--out', 'out.csv', '--out', 'out.json']);
  assert.deepEqual([code, stdout], [0, '']);
  assert.equal(stderr, 'dark-social: wrote out.csv\ndark-social: wrote out.json\n');
  assert.deepEqual(JSON.parse(readFileSync(join(folder, 'out.json'))), summaryOf([...spring, ...autumn]));
  const {stdout: csv} = await run(['events', '--csv']);
  // Spreadsheets know UTF-8 by its mark.
  assert.equal(readFileSync(join(folder, 'out.csv'), 'utf8'), '\ufeff' + csv);
});

test('what cannot be done ends with exit code 1 and a sentence that names it', async () => {
  mkdirSync(join(folder, 'empty'), {recursive: true});
  const faults = [
    [['missing'], 'missing cannot be read: there is no such file or folder'],
    [['empty'], 'empty holds no file named *.ndjson, *.jsonl, *.ndjson.gz or *.jsonl.gz'],
    [['-'], '-: there are no lines'],
    [['events/notes.txt'], 'events/notes.txt: none of 1 line is an event of dark-social'],
    [['events', '--channel', 'x'], 'events: the options leave out all 800 events'],
    [['events', '--out', 'no/where.json'], 'no/where.json cannot be written'],
    [['events', '--out', 'report.pdf'], '--out is "report.pdf": give a name ending in .html, .json or .csv'],
    [['events', '--since', 'yesterday'], '--since is "yesterday": give a day, 2026-11-28, or a time'],
    [['events', '--since', '2026-11-05', '--until', '2026-11-05'], 'is not before --until 2026-11-05'],
    [['events', '--level', '95'], '--level is "95": give a number from 0.5 to 0.9999'],
    [['events', '--sql', 'oracle'], '--sql is "oracle": give duckdb'],
    [[], 'Say which files or folders hold the events'],
  ];
  const results = await Promise.all(faults.map(([args]) => run(args)));
  for (const [index, [args, sentence]] of faults.entries()) {
    assert.equal(results[index].code, 1, args.join(' '));
    assert.ok(results[index].stderr.includes(sentence), `${args.join(' ')}: ${results[index].stderr}`);
  }
});

test('--sql says how to install DuckDB where it is missing', async () => {
  const {code, stderr} = await run(['events', '--sql', 'duckdb', '--json']);
  assert.equal(code, 1);
  assert.match(stderr, /DuckDB is not installed, or not for this system\. Install it: npm install @duckdb\/node-api/);
});
