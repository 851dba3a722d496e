// Handlers on the Fetch API in servers of node:http.

import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import {connect} from 'node:net';
import {after, before, test} from 'node:test';
import {nodeListener} from 'dark-social/server/node.js';

let server, port;
let proxied = false;
const listeners = [false, true].map((proxied) =>
  nodeListener(
    async (request, client) => {
      if (request.url.endsWith('/fail')) throw new Error('down');
      const {method, headers, url} = request;
      const json = {method, url, type: headers.get('content-type'), client, body: await request.text()};
      return Response.json(json, {status: 201, headers: {'x-answer': 'yes'}});
    },
    {proxied},
  ),
);

before(async () => {
  server = createServer((incoming, outgoing) => listeners[Number(proxied)](incoming, outgoing)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({port} = server.address());
});
after(() => {
  server.close();
  server.closeAllConnections();
});

/** Sends bytes as they are; the status that comes back. */
async function raw(text) {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1');
  socket.write(text);
  const [answer] = await once(socket, 'data');
  socket.destroy();
  return Number(answer.split(' ', 2)[1]);
}

test('a request and its response pass whole', async () => {
  const response = await fetch(`http://127.0.0.1:${port}/gate/mint?a=1`, {
    method: 'POST',
    headers: {'content-type': 'application/json', 'x-forwarded-for': '192.0.2.1, 192.0.2.7'},
    body: '"größe"',
  });
  assert.deepEqual([response.status, response.headers.get('x-answer')], [201, 'yes']);
  assert.deepEqual(await response.json(), {
    method: 'POST',
    url: 'http://localhost/gate/mint?a=1',
    type: 'application/json',
    client: '127.0.0.1',
    body: '"größe"',
  });
  proxied = true;
  const headers = {'x-forwarded-for': '192.0.2.1, 192.0.2.7'};
  assert.equal((await (await fetch(`http://127.0.0.1:${port}/`, {headers})).json()).client, '192.0.2.7');
  assert.equal((await (await fetch(`http://127.0.0.1:${port}/`)).json()).client, '127.0.0.1');
  proxied = false;
  const head = await fetch(`http://127.0.0.1:${port}/`, {method: 'HEAD'});
  assert.deepEqual([head.status, await head.text()], [201, '']);
});

test('what is no request, and a handler that fails, end in a status and not the process', async (context) => {
  const printed = context.mock.method(console, 'error', () => {});
  for (const line of ['GET //[ HTTP/1.1', 'TRACE / HTTP/1.1'])
    assert.equal(await raw(`${line}\r\nhost: a\r\n\r\n`), 400, line);
  assert.equal(await raw('GET /fail HTTP/1.1\r\nhost: a\r\n\r\n'), 500);
  assert.match(printed.mock.calls[0].arguments.join(' '), /dark-social: the handler failed:.*down/);
  // Cut off: the connection ends, and the server goes on.
  const socket = connect(port, '127.0.0.1');
  socket.resume().end('POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\n{"a');
  await once(socket, 'close');
  assert.equal((await fetch(`http://127.0.0.1:${port}/`)).status, 201);
});

test('nodeListener takes functions only', () => {
  assert.throws(() => nodeListener({}), {name: 'TypeError', message: /nodeListener\(\{\}\): give a function/});
});
