// Builds the package twice, in folders of different names, and compares what npm would publish, byte for byte: `npm run test:reproducible`.

import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';

import {packageRoot} from '../../test/tools/processes.mjs';

// On the same disk as the packages.
mkdirSync(join(packageRoot, 'tmp'), {recursive: true});
const folder = mkdtempSync(join(packageRoot, 'tmp/reproducible-'));
const archive = join(folder, 'commit.tar');
const run = (command, args, cwd) =>
  execFileSync(command, args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});

/** Builds and packs a copy of the last commit; returns the package's hash, and the hash of each file in it by its path. */
function build(name) {
  const copy = join(folder, name);
  mkdirSync(copy, {recursive: true});
  run('tar', ['-xf', archive, '-C', copy]);
  // Hard links, since source maps would name where a symbolic link leads.
  run('cp', ['-al', join(packageRoot, 'node_modules'), copy]);
  run('npm', ['run', '--silent', 'build'], copy);
  const [{filename, files}] = JSON.parse(run('npm', ['pack', '--ignore-scripts', '--json'], copy));
  const hash = (path) =>
    createHash('sha256')
      .update(readFileSync(join(copy, path)))
      .digest('hex');
  return {tarball: hash(filename), files: Object.fromEntries(files.map(({path}) => [path, hash(path)]))};
}

try {
  run('git', ['archive', '--output', archive, 'HEAD'], packageRoot);
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
