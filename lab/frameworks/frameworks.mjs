// Applications on frameworks that have routers of their own: how each is installed, built and served.

import {spawn} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {setTimeout as delay} from 'node:timers/promises';

import {freePort} from '../../test/tools/free-port.mjs';
import {onExit} from '../../test/tools/on-exit.mjs';
import {run} from '../../test/tools/processes.mjs';

/**
 * Each framework: its name for people, the folder whose files it serves as they are, what its router keeps in `history.state`,
 * and whether it goes back to the anchor, not to where the reader was (so does Next where our scripts are blocked).
 */
export const frameworks = {
  next: {title: 'Next', publicFolder: 'public', stateKeys: ['__NA'], toAnchor: true},
  sveltekit: {title: 'SvelteKit', publicFolder: 'static', stateKeys: ['sveltekit:history']},
};

const minutes = 60_000;
const env = {NEXT_TELEMETRY_DISABLED: '1'};
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Packs what was built last, as npm would publish it. */
async function pack(folder) {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const {code, output} = await run('npm', [...args, '--prefix', here('../..'), here('../..')], {limit: minutes});
  const [, file] = /"filename": "([^"]+)"/.exec(output) ?? [];
  if (code !== 0 || !file) throw new Error(`npm pack ended by ${code}\n${output}`);
  return join(folder, file);
}

/** Installs and builds one, with the drop-in as it was built last, beside it the package as npm installs it. */
export async function build(name) {
  const publicFolder = here(`${name}/${frameworks[name].publicFolder}`);
  mkdirSync(publicFolder, {recursive: true});
  for (const file of ['dark-social-early.js', 'dark-social.min.js']) {
    copyFileSync(here(`../../dist/${file}`), `${publicFolder}/${file}`);
  }
  const packed = mkdtempSync(join(tmpdir(), 'dark-social-'));
  try {
    for (const args of [
      ['ci', '--ignore-scripts'],
      // Not saved, since its checksum changes with each build.
      ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', await pack(packed)],
      ['run', 'build'],
    ]) {
      const {code, output} = await run('npm', [...args, '--prefix', here(name)], {env, limit: 8 * minutes});
      if (code !== 0) throw new Error(`npm ${args.join(' ')} of ${name} ended by ${code}\n${output}`);
    }
  } finally {
    rmSync(packed, {recursive: true, force: true});
  }
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
