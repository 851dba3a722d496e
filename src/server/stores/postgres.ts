// Stores events in PostgreSQL, one row each.

import {fields} from '../record/fields.js';
import type {RecordText, Store} from './store.js';
import {checkOptional} from '../../core/utils/check-object.js';
import {checkedClient, checkedTable, columnOf, createOnce} from './table.js';

/** The method that is used of a pool or client of the package `pg`. */
export interface PostgresClient {
  query(text: string, values?: unknown[]): Promise<{rowCount: number | null}>;
}

/** Options of the store. */
export interface PostgresOptions {
  /** The table, with its schema if it has one: `public.events`. Default: `dark_social_events`. */
  table?: string | undefined;
  /** Whether to create the table if it is missing. Default: true; set `false` if the role may not. */
  create?: boolean | undefined;
}

const types: Readonly<Record<string, string>> = {
  ...{v: 'smallint', at: 'bigint', depth: 'smallint', reasons: 'text[]'},
  ...{probed: 'boolean', oneIn: 'integer'},
  ...{confidence: 'double precision', value: 'double precision'},
  ...{seconds: 'double precision', scroll: 'double precision'},
};

const typeOf = (field: string) => types[field] ?? 'text';

const names = [...fields.keys()];

/**
 * The statement that creates the table, for your own migrations.
 *
 * @throws TypeError for a name that would need quotes.
 */
export function postgresTable(table = 'dark_social_events'): string {
  const columns = names.map((field) => `${columnOf(field)} ${typeOf(field)}${field === 'id' ? ' primary key' : ''}`);
  return `create table if not exists ${checkedTable('postgres', table)} (\n  ${columns.join(',\n  ')}\n)`;
}

/**
 * Makes a store in PostgreSQL 12 or later with your pool. The table's primary key keeps each id once. Events are acknowledged when the
 * insert is committed.
 *
 * @param pool - A pool of the package `pg`.
 * @throws TypeError for a table name that would need quotes.
 * @example
 * ```ts
 * import pg from 'pg';
 *
 * const store = postgres(new pg.Pool({connectionString: process.env.DATABASE_URL}));
 * ```
 */
export function postgres(pool: PostgresClient, options?: PostgresOptions): Store {
  const {table = 'dark_social_events', create = true} = checkOptional(options, 'postgres');
  checkedClient('postgres', pool, 'query');
  const typed = names.map((field) => `"${field}" ${typeOf(field)}`);
  const insert =
    `insert into ${checkedTable('postgres', table)} (${names.map(columnOf).join(', ')}) ` +
    `select ${names.map((field) => `"${field}"`).join(', ')} from json_to_recordset($1::json) as sent(${typed.join(', ')}) ` +
    // In a fixed order, or two requests with the same events could deadlock.
    'order by id on conflict (id) do nothing returning id';
  const createTable = createOnce(() => pool.query(postgresTable(table)));

  async function addJson(json: string): Promise<number> {
    if (create) await createTable();
    const {rowCount} = await pool.query(insert, [json]);
    return rowCount ?? 0;
  }
  return {
    addText: (records: readonly RecordText[]) => addJson(`[${records.map(({json}) => json).join()}]`),
    add: (events) => addJson(JSON.stringify(events)),
  };
}
