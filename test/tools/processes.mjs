// Runs commands from the package's root, and ends them when they take too long.

import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {stripVTControlCharacters} from 'node:util';

import {onExit} from './on-exit.mjs';

export const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** `{code, output}`: the code is a number, a signal's name, or tells that `limit` (ms) was passed. */
export function run(command, args, {env, limit}) {
  return new Promise((resolve) => {
    const stdio = ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, {cwd: packageRoot, env: {...process.env, ...env}, stdio});
    const forget = onExit(() => child.kill());
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    // First it may end what it has started.
    let late;
    const timers = [
      setTimeout(() => {
        late = `a timeout after ${limit / 1000} s`;
        child.kill();
      }, limit),
      setTimeout(() => child.kill('SIGKILL'), limit + 8000),
    ];
    const finish = (code) => {
      timers.forEach(clearTimeout);
      forget();
      resolve({code: late ?? code, output: stripVTControlCharacters(output).trim()});
    };
    child.on('error', (error) => finish(error.message));
    child.on('close', (code, signal) => finish(code ?? signal));
  });
}
