// DuckDB, ClickHouse and the functions come to the same figures on the same logs; BigQuery's files are parsed.

import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test, {after, before} from 'node:test';

import {Session} from 'chdb';
import {parse} from 'sql-parser-cst';
import {createSummary} from '../../dist/measure/index.js';
import {createReport} from '../../dist/server/create-report.js';
import {compareSummaries} from '../../dist/server/sql/compare-summaries.js';
import {summarizeByDuckDb} from '../../dist/server/sql/duckdb-summary.js';
import {checkEvent} from '../../dist/server/index.js';
import {clickhouseTable} from '../../dist/server/stores/clickhouse.js';
import {startClickhouse} from '../stores/clickhouse-server.mjs';
import {summarizeByBigQuery} from './bigquery.mjs';
import {makeLines} from './log.mjs';

const day = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'sql-'));
let clickhouse;
before(async () => {
  clickhouse = await startClickhouse(Session);
});
after(() => {
  clickhouse.remove();
  rmSync(folder, {recursive: true});
});

const logs = [
  {name: 'of 13,000 events', options: {seed: 1, cascades: 800}},
  {name: 'of another seed', options: {seed: 2, cascades: 600}},
  {name: 'too small for most figures', options: {seed: 3, cascades: 12}},
  {name: 'of one share', options: {seed: 7, cascades: 1}},
];

/** Options that change what is counted, and how. */
const choices = [
  {},
  {campaign: 'spring', utcOffset: -90, level: 0.8, groups: 3, rows: 200, trees: 3},
  {channel: 'email', window: day / 4, clockTolerance: 0, level: 0.999},
  {since: Date.UTC(2026, 7, 20), until: Date.UTC(2026, 8, 20), page: '/otters', utcOffset: 330},
  {campaign: ''},
  {page: '/"quoted"\\N\t'},
];

const parseLine = (line) => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};
function summaryOf(records, options) {
  const summary = createSummary({...options, dark: false});
  for (const record of records) summary.add(record);
  return JSON.parse(JSON.stringify(summary.result()));
}

/** Fills a table as the collector's store does, but with rows that are not merged yet. */
async function fillTable(table, records) {
  const query = async (statement, settings = '') => {
    const response = await fetch(`${clickhouse.url}/?precise_float_parsing=1${settings}`, {
      method: 'POST',
      body: statement,
    });
    if (!response.ok) throw new Error(await response.text());
  };
  await query(clickhouseTable(table));
  await query(`system stop merges ${table}`);
  const rows = records.map((record) =>
    JSON.stringify(
      Object.fromEntries(Object.entries(record).map(([key, value]) => [key === 'oneIn' ? 'one_in' : key, value])),
    ),
  );
  const half = Math.ceil(rows.length / 2);
  for (const part of [rows.slice(0, half), rows.slice(half)])
    if (part.length)
      await query(`insert into ${table} format JSONEachRow\n${part.join('\n')}`, '&optimize_on_insert=0');
}

for (const [index, {name, options}] of logs.entries()) {
  test(`DuckDB, ClickHouse and BigQuery’s files come to the figures of createSummary on a log ${name}`, async (t) => {
    const lines = [...makeLines(options)];
    const file = join(folder, `${index}.ndjson`);
    writeFileSync(file, lines.join('\n'));
    const records = lines.map(parseLine);
    // The collector refuses what is not valid, so that a table has none of it.
    const valid = records.filter((record) => checkEvent(record) === undefined);
    const validFile = join(folder, `${index}-valid.ndjson`);
    writeFileSync(validFile, valid.map((record) => JSON.stringify(record) + '\n').join(''));
    await fillTable(`events_${index}`, valid);
    // Small logs are for what is empty.
    for (const choice of options.cascades > 100 ? choices : choices.slice(0, 2)) {
      const summary = summaryOf(records, choice);
      t.diagnostic(`${JSON.stringify(choice)}: ${summary.records.events} events, k ${summary.passing.k.status}`);
      assert.deepEqual(compareSummaries(summary, await summarizeByDuckDb([file], choice)), [], 'DuckDB');
      // A table in BigQuery holds what the collector let through.
      const kept = compareSummaries(summaryOf(valid, choice), await summarizeByBigQuery([validFile], choice));
      assert.deepEqual(kept, [], 'BigQuery');
      const report = await createReport({clickhouse: {url: clickhouse.url, table: `events_${index}`}, ...choice});
      assert.deepEqual(compareSummaries(summaryOf(valid, choice), report), [], `ClickHouse ${JSON.stringify(choice)}`);
    }
  });
}

test('a large log reaches every figure, so that the comparison compares them', () => {
  const {passing, sharesEstimated, rates, cascades, pages} = summaryOf([...makeLines(logs[0].options)].map(parseLine));
  const figures = [passing.k, passing.passAlong, passing.arrivalsPerShare, sharesEstimated, rates.engaged, pages[0].k];
  assert.deepEqual(
    figures.map(({status}) => status),
    figures.map(() => 'ok'),
  );
  assert.ok(cascades.unseen > 0 && cascades.ambiguous > 0 && cascades.depth.max > 5 && passing.mixed);
});

test('createReport says what ClickHouse answered', async () => {
  const report = createReport({clickhouse: {url: clickhouse.url, table: 'no_such_table'}});
  await assert.rejects(report, /createReport: ClickHouse answered 500: Code: 60.*no_such_table/s);
});

test('the three dialects have the same measures, and BigQuery’s are valid', () => {
  const sql = new URL('../../sql/', import.meta.url);
  const namesOf = (dialect) => readdirSync(new URL(`${dialect}/`, sql)).sort();
  assert.deepEqual(namesOf('clickhouse'), namesOf('duckdb'));
  assert.deepEqual(namesOf('bigquery'), namesOf('duckdb'));
  const files = readdirSync(new URL('bigquery/', sql), {recursive: true}).filter((name) => name.endsWith('.sql'));
  for (const name of files) {
    const text = readFileSync(new URL(`bigquery/${name}`, sql), 'utf8');
    assert.doesNotThrow(() => parse(text, {dialect: 'bigquery', includeSpaces: true, paramTypes: ['@name']}), name);
  }
});
