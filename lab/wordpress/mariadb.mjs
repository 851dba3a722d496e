// MariaDB for this process: a data directory of its own, reached by a socket alone.

import {execFile, spawn} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir, userInfo} from 'node:os';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {promisify} from 'node:util';

import {onExit} from '../../test/tools/on-exit.mjs';

const run = promisify(execFile);
let running;
let users = 0;

/** Starts it, or takes the one that runs: `{socket, create()}`. It ends with its last database. */
export async function startMariaDb() {
  users++;
  running ??= start();
  const {socket, stop} = await running;
  const query = async (sql, name = '') => {
    const {stdout} = await run(
      'mariadb',
      [
        '--no-defaults',
        '--user=root',
        '--batch',
        '--raw',
        '--skip-column-names',
        `--socket=${socket}`,
        '--execute',
        sql,
        name,
      ].filter(Boolean),
      {maxBuffer: 64e6},
    );
    return stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t'));
  };
  return {
    socket,
    /** A new database: `{name, query(sql), drop()}`. */
    async create() {
      const name = `site_${users}`;
      await query(`create database ${name} character set utf8mb4`);
      return {
        name,
        query: (sql) => query(sql, name),
        async drop() {
          await query(`drop database ${name}`);
          if (--users) return;
          running = undefined;
          await stop();
        },
      };
    },
  };
}

async function start() {
  // Debian's AppArmor and the length of a socket's path allow little else.
  const folder = mkdtempSync(join(tmpdir(), 'mariadb-'));
  const socket = join(folder, 's');
  const data = join(folder, 'data');
  const user = userInfo().username;
  await run('mariadb-install-db', [
    '--no-defaults',
    `--user=${user}`,
    `--datadir=${data}`,
    // Temporary tables of two that are made at once would have the same names.
    `--tmpdir=${folder}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const child = spawn(
    'mariadbd',
    [
      '--no-defaults',
      `--user=${user}`,
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'pid')}`,
      '--skip-networking',
      // What is lost with the machine is not needed.
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-flush-method=nosync',
    ],
    {stdio: 'ignore'},
  );
  const remove = () => rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  const forget = onExit(() => {
    child.kill('SIGKILL');
    remove();
  });
  for (let tries = 0; !existsSync(socket); tries++) {
    if (child.exitCode !== null || tries > 400) throw new Error(`mariadbd does not start (${child.exitCode})`);
    await delay(50);
  }
  return {
    socket,
    async stop() {
      forget();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // A shutdown in order takes ten seconds, for data that is deleted now.
      child.kill('SIGKILL');
      await ended;
      remove();
    },
  };
}
