// The collector as its own server, or as part of another. Node only.

import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {checkObject} from '../core/utils/check-object.js';
import {clientAddress} from './client-address.js';
import {type CollectorResponse, type CollectorOptions, createHandler} from './create-handler.js';
import {trackConnections} from './connections.js';

/** Options of the server, and of the collector. */
export interface ListenOptions extends CollectorOptions {
  /** The port. Default: 8080; 0 picks a free one. */
  port?: number | undefined;
  /** The address to listen on. Default: 127.0.0.1, for a proxy on the same machine; `0.0.0.0` is all. */
  host?: string | undefined;
  /** Whether it runs behind your own proxy: clients are then identified by the last entry of `X-Forwarded-For`. Default: false. */
  proxied?: boolean | undefined;
  /** How long `close()` waits for requests in flight, in ms. Default: 5,000. */
  grace?: number | undefined;
}

/** A running collector. */
export interface Listening {
  /** Its URL, `http://127.0.0.1:8080/`. */
  url: string;
  /**
   * Accepts no more requests, and resolves when those in flight are answered and the store is closed. Idle connections end at once,
   * others after the grace period at the latest.
   */
  close(): Promise<void>;
}

/** The body of a request as text; see `CollectorRequest.body`. */
const readBody = (request: IncomingMessage, maxBytes: number): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      // The rest is read and discarded: on a closed connection the client would not get the response.
      if (bytes > maxBytes) resolve(undefined);
      else chunks.push(chunk);
    });
    request.on('end', () => {
      const whole = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      const text = whole.toString();
      // `toString()`, which is faster, replaces invalid UTF-8 by U+FFFD. Only then check whether that character was sent.
      if (!text.includes('\ufffd')) return resolve(text);
      try {
        resolve(new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(whole));
      } catch (error) {
        reject(error);
      }
    });
    request.on('error', reject);
    request.on('close', () => {
      if (!request.complete) reject(new Error('the body was cut off'));
    });
  });

/** Makes the collector as a request listener for an existing `node:http` server. Takes the options of `listen`. */
export function createNodeCollector(
  options: CollectorOptions & {proxied?: boolean},
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const handle = createHandler(options);
  return async (request, response) => {
    const {status, headers, body}: CollectorResponse = await handle({
      method: request.method ?? '',
      path: (request.url ?? '').split('?', 1)[0],
      header: (name) => request.headers[name] as string | undefined,
      body: (maxBytes) => readBody(request, maxBytes),
      client: clientAddress(request, !!options.proxied),
    });
    if (response.destroyed) return;
    const length: Record<string, number> = status === 204 ? {} : {'content-length': Buffer.byteLength(body)};
    response.writeHead(status, {...headers, ...length});
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

/**
 * Starts a server that collects events at any path. Connections are kept alive; `close()` lets requests in flight finish.
 *
 * @throws TypeError (the promise is rejected) for an invalid option; Error if the port is not available.
 * @example
 * ```ts
 * const {url, close} = await listen({port: 8080, store: await ndjson('events')});
 * process.once('SIGTERM', close);
 * ```
 */
export async function listen(options: ListenOptions): Promise<Listening> {
  const {
    port = 8080,
    host = '127.0.0.1',
    grace = 5000,
    store,
  } = checkObject(options, 'listen', 'give {store}, such as {store: await ndjson("events")}');
  if (!(typeof grace === 'number' && grace >= 0))
    throw new TypeError(`dark-social: listen: grace is ${String(grace)}; give milliseconds, from 0 on`);
  const server = createServer({requestTimeout: 30_000, keepAliveTimeout: 65_000});
  const connections = trackConnections(server);
  server.on('request', createNodeCollector(options));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const {address, family, port: taken} = server.address() as AddressInfo;

  async function end(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve));
    connections.endIdle();
    const timer = setTimeout(connections.endAll, grace);
    await closed;
    clearTimeout(timer);
    await store.close?.();
  }

  let closing: Promise<void> | undefined;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}/`,
    close: () => (closing ??= end()),
  };
}
