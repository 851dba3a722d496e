#!/usr/bin/env bash
# DuckDB 1.5.6: `read_ndjson(…, ignore_errors = true)` on a log with one line that was cut short right behind a colon (a server that was killed
# while it wrote) leaves out the broken line and the whole, valid line after it. Cut at any other character, only the broken line is missing.
# Reading lines as text (`read_csv` with one column) and parsing those with `json_valid` loses none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1
cat >try.mjs <<'JS'
import {writeFileSync} from 'node:fs';
import {DuckDBInstance} from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const one = async (sql) => (await connection.runAndReadAll(sql)).getRows()[0].map(String);
const line = (n) => JSON.stringify({id: `e${n}`, at: 1700000000000 + n, page: '/a'});

/** The ids that are read where the second of four lines is cut after so many characters. */
async function idsWith(cut) {
  writeFileSync('log.ndjson', [line(1), line(2).slice(0, cut), line(3), line(4)].join('\n') + '\n');
  const [ids] = await one(
    `select string_agg(id, ' ' order by id) from read_ndjson('log.ndjson', columns = {id: 'VARCHAR', "at": 'BIGINT', page: 'VARCHAR'}, ignore_errors = true)`,
  );
  return ids;
}

const [version] = await one('select version()');
const seen = new Map();
for (let cut = 1; cut < line(2).length; cut++) {
  const ids = await idsWith(cut);
  seen.set(ids, [...(seen.get(ids) ?? []), line(2)[cut - 1]]);
}
console.log(version, Object.fromEntries([...seen].map(([ids, ends]) => [ids, [...new Set(ends)].join('')])));
const lost = [...seen].filter(([ids]) => !ids.includes('e3'));
const afterColon = lost.length === 1 && lost[0][1].every((end) => end === ':');
if (version !== 'v1.5.6' || !afterColon) {
  console.log('changed: expected the line after the broken one to be lost exactly where that ends in a colon');
  process.exitCode = 1;
}
JS
node try.mjs
