// A release, as far as it goes without a registry: npm version, and npm publish --dry-run, in a repository of its own.

import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dark-social-'));
// Where a workflow runs this test, the repository is known by these.
const {GITHUB_SERVER_URL: _server, GITHUB_REPOSITORY: _repository, ...env} = process.env;
const run = (command, ...args) => spawnSync(command, args, {cwd: folder, env, encoding: 'utf8'});
const git = (...args) => execFileSync('git', args, {cwd: folder, encoding: 'utf8', stdio: 'pipe'});
const read = (file) => readFileSync(join(folder, file), 'utf8');
const manifest = () => JSON.parse(read('package.json'));
// No registry is asked.
const publish = () =>
  run('npm', 'publish', '--dry-run', '--json', '--registry=http://127.0.0.1:9', '--fetch-retries=0');

before(() => {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // Some files of each folder: package.test.mjs looks at all of them.
  const some = ['dist/dark-social.min.js', 'dist/integrity.json', 'src/index.ts', 'sql/README.md', 'docs/links.md'];
  const texts = own.files.filter((path) => path.includes('.'));
  for (const path of [...some, ...texts, 'LICENSE', 'README.md', 'tools/release.mjs'])
    cpSync(join(root, path), join(folder, path));
  // It would build, and the build is there.
  delete own.scripts.prepack;
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own, undefined, 2));
  // What is built is not in the repository.
  writeFileSync(join(folder, '.gitignore'), 'dist/\n');
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Release');
  git('config', 'user.email', 'release@example.org');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Start');
});
after(() => rmSync(folder, {recursive: true, force: true}));

test('nothing is published of a version that was not made ready, and all reasons are named', () => {
  const {status, stderr} = publish();
  assert.notEqual(status, 0);
  for (const reason of [/no "## \[0\.1\.0\] - date"/, /The repository is not known/, /is not v0\.1\.0/])
    assert.match(stderr, reason);
});

test('npm version dates the changes, and npm publish names the repository and leaves out what is not for users', () => {
  git('remote', 'add', 'origin', 'git@git.example:shared/dark-social.git');
  const version = run('npm', 'version', 'minor');
  assert.equal(version.status, 0, version.stderr);
  const today = new Date().toISOString().slice(0, 10);
  assert.match(read('CHANGELOG.md'), new RegExp(`## \\[Unreleased\\]\n\n## \\[0\\.2\\.0\\] - ${today}\n\n### `));
  assert.equal(git('status', '--porcelain'), '');

  const {status, stdout, stderr} = publish();
  assert.equal(status, 0, stderr);
  const {repository, homepage, bugs, scripts} = manifest();
  assert.deepEqual(repository, {type: 'git', url: 'git+https://git.example/shared/dark-social.git'});
  assert.equal(homepage, 'https://git.example/shared/dark-social#readme');
  assert.equal(bugs, 'https://git.example/shared/dark-social/issues');
  assert.deepEqual(
    Object.keys(scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name)),
    [],
    'nothing runs where it is installed',
  );
  // A line of the check stands before it; npm 11 names the package.
  const told = JSON.parse(stdout.slice(stdout.indexOf('\n{')));
  const {files} = told.files ? told : told['dark-social'];
  const paths = files.map(({path}) => path);
  for (const path of [
    'LICENSE',
    'README.md',
    'CHANGELOG.md',
    'THIRD_PARTY.md',
    'dist/dark-social.min.js',
    'dist/integrity.json',
  ])
    assert.ok(paths.includes(path), path);
  const strangers = paths.filter(
    (path) => !/^(dist|src|sql|docs|demo\/assets)\/|^[A-Z_]+(\.md)?$|^package\.json$/.test(path),
  );
  assert.deepEqual(strangers, []);
});

test('what was changed after npm version is not published', () => {
  writeFileSync(join(folder, 'README.md'), read('README.md') + '\nOne more line.\n');
  const {status, stderr} = publish();
  assert.notEqual(status, 0);
  assert.match(stderr, /changes that are not committed/);
});
