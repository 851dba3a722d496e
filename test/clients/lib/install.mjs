// What the clients' test needs that the package does not: the clients, and a build of the package.

import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const folder = new URL('..', import.meta.url);
const root = new URL('../../', folder);

/** Installs the clients where they are missing or of another version than the manifest's, and builds the package if it is not built. */
export function prepare() {
  const {devDependencies} = read(new URL('package.json', folder));
  const complete = Object.entries(devDependencies).every(([name, version]) => installed(name) === version);
  if (!complete) npm(folder, 'ci', '--ignore-scripts', '--no-audit', '--no-fund');
  if (!existsSync(new URL('dist/dark-social.min.js', root))) npm(root, 'run', 'build');
}

/** A client's version; undefined where it is not installed. */
export function installed(name) {
  const manifest = new URL(`node_modules/${name}/package.json`, folder);
  return existsSync(manifest) ? read(manifest).version : undefined;
}

function npm(where, ...parameters) {
  execFileSync('npm', parameters, {cwd: fileURLToPath(where), stdio: ['ignore', 'inherit', 'inherit']});
}

function read(url) {
  return JSON.parse(readFileSync(url, 'utf8'));
}
