// Keeps what campaigns count in PostgreSQL, one statement a step.

import {checkOptional} from '../../core/utils/check-object.js';
import {checkedClient, checkedTable, createOnce} from '../stores/table.js';
import type {CampaignStore} from './store.js';

/** The method that is used of a pool or client of the package `pg`. */
export interface PostgresCampaignClient {
  query(text: string, values?: unknown[]): Promise<{rowCount: number | null; rows: unknown[]}>;
}

/** Options of the store. */
export interface PostgresCampaignOptions {
  /** The table, with its schema if it has one: `public.campaigns`. Default: `dark_social_campaigns`. */
  table?: string | undefined;
  /** Whether to create the table if it is missing. Default: true; set `false` if the role may not. */
  create?: boolean | undefined;
}

/** The largest maximum that is compared: the column's largest number. */
const maxCount = 2_147_483_647;

/** How often expired rows are deleted, in ms. */
const sweepInterval = 3_600_000;

/** What PostgreSQL says where another process has just made the table: unique_violation, duplicate_table. */
const existsAlready = ['23505', '42P07'];

/**
 * The statement that creates the table, for your own migrations.
 *
 * @throws TypeError for a name that would need quotes.
 */
export function postgresCampaignTable(table = 'dark_social_campaigns'): string {
  return `create table if not exists ${checkedTable('postgresCampaigns', table)} (
  key text not null,
  member text not null default '',
  count integer not null default 0,
  value text,
  expires bigint not null,
  primary key (key, member)
)`;
}

/**
 * Makes a store in PostgreSQL 12 or later with your pool. Rows that have expired are deleted once an hour.
 *
 * @param pool - A pool of the package `pg`.
 * @throws TypeError for a table name that would need quotes.
 * @example
 * ```ts
 * import pg from 'pg';
 *
 * const store = postgresCampaigns(new pg.Pool({connectionString: process.env.DATABASE_URL}));
 * ```
 */
export function postgresCampaigns(pool: PostgresCampaignClient, options?: PostgresCampaignOptions): CampaignStore {
  const {table = 'dark_social_campaigns', create = true} = checkOptional(options, 'postgresCampaigns');
  checkedClient('postgresCampaigns', pool, 'query');
  const statement = postgresCampaignTable(table);
  const createTable = createOnce(() =>
    pool.query(statement).catch((error) => {
      if (!existsAlready.includes((error as {code?: string}).code ?? '')) throw error;
    }),
  );
  let sweptAt = Date.now();

  /** Other requests do not wait for it; if it fails, the next one tries again. */
  function sweep(): void {
    const now = Date.now();
    if (now - sweptAt < sweepInterval) return;
    sweptAt = now;
    pool.query(`delete from ${table} where expires < $1`, [now]).catch(() => {});
  }

  async function query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    if (create) await createTable();
    sweep();
    return (await pool.query(text, values)).rows as Row[];
  }

  return {
    async use(key, max, expires) {
      const rows = await query(
        `insert into ${table} as old (key, count, expires) select $1::text, 1, $3::bigint where $2::integer > 0 ` +
          'on conflict (key, member) do update set count = old.count + 1 where old.count < $2::integer returning 1',
        [key, Math.min(max, maxCount), Math.ceil(expires)],
      );
      return rows.length === 1;
    },
    async count(key) {
      const [row] = await query<{count: number}>(`select count from ${table} where key = $1 and member = ''`, [key]);
      return row?.count ?? 0;
    },
    async setOnce(key, value, expires) {
      // The update changes nothing; without it, the row of another process would not be returned.
      const [row] = await query<{value: string}>(
        `insert into ${table} as old (key, value, expires) values ($1, $2, $3) ` +
          'on conflict (key, member) do update set value = coalesce(old.value, excluded.value) returning value',
        [key, value, Math.ceil(expires)],
      );
      return row.value;
    },
    async get(key) {
      const [row] = await query<{value: string | null}>(`select value from ${table} where key = $1 and member = ''`, [
        key,
      ]);
      return row?.value ?? undefined;
    },
    async addPoint(board, member, expires) {
      await query(
        `insert into ${table} as old (key, member, count, expires) values ($1, $2, 1, $3) ` +
          'on conflict (key, member) do update set count = old.count + 1',
        [board, member, Math.ceil(expires)],
      );
    },
    async top(board, count) {
      const rows = await query<{member: string; points: number}>(
        `select member, count as points from ${table} where key = $1 order by count desc limit $2`,
        [board, count],
      );
      return rows.map(({member, points}) => ({member, points}));
    },
  };
}
