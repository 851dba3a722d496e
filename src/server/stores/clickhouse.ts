// Stores events in ClickHouse, one row each.

import type {DarkSocialEvent} from '../../core/events/event.js';
import {requiredFields, fields} from '../record/fields.js';
import type {Store} from './store.js';
import {checkOptional} from '../../core/utils/check-object.js';
import {checkedClient, checkedTable, columnOf, createOnce} from './table.js';

/** The methods that are used of a client of the package `@clickhouse/client`, or `@clickhouse/client-web` in workers. */
export interface ClickhouseClient {
  command(parameters: {query: string}): Promise<unknown>;
  query(parameters: {
    query: string;
    format: 'JSONEachRow';
    query_params: Record<string, unknown>;
  }): Promise<{json(): Promise<unknown>}>;
  insert(parameters: {
    table: string;
    values: readonly unknown[];
    format: 'JSONEachRow';
    clickhouse_settings: Record<string, number>;
  }): Promise<unknown>;
}

/** Options of the store. */
export interface ClickhouseOptions {
  /** The table, with its database if it has one: `site.events`. Default: `dark_social_events`. */
  table?: string | undefined;
  /** Whether to create the table if it is missing. Default: true; set `false` if the user may not. */
  create?: boolean | undefined;
}

const types: Readonly<Record<string, string>> = {
  ...{v: 'UInt8', at: 'Int64', depth: 'UInt8', reasons: 'Array(String)'},
  ...{probed: 'Bool', oneIn: 'UInt32'},
  ...{confidence: 'Float64', value: 'Float64', seconds: 'Float64', scroll: 'Float64'},
};

/** Optional fields are nullable, except lists: ClickHouse has no nullable arrays, so a missing one is empty. */
const typeOf = (field: string) => {
  const type = types[field] ?? 'String';
  return requiredFields.includes(field) || field === 'reasons' ? type : `Nullable(${type})`;
};

/**
 * The statement that creates the table, for your own migrations.
 *
 * @throws TypeError for a name that would need quotes.
 */
export function clickhouseTable(table = 'dark_social_events'): string {
  const columns = [...fields.keys()].map((field) => `${columnOf(field)} ${typeOf(field)}`);
  return `create table if not exists ${checkedTable('clickhouse', table)} (\n  ${columns.join(',\n  ')}\n) engine = ReplacingMergeTree order by id`;
}

/** The server batches small inserts, and responds when they are written (https://clickhouse.com/docs/optimize/asynchronous-inserts). */
const settings = {
  ...{async_insert: 1, wait_for_async_insert: 1},
  // By default the last digit of a number may change.
  precise_float_parsing: 1,
};

/**
 * Makes a store in ClickHouse with your client. ClickHouse has no unique keys: existing ids are queried and left out, and if two
 * requests bring the same event at the same moment, the table (`ReplacingMergeTree`) merges the two rows later. To count each once
 * before that, read `from dark_social_events final`.
 *
 * @param client - A client of the package `@clickhouse/client`.
 * @throws TypeError for a table name that would need quotes.
 * @example
 * ```ts
 * import {createClient} from '@clickhouse/client';
 *
 * const store = clickhouse(createClient({url: process.env.CLICKHOUSE_URL}));
 * ```
 */
export function clickhouse(client: ClickhouseClient, options?: ClickhouseOptions): Store {
  const {table = 'dark_social_events', create = true} = checkOptional(options, 'clickhouse');
  checkedClient('clickhouse', client, 'query');
  const statement = clickhouseTable(table);
  const createTable = createOnce(() => client.command({query: statement}));

  async function add(events: readonly DarkSocialEvent[]): Promise<number> {
    if (create) await createTable();
    const byId = new Map(events.map((event) => [event.id, event]));
    const known = await client.query({
      query: `select id from ${table} where id in {ids:Array(String)}`,
      format: 'JSONEachRow',
      query_params: {ids: [...byId.keys()]},
    });
    for (const {id} of (await known.json()) as {id: string}[]) byId.delete(id);
    if (!byId.size) return 0;
    await client.insert({
      table,
      values: [...byId.values()].map((event) =>
        Object.fromEntries(Object.entries(event).map(([field, value]) => [columnOf(field), value])),
      ),
      format: 'JSONEachRow',
      clickhouse_settings: settings,
    });
    return byId.size;
  }
  return {add};
}
