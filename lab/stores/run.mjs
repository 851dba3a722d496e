// `npm run test:stores`: every store with the database that it is for, the race for the uses of a campaign, and what the collector makes
// of hostile bodies.

import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

import {ownPackages} from '../../test/tools/own-packages.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const run = (command, parameters, cwd) => execFileSync(command, parameters, {cwd: here(cwd), stdio: 'inherit'});

// ClickHouse itself is among them, a library of half a gigabyte, so that they are no part of the package's `npm ci`.
ownPackages(new URL('.', import.meta.url)).prepare();
run('npm', ['run', 'build'], '../..');
try {
  const parameters = ['--test', '--test-concurrency=1', '--test-reporter=spec'];
  const files = ['campaigns.test.mjs', 'stores.test.mjs', 'hostile.test.mjs'];
  run(process.execPath, [...parameters, ...files.map(here)], '.');
} catch {
  process.exitCode = 1;
}
