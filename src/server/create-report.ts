// A summary of the events in a ClickHouse table, computed by ClickHouse.

import {checkOptional, wrongArgument} from '../core/utils/check-object.js';
import {checkSummaryOptions} from '../measure/internal/check-summary-options.js';
import type {Summary, SummaryOptions} from '../measure/summary.js';
import {checkedTable} from './stores/table.js';
import {readMeasure, readSteps} from './sql/sql-files.js';
import {sqlParameters} from './sql/sql-parameters.js';
import type {SqlRow} from './sql/sql-row.js';
import {readSummary} from './sql/sql-summary.js';

/** Where the events are. */
export interface ClickhouseSource {
  /** The address of ClickHouse's HTTP interface: `https://clickhouse.example.org:8443`. */
  url: string;
  /** Default: `default`. The user needs to read the table and to create temporary tables. */
  user?: string | undefined;
  password?: string | undefined;
  /** The database. Default: that of the user. */
  database?: string | undefined;
  /** The table, which the store `clickhouse()` fills, or a Distributed one over such tables. Default: `dark_social_events`. */
  table?: string | undefined;
  /** In place of the global `fetch`. */
  fetch?: typeof fetch | undefined;
}

/** Options of `createReport`: where the events are, and those of `createSummary` but `dark`. */
export interface ReportOptions extends Omit<SummaryOptions, 'dark'> {
  clickhouse: ClickhouseSource;
}

const escapes: Readonly<Record<string, string>> = {'\t': 't', '\n': 'n', '\r': 'r', '\0': '0'};

/** A parameter's value, escaped as in a file of tab-separated values. */
const escaped = (value: string | number | null): string =>
  value === null ? '\\N' : String(value).replace(/[\\\t\n\r\0]/g, (sign) => '\\' + (escapes[sign] ?? sign));

/** Seconds after which ClickHouse forgets the temporary tables, counted from the last query on. */
const sessionTimeout = '60';

function checkSource(source: ClickhouseSource | undefined): ClickhouseSource & {table: string} {
  const {url, table = 'dark_social_events'} = source ?? ({} as Partial<ClickhouseSource>);
  if (!source || typeof url !== 'string' || !/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw wrongArgument(
      'createReport',
      {clickhouse: {url}},
      'url must be the address of ClickHouse, such as https://clickhouse.example.org:8443',
    );
  return {...source, table: checkedTable('createReport', table)};
}

/**
 * Makes a summary of the events in a ClickHouse table, for logs that are too large to be read: ClickHouse computes the figures by the
 * statements in the package's folder sql/clickhouse/, in temporary tables, and only the figures are sent. The same options give
 * the same summary as `summarize()`, but without the estimate of dark visits. Show it by `<dark-social-report>`.
 *
 * @throws TypeError for an option out of range. It rejects with an Error that holds ClickHouse's answer if a statement fails.
 * @example
 * ```ts
 * import {createReport} from 'dark-social/server/report.js';
 *
 * const summary = await createReport({
 *   clickhouse: {url: 'https://clickhouse.example.org:8443', user: 'reader', password: process.env.CLICKHOUSE_PASSWORD},
 *   since: Date.UTC(2026, 0, 1),
 * });
 * ```
 */
export async function createReport(options: ReportOptions): Promise<Summary> {
  const {clickhouse, ...choices} = checkOptional(options, 'createReport') as ReportOptions;
  const {url, user, password, database, table, fetch: request = fetch} = checkSource(clickhouse);
  const checked = checkSummaryOptions(choices, 'createReport');

  const address = new URL(url);
  const [name, inDatabase = database] = table.split('.').reverse();
  const settings = {
    session_id: crypto.randomUUID(),
    session_timeout: sessionTimeout,
    default_format: 'JSONEachRow',
    output_format_json_quote_64bit_integers: '0',
    // Or an error in the middle would look like the end of the rows.
    wait_end_of_query: '1',
    ...(inDatabase !== undefined && {database: inDatabase}),
  };
  for (const [setting, value] of Object.entries(settings)) address.searchParams.set(setting, value);
  for (const [parameter, value] of Object.entries({...sqlParameters(checked), events_table: name}))
    address.searchParams.set(`param_${parameter}`, escaped(value));
  const headers = {
    ...(user !== undefined && {'X-ClickHouse-User': user}),
    ...(password !== undefined && {'X-ClickHouse-Key': password}),
  };

  async function query(statement: string): Promise<SqlRow[]> {
    const response = await request(address, {method: 'POST', headers, body: statement});
    const text = await response.text();
    if (!response.ok)
      throw new Error(`dark-social: createReport: ClickHouse answered ${response.status}: ${text.trim()}`);
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as SqlRow);
  }

  // One after another: a session runs one statement at a time.
  for (const statement of await readSteps('clickhouse')) await query(statement);
  return readSummary(async (measure) => query(await readMeasure('clickhouse', measure)), checked);
}
