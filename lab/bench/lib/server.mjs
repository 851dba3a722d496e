// Serves the contenders' pages on loopback.
import {createServer} from 'node:http';
import {pageOf} from './page.mjs';

/** Cross-origin isolation makes `performance.now()` exact to 5 µs instead of 100. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cache-control': 'no-store',
};

/**
 * Resolves to a server of the entries' pages. `addressOf(entry)` is another site each time, so that the browser opens it in a
 * new process, where nothing is compiled or cached: all names under `localhost` lead here.
 */
export async function serve(entries) {
  const pages = entries.map(pageOf);
  const server = createServer((request, response) => {
    const page = pages[Number(request.url?.slice(1))];
    response.writeHead(page ? 200 : 404, headers).end(page);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const {port} = server.address();
  let sites = 0;
  return {
    addressOf: (entry) => `http://bench-${++sites}.localhost:${port}/${entries.indexOf(entry)}`,
    close: () => server.close(),
  };
}
