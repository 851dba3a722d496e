// The client's address, for rate limits. Node only.

import type {IncomingMessage} from 'node:http';

/** The last entry of `X-Forwarded-For` behind your own proxy, else the address of the connection. */
export function clientAddress({headers, socket}: IncomingMessage, proxied: boolean): string | undefined {
  const forwarded =
    proxied &&
    String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim();
  return forwarded || socket.remoteAddress;
}
