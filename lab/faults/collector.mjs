// The collector of the package in a process of its own, which can be killed and started again, and a gate before it that fails.

import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {eventsIn} from '../../test/tools/events-in.mjs';
import {freePort} from '../../test/tools/free-port.mjs';
import {onExit} from '../../test/tools/on-exit.mjs';
import {packageRoot} from '../../test/tools/processes.mjs';

/** A collector that does not run yet: `start()`, `kill()`, the ids that its files hold by `stored()`, and `close()`. */
export async function makeCollector() {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  const port = await freePort();
  let child;
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  const forget = onExit(() => child?.kill('SIGKILL'));
  return {
    url: `http://127.0.0.1:${port}/`,
    kill,
    async start() {
      const args = ['dist/server/cli.js', 'collect', '--port', port, '--data', folder].map(String);
      child = spawn(process.execPath, args, {cwd: packageRoot, stdio: ['ignore', 'pipe', 'inherit']});
      // One line says that it listens.
      await Promise.race([
        once(child.stdout, 'data'),
        once(child, 'exit').then(([code]) => {
          throw new Error(`the collector ended with ${code}`);
        }),
      ]);
    },
    stored: () => eventsIn(folder, {running: true}).map(({id}) => id),
    async close() {
      await kill();
      forget();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/**
 * A gate before a collector, which knows how many events the collector had already (`duplicates`): `fail` is asked for each request's fault, given how many came before. `{status, headers}` is
 * answered instead, `{wait}` lets the answer come so many ms late, `{silent: true}` cuts the connection once the collector has answered.
 */
export async function makeGate(target) {
  let count = 0;
  const gate = {fail: () => undefined, duplicates: 0};
  const server = createServer(async (request, response) => {
    const chunks = [];
    try {
      for await (const chunk of request) chunks.push(chunk);
      const {status, headers, wait = 0, silent} = gate.fail(count++) ?? {};
      const open = {'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after'};
      if (status) return response.writeHead(status, {...open, ...headers}).end();
      const type = {'content-type': request.headers['content-type']};
      const answer = await fetch(target, {method: request.method, headers: type, body: Buffer.concat(chunks)});
      const body = await answer.text();
      gate.duplicates += JSON.parse(body).duplicates ?? 0;
      await new Promise((done) => setTimeout(done, wait));
      if (silent) return request.socket.destroy();
      response.writeHead(answer.status, open).end(body);
    } catch {
      request.socket.destroy();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  gate.url = `http://127.0.0.1:${server.address().port}/`;
  gate.close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return gate;
}
