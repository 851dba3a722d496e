// The collector as a server and as a command: health, ends, and what is wrong with its options.

import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {connect} from 'node:net';
import {describe, test} from 'node:test';
import {memory} from 'dark-social/server';
import {listen} from 'dark-social/server/listen.js';

import {cli, collector, folder, share, start} from './collector-events.mjs';

describe('listen()', () => {
  test('answers like the handler, and finishes running requests when it closes', async () => {
    const store = memory();
    const {url, close} = await listen({store, port: 0, maxBytes: 1000});
    const send = (body, headers) =>
      fetch(url, {method: 'POST', headers: {'content-type': 'text/plain', ...headers}, body});
    assert.deepEqual(await (await send(JSON.stringify([share({place: '\ufffd'})]))).json(), {stored: 1, duplicates: 0});
    assert.equal((await send(new Uint8Array([0x22, 0xff, 0x22]))).status, 400);
    assert.equal((await send('x'.repeat(5000))).status, 413);
    assert.equal((await fetch(url)).status, 405);
    assert.equal((await fetch(url, {method: 'OPTIONS'})).status, 204);
    await close();
    await assert.rejects(fetch(url));
    assert.equal(store.events.length, 1);
  });

  test('answers health checks', async () => {
    const {url, close} = await listen({store: memory(), port: 0, origins: ['https://example.org'], rate: {total: 1}});
    const {collect} = collector({origins: ['https://example.org'], rate: {total: 1}});
    for (let count = 0; count < 3; count++)
      for (const path of ['health', 'health?x=1', 'events/health'])
        for (const method of ['GET', 'HEAD'])
          for (const ask of [fetch, (address, init) => collect(new Request(address, init))]) {
            const answer = await ask(url + path, {method, headers: {origin: 'https://other.example'}});
            assert.equal(answer.status, 200);
            assert.equal(await answer.text(), method === 'GET' ? '{"status":"ok"}' : '');
          }
    for (const path of ['', 'other', 'health/x', 'unhealth'])
      for (const method of ['GET', 'HEAD']) assert.equal((await fetch(url + path, {method})).status, 405);
    await close();
  });

  test('throws for an invalid grace period', async () => {
    for (const grace of [-1, NaN, '5']) await assert.rejects(listen({store: memory(), port: 0, grace}), TypeError);
  });

  /** Opens a connection, and sends something. */
  const open = async (port, bytes) => {
    const socket = connect(port, '127.0.0.1').on('error', () => {});
    await once(socket, 'connect');
    if (bytes) socket.write(bytes);
    return socket;
  };
  const body = JSON.stringify(share());
  const head = `POST / HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n`;

  test('closes at once if connections are idle', async () => {
    const {url, close} = await listen({store: memory(), port: 0});
    const {port} = new URL(url);
    const sockets = await Promise.all(Array.from({length: 200}, () => open(port)));
    // Some have had an answer before.
    for (const socket of sockets.slice(100)) {
      socket.write(`${head}\r\n${body}`);
      await once(socket, 'data');
    }
    const begin = Date.now();
    await close();
    assert.ok(Date.now() - begin < 1000);
    for (const socket of sockets) socket.destroy();
  });

  test('closes after the grace period if requests are incomplete, and answers those that complete', async () => {
    const store = memory();
    const {url, close} = await listen({store, port: 0, grace: 1000});
    const {port} = new URL(url);
    const half = [head.slice(0, 30), head, `${head}\r\n`, `${head}\r\n${body.slice(0, 10)}`];
    const sockets = await Promise.all(half.map((bytes) => open(port, bytes)));
    const [, , , whole] = sockets;
    let answer = '';
    whole.on('data', (text) => (answer += text));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const begin = Date.now();
    const closing = close();
    await new Promise((resolve) => setTimeout(resolve, 200));
    whole.write(body.slice(10));
    await closing;
    const took = Date.now() - begin;
    assert.ok(took >= 900 && took < 2500, String(took));
    assert.match(answer, /^HTTP\/1.1 200 OK\r\n(.+\r\n)*connection: close\r\n/i);
    assert.equal(store.events.length, 1);
    for (const socket of sockets) socket.destroy();
  });

  test('closes on SIGTERM within its grace period, with idle, incomplete and slow connections', async () => {
    const path = folder();
    const {child, ready, exit} = start(path, ['--grace', '1']);
    const {port} = new URL(await ready);
    const starts = ['', head.slice(0, 20), `${head}\r\n${body.slice(0, 20)}`];
    const sockets = await Promise.all(Array.from({length: 300}, (_, index) => open(port, starts[index % 3])));
    const slow = setInterval(
      () => sockets.filter((_, index) => index % 3 === 2).forEach((socket) => socket.write(' ')),
      300,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    const begin = Date.now();
    child.kill('SIGTERM');
    assert.equal(await exit, 0);
    assert.ok(Date.now() - begin < 4000);
    clearInterval(slow);
    for (const socket of sockets) socket.destroy();
  });
});

describe('the command', () => {
  const wrong = [
    [['collect', '--prot', '1'], /Unknown option '--prot'/],
    [['collect', '--port'], /'--port <value>' argument missing/],
    [['collect', '--port', 'x'], /--port is "x": give a whole number from 0 to 65535/],
    [['collect', '--port', '70000'], /--port is "70000": give a whole number/],
    [['collect', '--port', '80.5'], /--port is "80.5": give a whole number/],
    [['collect', '--rate', '0'], /--rate is "0": give a number from 1 on/],
    [['collect', '--rate', 'many'], /--rate is "many": give a number/],
    [['collect', '--grace', '1h'], /--grace is "1h": give seconds, from 0 to 3600/],
    [['collect', '--data='], /--data is empty/],
    [['collect', '--proxied=yes'], /'--proxied' does not take an argument/],
    [['collect', '--origin', 'example.org'], /an origin is "example.org"; write it as https:\/\/example.org/],
    [['collect', 'now'], /There is no command "collect now"/],
    [['gather'], /There is no command "gather"/],
    [[], /Say what to do: dark-social collect/],
  ];
  for (const [parameters, sentence] of wrong)
    test(`reports what is wrong with: dark-social ${parameters.join(' ')}`, () => {
      const {status, stderr, stdout} = spawnSync(process.execPath, [cli, ...parameters], {
        cwd: folder(),
        encoding: 'utf8',
      });
      assert.equal(status, 1);
      assert.equal(stdout, '');
      assert.match(stderr, sentence);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
});
