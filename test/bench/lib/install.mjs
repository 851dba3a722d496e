// What the bench needs that the package does not: the peers, and a build of the package.
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const bench = new URL('..', import.meta.url);
const root = new URL('../../', bench);

/** Installs the peers where they are missing or of another version than the manifest's, and builds the package if it is not built. */
export function prepare() {
  const {devDependencies} = read(new URL('package.json', bench));
  const complete = Object.entries(devDependencies).every(([name, version]) => installed(name) === version);
  if (!complete) npm(bench, 'ci', '--ignore-scripts', '--no-audit', '--no-fund');
  if (!existsSync(new URL('dist/dark-social.min.js', root))) npm(root, 'run', 'build');
}

/** The peers' versions, for the record. */
export function versions() {
  const {devDependencies} = read(new URL('package.json', bench));
  return {'dark-social': read(new URL('package.json', root)).version, ...devDependencies};
}

function installed(name) {
  const manifest = new URL(`node_modules/${name}/package.json`, bench);
  return existsSync(manifest) ? read(manifest).version : undefined;
}

function npm(folder, ...parameters) {
  execFileSync('npm', parameters, {cwd: fileURLToPath(folder), stdio: ['ignore', 'inherit', 'inherit']});
}

function read(url) {
  return JSON.parse(readFileSync(url, 'utf8'));
}
