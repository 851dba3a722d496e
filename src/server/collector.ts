// The collector on the Fetch API: for Node, Deno and workers.

import {type CollectorOptions, createAnswerer} from './create-handler.js';

/** The body of a request as text, by the rules of `Question`. */
async function readBody(request: Request, most: number): Promise<string | undefined> {
  const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
  let text = '';
  let bytes = 0;
  if (!request.body) return text;
  const reader = request.body.getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > most) {
      // Nobody waits for what a stream says to this.
      reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(value, {stream: true});
  }
}

/** Takes a request; the second argument tells clients apart for `rate.perClient`. Never rejects. */
export type Collector = (request: Request, client?: string) => Promise<Response>;

/**
 * Makes the handler that takes events: `POST` with a JSON array of records, or a single one, as `application/json` or
 * `text/plain`. It answers `200 {"stored", "duplicates"}` once the store has them (and `"skipped"`, how many were of a type that it does not know), `400 {"error", "index", "path"}` where one is
 * no valid record (then none of the request is kept), `403` for another site's page, `405`, `413`, `415`, `429` over the rate and
 * `503` where the store failed, the last two with `Retry-After`; `OPTIONS` is answered as CORS asks, and `GET` or `HEAD` of `/health` with 200. Nothing is kept but the
 * records: no address, no user agent.
 *
 * @param options - The store, and what is taken; see there for the defaults.
 * @throws TypeError for an option that cannot be meant.
 * @example
 * ```ts
 * import {createCollector} from 'dark-social/server';
 * import {postgres} from 'dark-social/server/postgres.js';
 *
 * const collect = createCollector({store: postgres(pool), origins: ['https://example.org']});
 * export default {fetch: (request: Request) => collect(request)};
 * ```
 */
export function createCollector(options: CollectorOptions): Collector {
  const answerTo = createAnswerer(options);
  return async (request, client) => {
    const {status, headers, body} = await answerTo({
      method: request.method,
      path: new URL(request.url).pathname,
      header: (name) => request.headers.get(name),
      body: (most) => readBody(request, most),
      client,
    });
    return new Response(request.method === 'HEAD' ? null : body || null, {status, headers});
  };
}
