// Serves files as a good server would: compressed once, over connections that stay open.

import {createServer} from 'node:http';
import {brotliCompressSync} from 'node:zlib';

const types = {js: 'text/javascript', css: 'text/css', html: 'text/html'};

/**
 * Resolves to a server of `files`, a text by path. `addressOf(path)` is another site each time, so that nothing is cached or
 * compiled: all names under `localhost` lead here.
 */
export async function serveFiles(files) {
  const bodies = new Map(Object.entries(files).map(([path, text]) => [path, brotliCompressSync(text)]));
  let requested = [];
  const server = createServer((request, response) => {
    const [path] = request.url.split('?', 1);
    const body = bodies.get(path);
    if (body) requested.push({path, bytes: body.length});
    response
      .writeHead(body ? 200 : 404, {
        'content-type': `${types[path.split('.').at(-1)] ?? 'text/plain'}; charset=utf-8`,
        'content-encoding': body ? 'br' : 'identity',
        'cache-control': 'no-store',
        // Isolated pages have a clock that is exact to 5 µs.
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      })
      .end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const {port} = server.address();
  let sites = 0;
  return {
    addressOf: (path) => `http://loading-${++sites}.localhost:${port}${path}`,
    /** What was requested since the last call: paths with bytes. */
    takeRequests() {
      const taken = requested;
      requested = [];
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
