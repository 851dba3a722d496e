// The collector's rules, independent of the server: which requests are accepted, and the responses.

import {checkObject} from '../core/utils/check-object.js';
import type {DarkSocialEvent} from '../core/events/event.js';
import {limitRate, type Rate} from './rate.js';
import {readRecords} from './record/read-records.js';
import {reportError} from './report-error.js';
import type {RecordText, Store} from './stores/store.js';
import {withTimeout} from './with-timeout.js';

/** Options of a collector. */
export interface CollectorOptions {
  /** Where to store the events. */
  store: Store;
  /**
   * The sites whose pages may send events (`https://example.org`), or `*` for all. Default: `*`. Requests without an `Origin`, from
   * your own servers, are always accepted: browsers cannot omit it, and other clients can forge it.
   */
  origins?: '*' | readonly string[] | undefined;
  /** The most bytes of a body. Default: 262,144, four times what browsers let a page send while it unloads. */
  maxBytes?: number | undefined;
  /** How long the store may take before the page is told to retry, in ms. Default: 10,000. */
  storeTimeout?: number | undefined;
  /** Rate limits. Default: none. */
  rate?: Rate | undefined;
  /** Called with errors of the store. Default: prints them to the console. */
  onError?(error: unknown): void;
}

/** A request, independent of the server's API. */
export interface CollectorRequest {
  method: string;
  /** The path of its URL, without the query. */
  path: string;
  /** A header's value, by its lower-case name. */
  header(name: string): string | null | undefined;
  /** Reads the body as text; `undefined` if it has more than `maxBytes`. Rejects if it is not UTF-8 or is cut off. */
  body(maxBytes: number): Promise<string | undefined>;
  /** Identifies the client for the rate limit. */
  client?: string;
}

/** A response, independent of the server's API. */
export interface CollectorResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const methods = 'POST, OPTIONS';
const mediaTypes = ['application/json', 'text/plain'];

/** The path for load balancers, alone or after the path that the collector is mounted at. */
const healthPath = /\/health$/;

/** The `Retry-After` when the store failed, in seconds. */
const retryDelay = 5;

const isOrigin = (origin: unknown) => {
  try {
    return typeof origin === 'string' && new URL(origin).origin === origin;
  } catch {
    return false;
  }
};

/** Throws TypeError for invalid options. */
function check({store, origins = '*', maxBytes = 1, storeTimeout = 1, rate = {}}: CollectorOptions): void {
  const fail = (what: string, value: unknown, way: string) => {
    throw new TypeError(`dark-social: createCollector: ${what} is ${JSON.stringify(value) ?? value}; ${way}`);
  };
  if (typeof store?.add !== 'function') fail('store', store, 'give one, such as await ndjson("events")');
  if (origins !== '*') {
    if (!Array.isArray(origins)) fail('origins', origins, 'give "*" or a list');
    for (const origin of origins)
      if (!isOrigin(origin)) fail('an origin', origin, 'write it as https://example.org, without a path');
  }
  const numbers = {maxBytes, storeTimeout, ...rate};
  for (const [name, value] of Object.entries(numbers))
    if (value !== undefined && !(typeof value === 'number' && value > 0)) fail(name, value, 'give a number above 0');
}

/** Adds records to a store, as text if the store takes text. */
const addTo = async (store: Store, records: RecordText[]): Promise<number> =>
  store.addText?.(records) ?? store.add(records.map(({json}) => JSON.parse(json) as DarkSocialEvent));

/**
 * Makes the function that handles requests. It never rejects.
 *
 * @throws TypeError for an invalid option.
 */
export function createHandler(options: CollectorOptions): (request: CollectorRequest) => Promise<CollectorResponse> {
  check(checkObject(options, 'createCollector', 'give {store}, such as {store: await ndjson("events")}'));
  const {store, origins = '*', maxBytes = 262_144, storeTimeout = 10_000, rate} = options;
  const anyOrigin = origins === '*';
  const countRequest = rate && limitRate(rate);

  return async ({method, path, header, body, client}) => {
    const origin = header('origin');
    const allowed = anyOrigin || !origin || origins.includes(origin);
    const respond = (status: number, content?: object, headers?: Record<string, string>): CollectorResponse => ({
      status,
      headers: {
        ...(content && {'content-type': 'application/json'}),
        ...(anyOrigin ? {'access-control-allow-origin': '*'} : {vary: 'origin'}),
        ...(!anyOrigin && origin && allowed && {'access-control-allow-origin': origin}),
        'cache-control': 'no-store',
        ...headers,
      },
      body: content ? JSON.stringify(content) : '',
    });
    const refuse = (status: number, error: string, headers?: Record<string, string>) =>
      respond(status, {error}, headers);
    /** Pages of other origins can read `Retry-After` only if it is exposed. */
    const retryLater = (status: number, error: string, seconds: number) =>
      refuse(status, error, {'retry-after': String(seconds), 'access-control-expose-headers': 'retry-after'});

    // Any header is allowed: it may be for a proxy before the collector. `*` would not include `Authorization`.
    if (method === 'OPTIONS')
      return respond(204, undefined, {
        allow: methods,
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': header('access-control-request-headers') || 'content-type',
        'access-control-max-age': '86400',
      });
    if ((method === 'GET' || method === 'HEAD') && healthPath.test(path)) return respond(200, {status: 'ok'});
    if (method !== 'POST') return refuse(405, 'events are sent by POST', {allow: methods});
    if (!allowed) return refuse(403, 'this collector accepts no events from that origin');

    const wait = countRequest?.(client);
    if (wait) return retryLater(429, 'too many requests', wait);

    const [type, ...parameters] = (header('content-type') ?? '').toLowerCase().split(';');
    const charset = /charset="?([\w-]+)/.exec(parameters.join())?.[1] ?? 'utf-8';
    if (!mediaTypes.includes(type.trim()) || charset !== 'utf-8')
      return refuse(415, 'events are sent as application/json or text/plain, in UTF-8');
    if (!['', 'identity'].includes((header('content-encoding') ?? '').toLowerCase()))
      return refuse(415, 'events are sent without a content encoding');

    const tooLarge = () => refuse(413, `a body has at most ${maxBytes} bytes`);
    if (Number(header('content-length') ?? 0) > maxBytes) return tooLarge();
    let text: string | undefined;
    try {
      text = await body(maxBytes);
    } catch {
      return refuse(400, 'the body is not UTF-8, or was cut off');
    }
    if (text === undefined) return tooLarge();

    const read = readRecords(text);
    if ('error' in read) return respond(400, read);
    const {records, skipped} = read;
    try {
      const stored = records.length ? await withTimeout(addTo(store, records), storeTimeout, 'the store') : 0;
      return respond(200, {stored, duplicates: records.length - stored, ...(skipped && {skipped})});
    } catch (error) {
      reportError(error, 'the store', options);
      return retryLater(503, 'the events could not be stored', retryDelay);
    }
  };
}
