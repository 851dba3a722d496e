// `npm run test:sql`: the SQL files against the functions. `npm run test:sql -- --large` reads ten million events with DuckDB instead.

import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

import {ownPackages} from '../../test/tools/own-packages.mjs';

// ClickHouse itself is among them, a library of half a gigabyte.
ownPackages(new URL('.', import.meta.url)).prepare();
const test = process.argv.includes('--large') ? 'large.mjs' : 'sql.test.mjs';
const parameters = test.endsWith('.test.mjs') ? ['--test', '--test-reporter=spec', test] : [test];
try {
  execFileSync(process.execPath, parameters, {cwd: fileURLToPath(new URL('.', import.meta.url)), stdio: 'inherit'});
} catch {
  process.exitCode = 1;
}
