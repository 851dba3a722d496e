// The files of the folder sql/, which the package holds beside its modules.

import {readdir, readFile} from 'node:fs/promises';

/** The databases that a program can ask. */
export type Dialect = 'duckdb' | 'clickhouse';

const folder = (dialect: Dialect): URL => new URL(`../../../sql/${dialect}/`, import.meta.url);

/** The statements of a file. Each ends with a semicolon at the end of a line. */
const statementsOf = (text: string): string[] => text.split(/;\s*$/m).filter((statement) => statement.trim() !== '');

/** The statements of all steps, in order. */
export async function readSteps(dialect: Dialect): Promise<string[]> {
  const steps = new URL('steps/', folder(dialect));
  const names = (await readdir(steps)).filter((name) => name.endsWith('.sql')).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, steps), 'utf8')));
  return texts.flatMap(statementsOf);
}

/** The statement of a measure. */
export async function readMeasure(dialect: Dialect, name: string): Promise<string> {
  return statementsOf(await readFile(new URL(`${name}.sql`, folder(dialect)), 'utf8'))[0];
}
