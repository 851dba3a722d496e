// Ten million events by DuckDB with a memory limit of 2 GB: generates them in a temporary folder, and prints times and memory.

import {once} from 'node:events';
import {createWriteStream, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {DuckDBInstance, listValue} from '@duckdb/node-api';
import {readMeasure, readSteps} from '../../dist/server/sql/sql-files.js';
import {makeLines} from './log.mjs';

const wanted = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 10_000_000);
const limit = '2GB';
const folder = mkdtempSync(join(tmpdir(), 'sql-large-'));
const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
const peak = () => /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] / 1e6;

try {
  let start = performance.now();
  const files = [];
  let events = 0;
  for (let seed = 1; events < wanted; seed++) {
    const path = join(folder, `${seed}.ndjson`);
    const stream = createWriteStream(path);
    let batch = [];
    for (const line of makeLines({seed, cascades: 60_000, broken: 0.0001})) {
      batch.push(line);
      events++;
      if (batch.length < 5000) continue;
      if (!stream.write(batch.join('\n') + '\n')) await once(stream, 'drain');
      batch = [];
      if (events >= wanted) break;
    }
    stream.end(batch.map((line) => line + '\n').join(''));
    await once(stream, 'finish');
    files.push(path);
  }
  console.log(`${events} lines in ${files.length} files: ${seconds(start)}`);

  const instance = await DuckDBInstance.create(join(folder, 'duckdb'), {memory_limit: limit, threads: '2'});
  const connection = await instance.connect();
  await connection.run('set preserve_insertion_order = false');
  await connection.run('set variable files = $files', {files: listValue(files)});
  start = performance.now();
  for (const statement of await readSteps('duckdb')) {
    const begun = performance.now();
    await connection.run(statement);
    console.log(
      `  ${/ds_\w+|dark_social_events/.exec(statement.replace(/^--.*$/gm, ''))[0].padEnd(20)} ${seconds(begun)}`,
    );
  }
  for (const measure of ['records', 'groups', 'k', 'passing', 'cascades', 'trees', 'times', 'rows', 'rates', 'hours']) {
    const begun = performance.now();
    const rows = (await connection.runAndReadAll(await readMeasure('duckdb', measure))).getRowObjectsJson();
    console.log(`  ${measure.padEnd(20)} ${seconds(begun)}  ${rows.length} rows`);
    if (measure === 'records' || measure === 'cascades') console.log(rows[0]);
  }
  console.log(`in all ${seconds(start)}, memory limit ${limit}, peak of the process ${peak().toFixed(2)} GB`);
  connection.closeSync();
  instance.closeSync();
} finally {
  rmSync(folder, {recursive: true, force: true});
}
