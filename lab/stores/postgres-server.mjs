// A PostgreSQL of its own, on this machine alone, with nothing in it.

import {execFile, execFileSync} from 'node:child_process';
import {chownSync, existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {freePort} from '../../test/tools/free-port.mjs';

const run = promisify(execFile);
const nobody = 65534;

/** Where Debian keeps its programs, which are not on the path there; elsewhere the path knows. */
function programs() {
  const versions = '/usr/lib/postgresql';
  if (existsSync(versions)) {
    const [newest] = readdirSync(versions).sort((a, b) => b - a);
    if (newest) return join(versions, newest, 'bin');
  }
  try {
    return execFileSync('pg_config', ['--bindir'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim();
  } catch {
    throw new Error('PostgreSQL is missing: install it, on Debian by "apt-get install postgresql"');
  }
}

/** Starts one. Resolves to how to reach it, and to what stops it, starts it again and removes it. */
export async function startPostgres() {
  const bin = programs();
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const root = process.getuid() === 0;
  // It refuses to run as root.
  if (root) chownSync(folder, nobody, nobody);
  const as = root ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : [];
  const call = (program, ...parameters) => {
    const [command, ...rest] = [...as, join(bin, program), ...parameters];
    return run(command, rest, {cwd: folder});
  };
  const data = join(folder, 'data');
  const port = await freePort();
  await call('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C');
  const log = join(folder, 'log');
  const start = () =>
    call('pg_ctl', '-D', data, '-w', '-l', log, '-o', `-p ${port} -h 127.0.0.1 -k ${folder}`, 'start');
  const stop = (mode) => call('pg_ctl', '-D', data, '-w', '-m', mode, 'stop');
  await start();
  return {
    options: {host: '127.0.0.1', port, user: 'postgres', database: 'postgres'},
    start,
    /** As if its process had crashed: what it did not promise to keep is gone. */
    crash: () => stop('immediate'),
    async remove() {
      await stop('immediate').catch(() => {});
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
