// Builds the package twice, in folders of different names, and compares what npm would publish, byte for byte: `npm run test:reproducible`.

import {createHash} from 'node:crypto';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {execFileSync} from 'node:child_process';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {packageRoot} from '../../test/tools/processes.mjs';

const folder = mkdtempSync(join(tmpdir(), 'dark-social-'));
const run = (command, args, cwd) =>
  execFileSync(command, args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});
const tracked = run('git', ['ls-files', '-z'], packageRoot).split('\0').filter(Boolean);

/** Builds and packs a copy of what git tracks; returns the package's hash, and the hash of each file in it by its path. */
function build(name) {
  const copy = join(folder, name);
  for (const file of tracked) cpSync(join(packageRoot, file), join(copy, file));
  symlinkSync(join(packageRoot, 'node_modules'), join(copy, 'node_modules'));
  run('npm', ['run', '--silent', 'build'], copy);
  const [{filename, files}] = JSON.parse(run('npm', ['pack', '--ignore-scripts', '--json'], copy));
  const hash = (path) =>
    createHash('sha256')
      .update(readFileSync(join(copy, path)))
      .digest('hex');
  return {tarball: hash(filename), files: Object.fromEntries(files.map(({path}) => [path, hash(path)]))};
}

try {
  mkdirSync(folder, {recursive: true});
  const first = build('first');
  const second = build('and/the/second');
  const paths = Object.keys({...first.files, ...second.files});
  const different = paths.filter((path) => first.files[path] !== second.files[path]);
  console.log(`${paths.length} files, ${different.length} of them different`);
  for (const path of different) console.log(`  ${path}`);
  console.log(`the tarballs are ${first.tarball === second.tarball ? 'the same' : 'different'}`);
  if (different.length || first.tarball !== second.tarball) process.exitCode = 1;
} finally {
  rmSync(folder, {recursive: true, force: true});
}
