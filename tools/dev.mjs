// `npm run dev`: rebuilds what changes in src/, serves the demo, and reloads its pages when the build or the demo has changed.

import {watch as watchFiles} from 'node:fs';
import {watch} from 'rollup';
import {loadConfigFile} from 'rollup/loadConfigFile';

const config = new URL('../rollup.config.mjs', import.meta.url).pathname;
const demo = new URL('../demo/', import.meta.url).pathname;

/** The pages that are open: responses that stay open as event streams. */
const streams = new Set();

const routes = {
  'GET /dev/reload.js'(_, response) {
    response.writeHead(200, {'Content-Type': 'text/javascript; charset=utf-8'});
    response.end("new EventSource('/dev/changes').onmessage = () => location.reload();");
  },
  'GET /dev/changes'(request, response) {
    response.writeHead(200, {'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store'});
    response.write('retry: 500\n\n');
    streams.add(response);
    request.on('close', () => streams.delete(response));
  },
};

const editPage = (page) => page.replace('</head>', '<script src="/dev/reload.js"></script></head>');

let timer;
/** One reload for several changes: editors and the build write many files at once. */
function reload() {
  clearTimeout(timer);
  timer = setTimeout(() => streams.forEach((stream) => stream.write('data: changed\n\n')), 200);
}

const {options, warnings} = await loadConfigFile(config, {silent: true});
warnings.flush();
const builds = watch(options);
let server;
builds.on('event', async (event) => {
  if (event.result) await event.result.close();
  if (event.code === 'ERROR') console.error(event.error.message);
  if (event.code !== 'END') return;
  console.log(`Built at ${new Date().toLocaleTimeString()}.`);
  if (server) return reload();
  server = start();
});

async function start() {
  // Needs the built collector.
  const {serve} = await import('../demo/serve.mjs');
  const {PORT, HOST} = process.env;
  const {origin, close} = await serve({port: Number(PORT) || undefined, host: HOST || undefined, routes, editPage});
  const demoWatcher = watchFiles(demo, {recursive: true}, (_, file) => {
    if (!file?.startsWith('events')) reload();
  });
  console.log(`The demo is at ${origin}/ and reloads when src/ or demo/ changes. Stop it with Ctrl+C.`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      demoWatcher.close();
      await Promise.all([builds.close(), close()]);
      process.exit();
    });
  }
}
