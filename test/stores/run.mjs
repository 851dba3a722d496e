// `npm run test:stores`: every store with the database that it is for, and what the collector makes of hostile bodies.

import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = (path) => JSON.parse(readFileSync(here(path), 'utf8'));
const run = (command, parameters, cwd) => execFileSync(command, parameters, {cwd: here(cwd), stdio: 'inherit'});

const complete = Object.entries(read('package.json').devDependencies).every(([name, version]) => {
  const manifest = `node_modules/${name}/package.json`;
  return existsSync(here(manifest)) && read(manifest).version === version;
});
// ClickHouse itself is among them, a library of half a gigabyte, so that they are no part of the package's `npm ci`.
if (!complete) run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], '.');
run('npm', ['run', 'build'], '../..');
try {
  const parameters = ['--test', '--test-concurrency=1', '--test-reporter=spec'];
  run(process.execPath, [...parameters, here('stores.test.mjs'), here('hostile.test.mjs')], '.');
} catch {
  process.exitCode = 1;
}
