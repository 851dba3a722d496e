// Applications on frameworks: how each is installed, built and served.

import {spawn} from 'node:child_process';
import {copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {setTimeout as delay} from 'node:timers/promises';

import {freePort} from '../../test/tools/free-port.mjs';
import {onExit} from '../../test/tools/on-exit.mjs';
import {ownPackages} from '../../test/tools/own-packages.mjs';
import {run} from '../../test/tools/processes.mjs';

/**
 * Each framework with a router of its own, by the name of its folder: its name for people, its package, the folder whose files it serves as they are, the
 * framework whose `src/` it shares, and what `tour()` is told; `told` in place of that where the server leaves the token out of what it
 * tells the page. Next goes back to the anchor where our scripts are blocked, too.
 */
export const frameworks = {
  next: {title: 'Next', package: 'next', publicFolder: 'public', stateKeys: ['__NA'], toAnchor: true},
  sveltekit: {
    title: 'SvelteKit',
    package: '@sveltejs/kit',
    publicFolder: 'static',
    stateKeys: ['sveltekit:history'],
  },
  'sveltekit-3': {
    title: 'SvelteKit',
    package: '@sveltejs/kit',
    publicFolder: 'static',
    source: 'sveltekit',
    stateKeys: ['sveltekit:metadata'],
  },
  nuxt: {
    title: 'Nuxt',
    package: 'nuxt',
    publicFolder: 'public',
    stateKeys: ['position', 'current'],
    // It takes the address from the server, with the token, and remembers by it where a reader was.
    toAnchor: true,
    told: {toAnchor: false},
  },
  astro: {title: 'Astro', package: 'astro', publicFolder: 'public', stateKeys: ['index', 'scrollY']},
};

const minutes = 60_000;
const env = {NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1'};
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Packs what was built last, as npm would publish it. */
async function pack(folder) {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const {code, output} = await run('npm', [...args, '--prefix', here('../..'), here('../..')], {limit: minutes});
  const [, file] = /"filename": "([^"]+)"/.exec(output) ?? [];
  if (code !== 0 || !file) throw new Error(`npm pack ended by ${code}\n${output}`);
  return join(folder, file);
}

/** The title with the version that is installed, as docs/load-order.md has it. */
export function titleOf(name) {
  const {title, package: packageName} = frameworks[name];
  return `${title} ${ownPackages(new URL(`${name}/`, import.meta.url)).installed(packageName)}`;
}

/** Installs and builds one, with the drop-in as it was built last, beside it the package as npm installs it. */
export async function build(name) {
  const {source, publicFolder} = frameworks[name];
  if (source) cpSync(here(`${source}/src`), here(`${name}/src`), {recursive: true});
  if (publicFolder) copyScripts(here(`${name}/${publicFolder}`));
  const packed = mkdtempSync(join(tmpdir(), 'dark-social-'));
  try {
    for (const args of [
      ['ci', '--ignore-scripts'],
      // Not saved, since its checksum changes with each build.
      ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', await pack(packed)],
      // The package `node` fetches its binary by a script. Scripts of npm find it before the machine's own.
      ['rebuild', 'node', '--foreground-scripts'],
      ['run', 'build'],
    ]) {
      const {code, output} = await run('npm', [...args, '--prefix', here(name)], {env, limit: 8 * minutes});
      if (code !== 0) throw new Error(`npm ${args.join(' ')} of ${name} ended by ${code}\n${output}`);
    }
  } finally {
    rmSync(packed, {recursive: true, force: true});
  }
}

function copyScripts(folder) {
  mkdirSync(folder, {recursive: true});
  for (const file of ['dark-social-early.js', 'dark-social.min.js'])
    copyFileSync(here(`../../dist/${file}`), `${folder}/${file}`);
}

/** Serves what was built: `{origin, close()}`. */
export async function serve(name) {
  const port = await freePort();
  const args = ['run', 'start', '--prefix', here(name), '--', '--port', port];
  // In a process group of its own, so that what npm starts ends with it.
  const child = spawn('npm', args, {env: {...process.env, ...env}, stdio: 'ignore', detached: true});
  const stop = () => child.exitCode === null && process.kill(-child.pid);
  const forget = onExit(stop);
  const origin = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(`${origin}/early/tide`).then(
      ({ok}) => ok,
      () => false,
    );
  for (const end = Date.now() + minutes / 2; !(await answers()); await delay(100)) {
    if (Date.now() < end && child.exitCode === null) continue;
    stop();
    throw new Error(`${name} does not answer at ${origin}`);
  }
  return {
    origin,
    close() {
      forget();
      stop();
    },
  };
}
