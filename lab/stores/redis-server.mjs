// A Redis of its own, on this machine alone, with nothing in it.

import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {freePort} from '../../test/tools/free-port.mjs';

const accepts = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('connect', () => socket.destroy()).on('error', () => resolve(false));
  });

/** Starts one. Resolves to its URL, and to what stops it and removes it. */
export async function startRedis() {
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  const port = await freePort();
  const settings = {port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no', 'maxmemory-policy': 'noeviction'};
  const parameters = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn('redis-server', parameters, {stdio: 'ignore'});
  let failed;
  const ended = new Promise((resolve) =>
    child.once('exit', resolve).once('error', (error) => resolve((failed = error))),
  );
  for (let tries = 0; !(await accepts(port)); tries++) {
    if (failed?.code === 'ENOENT')
      throw new Error('Redis is missing: install it, on Debian by "apt-get install redis-server"');
    if (failed || child.exitCode !== null || tries > 100) throw failed ?? new Error('redis-server does not start');
    await wait(100);
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    async remove() {
      child.kill();
      await ended;
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
