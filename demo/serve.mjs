// Serves the demo and the built library on this machine, under the strict policy that the library supports, and collects the events
// that the pages send to /events.

import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';

import {bundleOf} from './bundle.mjs';
import {openCampaigns} from './campaigns/campaigns.mjs';
import {openCollector} from './collector.mjs';
import {readDictionary, setOrigin, translate} from './render-page.mjs';
import {sampleLog} from './sample-log.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const policy =
  "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'; img-src 'self' data:";

/** The folder of modules that are bundled when they are asked for. */
const bundles = '/bundles/';

/** The file types that are served; anything else, such as this file, is not. */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
};

/**
 * Starts the server on the first free port from `port` on. Resolves to its address and a function that stops it.
 *
 * `events`: the folder that keeps the events. `routes`: more handlers, by method and path. `editPage`: changes each page before it
 * is sent.
 */
export async function serve({port = 4173, host = 'localhost', events, routes, editPage = (page) => page} = {}) {
  const collector = await openCollector(events);
  const answerCampaign = await openCampaigns();
  const handlers = {
    'POST /events': collector.take,
    'GET /events/kept': collector.tell,
    'GET /samples/events.ndjson': sendSample,
    ...routes,
  };
  const server = createServer((request, response) => {
    const path = request.url.replace(/\?.*/s, '');
    const handler =
      handlers[`${request.method} ${path}`] ?? (path.startsWith('/campaigns/') ? answerCampaign : undefined);
    return handler ? handler(request, response) : sendFile(request, response, editPage);
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

function sendSample(request, response) {
  response.writeHead(200, {'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-cache'});
  response.end(sampleLog());
}

async function sendFile(request, response, editPage) {
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
  if (!['GET', 'HEAD'].includes(request.method)) return send(405, 'Only GET and HEAD.', {Allow: 'GET, HEAD'});
  const path = cleanPath(request.url);
  if (path === '/fr.html') return send(308, '', {Location: request.url.replace('/fr', '/fr/')});
  const type = path && types[extname(path)];
  if (!type) return send(404, 'Not found.');
  try {
    const bundle = path.startsWith(bundles) && (await bundleOf(root, path.slice(bundles.length)));
    if (bundle) return send(200, bundle, {'Content-Type': type});
    if (extname(path) !== '.html') return send(200, await readFile(fileOf(path)), {'Content-Type': type});
    const page = await readPage(path);
    send(200, setOrigin(editPage(page), request.headers.host), {'Content-Type': type});
  } catch {
    send(404, 'Not found.');
  }
}

/** The path that a request asks for, with the file name that an address may leave out; `undefined` for hidden files. */
function cleanPath(address) {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*/s, ''));
    const clean = normalize('/' + path.replaceAll('\\', '/'));
    // After normalizing, the path begins at the root and holds no `..`.
    if (/\/\.|\0/.test(clean)) return undefined;
    return clean.endsWith('/') ? clean + 'index.html' : extname(clean) ? clean : clean + '.html';
  } catch {
    return undefined;
  }
}

/** /dist/ is the library, everything else the demo. */
const fileOf = (path) => join(root, path.startsWith('/dist/') ? path : 'demo' + path);

/** Pages are written in English; those under /fr/ are their translations. */
async function readPage(path) {
  const isFrench = path.startsWith('/fr/');
  const page = await readFile(fileOf(isFrench ? path.slice('/fr'.length) : path), 'utf8');
  return isFrench ? translate(page, await readDictionary()) : page;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(join(root, 'dist/dark-social.min.js'))) {
    console.error('The library is not built yet: run "npm start", or "npm run build" first.');
    process.exit(1);
  }
  const {PORT, HOST} = process.env;
  const {origin, close} = await serve({port: Number(PORT) || undefined, host: HOST || undefined});
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
  console.log(`The demo is at ${origin}/\nStop it with Ctrl+C.`);
}
