// All hosts there are, on loopback: the shop's pages, and whatever a client asks of its maker's servers.

import {createServer as createHttpServer} from 'node:http';
import {createServer as createHttpsServer} from 'node:https';
import {connect, createServer} from 'node:net';

import {makeCertificate} from './certificate.mjs';

/** What a round trip takes, in ms, as between a reader and a server in the same part of the world. */
export const latency = 50;

/**
 * Starts the server. `answer(request)` gives `{body, headers, status}` or nothing, for an empty JSON object; `heard(request)`
 * is told of each request when it is whole: `{method, url, headers, body, at}`. Resolves to `{port, close()}`; http and https
 * are spoken at the same port, since a browser that maps all hosts there maps all ports.
 */
export async function serve(answer, heard) {
  const respond = async (message, response) => {
    const request = await read(message);
    if (!request) return;
    heard(request);
    const {status = 200, headers, body = '{}'} = answer(request) ?? {};
    response.writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...crossOrigin(request.headers),
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const plain = createHttpServer(respond);
  const secure = createHttpsServer(await makeCertificate(), respond);
  // A connection that is closed just when it is used again would look like a request that was lost.
  for (const server of [plain, secure]) server.keepAliveTimeout = 60_000;
  await Promise.all([listen(plain), listen(secure)]);
  const sockets = new Set();
  const front = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.once('data', (first) => {
      // A TLS handshake begins with this byte.
      const behind = connect((first[0] === 0x16 ? secure : plain).address().port, '127.0.0.1');
      relay(socket, behind, first);
      relay(behind, socket);
    });
  });
  await listen(front);
  return {
    port: front.address().port,
    close() {
      for (const socket of sockets) socket.destroy();
      for (const server of [front, plain, secure]) server.close();
    },
  };
}

/** Passes on what comes, in order and late: half of the latency each way. What was sent arrives, also from one who has left. */
function relay(from, to, first) {
  const pass = (chunk) => setTimeout(() => to.writable && to.write(chunk), latency / 2);
  if (first) pass(first);
  from.on('data', pass);
  from.on('close', () => setTimeout(() => to.end(), latency / 2));
  from.on('error', () => {});
}

const listen = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

/** The request with its body, or nothing if the browser gave it up half way. */
async function read(message) {
  const chunks = [];
  try {
    for await (const chunk of message) chunks.push(chunk);
  } catch {
    return undefined;
  }
  return {
    method: message.method,
    url: new URL(message.url, `https://${message.headers.host}`),
    headers: message.headers,
    body: Buffer.concat(chunks),
    at: Date.now(),
  };
}

/** Everybody may send anything, with cookies. */
const crossOrigin = ({origin, 'access-control-request-headers': wanted}) => ({
  ...(origin && {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, POST, PUT, OPTIONS',
  }),
  ...(wanted && {'access-control-allow-headers': wanted}),
});
