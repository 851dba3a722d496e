// Handlers on the Fetch API for servers of `node:http`. Node only.

import type {IncomingMessage, ServerResponse} from 'node:http';
import {Readable} from 'node:stream';
import type {ReadableStream} from 'node:stream/web';
import {wrongArgument} from '../core/utils/check-object.js';
import {clientAddress} from './client-address.js';
import {reportError} from './report-error.js';

/** A handler on the Fetch API, such as `campaign.fetch`. The second argument identifies the client. */
export type FetchHandler = (request: Request, client?: string) => Promise<Response>;

/** The request as a `Request`; `undefined` for an address or a method that it cannot have, such as `TRACE`. */
function requestOf(incoming: IncomingMessage): Request | undefined {
  const {method = 'GET', headers, url = '/'} = incoming;
  const fields = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  const hasBody = method !== 'GET' && method !== 'HEAD';
  try {
    return new Request(new URL(url, 'http://localhost'), {
      method,
      headers: fields,
      ...(hasBody && {body: Readable.toWeb(incoming) as ReadableStream & BodyInit, duplex: 'half'}),
    });
  } catch {
    return undefined;
  }
}

/**
 * Makes a request listener for a `node:http` server, or a handler for Express, of a handler on the Fetch API.
 *
 * @param fetch - The handler.
 * @param options - `proxied`: the server is behind your proxy, which puts the client's address into `X-Forwarded-For`.
 * @throws TypeError for anything but a function.
 * @example
 * ```ts
 * import {createServer} from 'node:http';
 * import {nodeListener} from 'dark-social/server/node.js';
 *
 * createServer(nodeListener(campaign.fetch)).listen(8080);
 * ```
 */
export function nodeListener(
  fetch: FetchHandler,
  options?: {proxied?: boolean | undefined},
): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> {
  if (typeof fetch !== 'function')
    throw wrongArgument('nodeListener', fetch, 'give a function that takes a Request, such as campaign.fetch');
  const proxied = options?.proxied === true;

  async function answer(incoming: IncomingMessage): Promise<Response> {
    const request = requestOf(incoming);
    if (!request) return new Response(null, {status: 400});
    try {
      return await fetch(request, clientAddress(incoming, proxied));
    } catch (error) {
      reportError(error, 'the handler', {});
      return new Response(null, {status: 500});
    }
  }

  return async (incoming, outgoing) => {
    const response = await answer(incoming);
    const body = Buffer.from(await response.arrayBuffer().catch(() => new ArrayBuffer(0)));
    if (outgoing.destroyed) return;
    outgoing.writeHead(response.status, {
      ...Object.fromEntries(response.headers),
      ...(response.status !== 204 && incoming.method !== 'HEAD' && {'content-length': body.length}),
    });
    outgoing.end(incoming.method === 'HEAD' ? undefined : body);
    // What was not read would keep the connection busy.
    incoming.resume();
  };
}
