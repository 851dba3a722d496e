// The collector on the Fetch API: for Node, Deno and workers.

import {type CollectorOptions, createHandler} from './create-handler.js';
import {readBody} from './read-body.js';

/** Handles a request. The second argument identifies the client for `rate.perClient`. Never rejects. */
export type Collector = (request: Request, client?: string) => Promise<Response>;

/**
 * Makes a request handler that receives events: `POST` with a JSON array of records, or a single one, as `application/json` or
 * `text/plain`. It responds with
 *
 * - `200 {"stored", "duplicates"}` once the store has them; `"skipped"` counts records of an unknown type;
 * - `400 {"error", "index", "path"}` if a record is invalid; then none of the request is stored;
 * - `403` for pages of other sites, `405`, `413`, `415`;
 * - `429` over the rate and `503` if the store failed, both with `Retry-After`;
 * - CORS headers to `OPTIONS`, and 200 to `GET` or `HEAD` of `/health`.
 *
 * It stores nothing but the records: no address, no user agent.
 *
 * @throws TypeError for an invalid option.
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
  const handle = createHandler(options);
  return async (request, client) => {
    const {status, headers, body} = await handle({
      method: request.method,
      path: new URL(request.url).pathname,
      header: (name) => request.headers.get(name),
      body: (maxBytes) => readBody(request, maxBytes),
      client,
    });
    return new Response(request.method === 'HEAD' ? null : body || null, {status, headers});
  };
}
