// The command `dark-social report`: what the events in files come to.

import {writeFile} from 'node:fs/promises';
import {csvStart} from '../../core/utils/csv.js';
import {createSummary} from '../../measure/create-summary.js';
import type {Summary, SummaryOptions} from '../../measure/summary.js';
import {type Command, readArguments, UsageError} from './command.js';
import {findEventFiles, readEventFile} from './event-files.js';
import {safeJson} from './preview-table.js';
import {startProgress} from './progress.js';
import {compareSummaries} from '../sql/compare-summaries.js';
import {summarizeByDuckDb} from '../sql/duckdb-summary.js';
import {summaryOptions} from './report-options.js';
import {reportPage} from './report-page.js';
import {rowsCsv} from './rows-csv.js';
import {summaryText} from './summary-text.js';

const usage = `dark-social report FILES… [options]   reads the events in files, and shows what came of your links

  FILES                files of JSON lines (.ndjson, .jsonl), also compressed (.gz); folders of them; - is the standard input
  --out FILE           writes the report: .html one page with all in it, .json, or .csv; repeat it for more
  --json               prints the whole summary as JSON
  --csv                prints its rows, one for each day, channel, campaign and page
  --since TIME         only events from this day or time on: 2026-11-01, 2026-11-01T06:00Z
  --until TIME         only events before this day or time
  --campaign NAME      only events of this campaign; "" is those without one
  --channel ID         only events of this channel
  --page PATH          only events of this page
  --utc-offset 0       minutes to add to UTC for days and hours
  --window 3           how many days visitors take to come and to pass a link on
  --clock-tolerance 2  how many days a parent's first event may lie after its child's
  --level 0.95         the confidence level of intervals
  --groups 100         how many pages and campaigns are listed
  --title TEXT         the page's title (default: Report)
  --lang en            the page's language
  --sql duckdb         also computes the figures by SQL, and says whether they agree; it needs: npm install @duckdb/node-api

The exit code is 1 if nothing could be read, or if the figures by SQL differ.`;

const options = {
  out: {type: 'string', multiple: true},
  json: {type: 'boolean'},
  csv: {type: 'boolean'},
  since: {type: 'string'},
  until: {type: 'string'},
  campaign: {type: 'string'},
  channel: {type: 'string'},
  page: {type: 'string'},
  'utc-offset': {type: 'string'},
  window: {type: 'string'},
  'clock-tolerance': {type: 'string'},
  level: {type: 'string'},
  groups: {type: 'string'},
  title: {type: 'string', default: 'Report'},
  lang: {type: 'string', default: 'en'},
  sql: {type: 'string'},
} as const;

const count = (number: number, what: string): string =>
  `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;

/** Reads all records of the files. Prints to the standard error how far it is, and what was skipped. */
async function summarizeFiles(paths: readonly string[], choices: SummaryOptions): Promise<Summary> {
  const files = await findEventFiles(paths);
  const summary = createSummary(choices);
  const progress = startProgress(files.reduce((sum, {size}) => sum + size, 0));
  let records = 0;
  let broken = 0;
  for (const file of files) {
    try {
      for await (const batch of readEventFile(file, progress.addBytes)) {
        for (const record of batch) {
          summary.add(record);
          if (record === undefined) broken++;
        }
        records += batch.length;
        progress.show(records);
      }
    } catch (error) {
      progress.clear();
      console.error(`dark-social: ${(error as Error).message}. The lines before that are counted`);
    }
  }
  progress.clear();
  const result = summary.result();
  const {events, skipped, filtered, duplicates} = result.records;
  if (skipped) {
    const noEvents = skipped - broken;
    const why = [
      broken && `${count(broken, 'line')} of no JSON`,
      noEvents && count(noEvents, 'record') + ' of no event',
    ];
    console.error(`dark-social: skipped ${why.filter(Boolean).join(' and ')}`);
  }
  if (!events && !duplicates) {
    const reason = filtered
      ? `the options leave out all ${count(filtered, 'event')}`
      : records
        ? `none of ${count(records, 'line')} is an event of dark-social`
        : 'there are no lines';
    throw new Error(`${paths.join(', ')}: ${reason}`);
  }
  return result;
}

async function write(path: string, summary: Summary, page: {title: string; lang: string}): Promise<void> {
  const text = path.endsWith('.html')
    ? await reportPage({...page, summary})
    : path.endsWith('.json')
      ? JSON.stringify(summary)
      : csvStart + rowsCsv(summary);
  await writeFile(path, text).catch((error: Error) => {
    throw new Error(`${path} cannot be written: ${error.message}`);
  });
  console.error(`dark-social: wrote ${path}`);
}

/** Computes the summary by SQL too, and prints whether it is the same. */
async function compareWithSql(paths: readonly string[], choices: SummaryOptions, summary: Summary): Promise<void> {
  const files = await findEventFiles(paths);
  const names = files.map(({path}) => path).filter((path) => path !== undefined);
  const found = compareSummaries(summary, await summarizeByDuckDb(names, choices));
  if (!found.length) return console.error('dark-social: DuckDB comes to the same figures');
  const shown = found.slice(0, 20).join('\n  ');
  console.error(`dark-social: DuckDB comes to other figures, here and by SQL:\n  ${shown}`);
  if (found.length > 20) console.error(`  … and ${found.length - 20} more`);
  process.exitCode = 1;
}

async function run(args: string[]): Promise<void> {
  const {values, positionals} = readArguments(args, options);
  const {out = [], json, csv, title, lang} = values;
  if (!positionals.length) throw new UsageError('Say which files or folders hold the events');
  for (const path of out)
    if (!/\.(html|json|csv)$/.test(path))
      throw new UsageError(`--out is "${path}": give a name ending in .html, .json or .csv`);
  if (json && csv) throw new UsageError('Give --json or --csv; --out writes several');
  if (values.sql !== undefined && values.sql !== 'duckdb')
    throw new UsageError(`--sql is "${values.sql}": give duckdb; docs/sql.md says how to use ClickHouse and BigQuery`);
  if (values.sql && positionals.includes('-'))
    throw new UsageError('--sql reads files a second time: name them, not -');
  const choices = summaryOptions(values);
  const summary = await summarizeFiles(positionals, choices);
  for (const path of out) await write(path, summary, {title, lang});
  if (json) console.log(safeJson(summary));
  else if (csv) process.stdout.write(rowsCsv(summary));
  else if (!out.length) console.log(summaryText(summary));
  if (values.sql) await compareWithSql(positionals, choices, summary);
}

export const report: Command = {name: 'report', usage, errorCode: 1, run};
