// Runs BigQuery's files on DuckDB: their types, and the few functions that DuckDB has under another name, are replaced. A weaker proof
// than a run on BigQuery, which runs at Google alone.

import {readdirSync, readFileSync} from 'node:fs';
import {DuckDBInstance, listValue} from '@duckdb/node-api';
import {checkSummaryOptions} from '../../dist/measure/internal/check-summary-options.js';
import {sqlParameters} from '../../dist/server/sql/sql-parameters.js';
import {readSteps} from '../../dist/server/sql/sql-files.js';
import {readSummary} from '../../dist/server/sql/sql-summary.js';

const folder = new URL('../../sql/bigquery/', import.meta.url);

const replaced = [
  [/^declare (\w+) .*$/gm, ''],
  [/dark_social\.events/g, 'dark_social_events'],
  [/`at`/g, '"at"'],
  [/\br'/g, "'"],
  [/\* except/g, '* exclude'],
  [/\bint64\b/g, 'bigint'],
  [/\bfloat64\b/g, 'double'],
  [/as string\)/g, 'as varchar)'],
  [/log\(size, 2\)/g, 'log2(size)'],
  [/array_agg\(page order by "at", page limit 1\)\[offset\(0\)\]/g, 'arg_min(page, ("at", page))'],
  [
    /offset as logarithm,\s+power\s+from unnest\((\[.*?\])\) as power\s+with offset/g,
    'generate_subscripts($1, 1) - 1 as logarithm, unnest($1) as power',
  ],
  [/cross join unnest\(generate_array\(1, 22\)\) as place/g, 'cross join range(1, 23) as places(place)'],
];
const macros = [
  'create macro div(a, b) as a // b',
  'create macro mod(a, b) as a % b',
  'create macro regexp_contains(value, pattern) as regexp_matches(value, pattern)',
];

/** The statements of a file, as DuckDB's. */
function statementsOf(name) {
  let text = readFileSync(new URL(name, folder), 'utf8');
  for (const [pattern, by] of replaced) text = text.replace(pattern, by);
  return text
    .replace(
      /(since_at|until_at|only_\w+|utc_offset|ripe_after|clock_tolerance|confidence_level|\w+_limit) as \1/g,
      "getvariable('$1') as $1",
    )
    .split(/;\s*$/m)
    .filter((statement) => statement.replace(/--.*/g, '').trim() !== '');
}

/** The summary of a file of lines by BigQuery's files. */
export async function summarizeByBigQuery(paths, options) {
  const checked = checkSummaryOptions(options, 'summarizeByBigQuery');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const run = async (statement) => (await connection.runAndReadAll(statement)).getRowObjectsJson();
  await connection.run('set variable files = $files', {files: listValue(paths)});
  for (const [name, value] of Object.entries(sqlParameters(checked)))
    await connection.run(`set variable ${name} = $value`, {value: Number.isInteger(value) ? BigInt(value) : value});
  for (const macro of macros) await run(macro);
  const [files] = await readSteps('duckdb');
  await run(files);
  for (const name of readdirSync(new URL('steps/', folder))
    .filter((name) => name.endsWith('.sql'))
    .sort())
    for (const statement of statementsOf(`steps/${name}`)) await run(statement);
  const summary = await readSummary((measure) => run(statementsOf(`${measure}.sql`)[0]), checked);
  connection.closeSync();
  instance.closeSync();
  return summary;
}
