// Serves the demo and the built library on this machine, under the strict policy that the library is made to work with, and collects
// the events that its pages send to /events.

import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';

import {openCollector} from './collector.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const policy =
  "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'; img-src 'self' data:";

/** What is served; anything else, such as this file, is not. */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The address that the pages are written with; the server puts its own in that place. */
const writtenOrigin = 'http://localhost:4173';

/** Starts the server on the first free port from `port` on; `events` is where they are kept. Resolves to its address and to what stops it. */
export async function serve(port = 4173, host = 'localhost', events = undefined) {
  const collector = await openCollector(events);
  const routes = {'POST /events': collector.take, 'GET /events/kept': collector.tell};
  const server = createServer((request, response) => {
    const route = routes[`${request.method} ${request.url.replace(/\?.*/s, '')}`] ?? answer;
    return route(request, response);
  });
  for (let last = port + 50; ; port++) {
    const error = await new Promise((resolve) => {
      server.once('error', resolve).listen(port, host, resolve);
    });
    server.removeAllListeners('error');
    if (!error) break;
    if (error.code !== 'EADDRINUSE' || port >= last) throw error;
  }
  return {origin: `http://${host}:${server.address().port}`, close};

  async function close() {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
    await collector.close();
  }
}

async function answer(request, response) {
  const send = (status, body, headers = {}) => {
    response.writeHead(status, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-cache',
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  if (!/^(GET|HEAD)$/.test(request.method)) return send(405, 'Only GET and HEAD.', {Allow: 'GET, HEAD'});
  const file = fileOf(request.url);
  const type = file && types[extname(file)];
  if (!type) return send(404, 'Not found.');
  try {
    const body = await readFile(file);
    const page = type.startsWith('text/html');
    send(200, page ? withOrigin(String(body), request.headers.host) : body, {'Content-Type': type});
  } catch {
    const folder = /^\/fr(?=$|\?)/.exec(request.url)?.[0];
    if (folder) send(308, '', {Location: request.url.replace(folder, folder + '/')});
    else send(404, 'Not found.');
  }
}

/** The file that an address stands for: /dist/… is the library, all else the demo. Never leaves these two folders. */
function fileOf(address) {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*/s, ''));
    const clean = normalize('/' + path.replaceAll('\\', '/'));
    // No hidden files, no way up: what is left after normalizing begins at the folder itself.
    if (/\/\.|\0/.test(clean)) return undefined;
    const named = clean.endsWith('/') ? clean + 'index.html' : extname(clean) ? clean : clean + '.html';
    return named.startsWith('/dist/') ? join(root, named) : join(root, 'demo', named);
  } catch {
    return undefined;
  }
}

/** Canonical addresses, Open Graph and fallback links must be whole addresses, on whichever port this runs. */
function withOrigin(page, host = '') {
  if (!/^[\w.[\]:-]+$/.test(host)) return page;
  const origin = 'http://' + host;
  return page
    .replaceAll(writtenOrigin, origin)
    .replaceAll(encodeURIComponent(writtenOrigin), encodeURIComponent(origin));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(join(root, 'dist/dark-social.min.js'))) {
    console.error('The library is not built yet: run "npm start", or "npm run build" first.');
    process.exit(1);
  }
  const {origin, close} = await serve(Number(process.env.PORT) || undefined, process.env.HOST || undefined);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
  console.log(`The demo is at ${origin}/\nStop it with Ctrl+C.`);
}
