// A summary of files by DuckDB, for comparison, and for logs of more events than one wants to wait for.

import {createRequire} from 'node:module';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {checkSummaryOptions} from '../../measure/internal/check-summary-options.js';
import type {Summary, SummaryOptions} from '../../measure/summary.js';
import {readMeasure, readSteps} from './sql-files.js';
import {sqlParameters} from './sql-parameters.js';
import type {SqlRow} from './sql-row.js';
import {readSummary} from './sql-summary.js';

/** What is used of the package `@duckdb/node-api`. */
interface DuckDb {
  DuckDBInstance: {create(path: string): Promise<{connect(): Promise<Connection>; closeSync(): void}>};
  listValue(items: readonly unknown[]): unknown;
}
interface Connection {
  run(sql: string, values?: Record<string, unknown>): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{getRowObjectsJson(): SqlRow[]}>;
  closeSync(): void;
}

const packageName = '@duckdb/node-api';

/** Finds it beside this package, or in the project that the command is run in, since npx keeps this package elsewhere. */
async function loadDuckDb(): Promise<DuckDb> {
  try {
    const paths = [process.cwd(), fileURLToPath(import.meta.url)];
    const path = createRequire(import.meta.url).resolve(packageName, {paths});
    return (await import(pathToFileURL(path).href)) as DuckDb;
  } catch (error) {
    throw new Error(`DuckDB is not installed, or not for this system. Install it: npm install ${packageName}`, {
      cause: error,
    });
  }
}

/**
 * Computes a summary of files of JSON lines by the SQL files of the folder sql/duckdb/. It lacks the estimate of dark visits.
 *
 * @throws Error with a sentence where the package `@duckdb/node-api` is missing.
 */
export async function summarizeByDuckDb(paths: readonly string[], options?: SummaryOptions): Promise<Summary> {
  const checked = checkSummaryOptions(options, 'summarizeByDuckDb');
  const {DuckDBInstance, listValue} = await loadDuckDb();
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run('set variable files = $files', {files: listValue(paths)});
    for (const [name, value] of Object.entries(sqlParameters(checked))) {
      const bound = Number.isInteger(value) ? BigInt(value as number) : value;
      await connection.run(`set variable ${name} = $value`, {value: bound});
    }
    for (const statement of await readSteps('duckdb')) await connection.run(statement);
    return await readSummary(async (measure) => {
      const result = await connection.runAndReadAll(await readMeasure('duckdb', measure));
      return result.getRowObjectsJson();
    }, checked);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
