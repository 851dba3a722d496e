// A small web site on this machine's loopback: pages, built files, headers by path, and a record of what was asked for.

import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {extname, join, normalize} from 'node:path';

import {packageRoot} from './processes.mjs';

/**
 * Starts a site.
 * - `routes`: `{'/article': html}`, or a function of `{method, url, headers, body}` that gives html or `{status, headers, body}`
 * - `folders`: `{'/pages/': 'test/pages'}`, from the package's root; `/dist/` is always there
 * - `headers`: `{'/article': {…}}`, or `'*'` for all paths
 *
 * Returns `{origin, port, url(path), requests, close()}`; each request is `{method, url, headers, body, answer}`, where `answer` is what was
 * sent: `{status, headers, body}`.
 * It also answers as a proxy, so that browsers can be told that it is shop.test.
 */
export async function serve({routes = {}, folders = {}, headers = {}} = {}) {
  const requests = [];
  const places = Object.entries({'/dist/': 'dist', ...folders});
  const server = createServer(async (message, response) => {
    const request = await read(message);
    requests.push(request);
    const path = request.url.pathname;
    const answer = await find(path, routes, places, request).catch((error) => ({
      status: 500,
      body: String(error.stack),
    }));
    request.answer = answer;
    response.writeHead(answer.status ?? 200, {
      'content-type': types[extname(path)] ?? types['.html'],
      'cache-control': 'no-cache',
      ...headers['*'],
      ...headers[path],
      ...answer.headers,
    });
    response.end(answer.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    port,
    requests,
    url: (path) => new URL(path, origin).href,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(message) {
  const chunks = [];
  for await (const chunk of message) chunks.push(chunk);
  const {method, headers, url} = message;
  return {
    method,
    headers,
    url: new URL(url, `http://${headers.host}`),
    body: Buffer.concat(chunks).toString(),
  };
}

async function find(path, routes, places, request) {
  if (path in routes) {
    const answer = typeof routes[path] === 'function' ? await routes[path](request) : routes[path];
    return typeof answer === 'object' ? answer : {body: answer};
  }
  for (const [prefix, folder] of places) {
    if (!path.startsWith(prefix)) continue;
    const file = normalize(decodeURIComponent(path.slice(prefix.length)));
    if (file.startsWith('..')) break;
    const body = await readFile(join(packageRoot, folder, file)).catch(() => undefined);
    if (body) return {body};
  }
  return {status: 404, headers: {'content-type': 'text/plain'}, body: `not found: ${path}`};
}

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
};
