// The collector's rules, apart from how a server brings requests: what is taken, what is refused, what is answered.

import {checkObject} from '../core/utils/check-object.js';
import type {DarkSocialEvent} from '../core/events/event.js';
import {limitRate, type Rate} from './rate.js';
import {readRecords} from './record/read-records.js';
import type {RecordText, Store} from './stores/store.js';

/** How a collector is set up. */
export interface CollectorOptions {
  /** What keeps the events. */
  store: Store;
  /**
   * The sites whose pages may send events (`https://example.org`), or `*` for all. Default: `*`. What comes without an
   * `Origin`, from a server of yours, is always taken: browsers cannot leave it out, others can write what they like.
   */
  origins?: '*' | readonly string[] | undefined;
  /** The most bytes of a body. Default: 262,144, four times what browsers let a page send that is being left. */
  maxBytes?: number | undefined;
  /** How long the store may take before the page is asked to come again, ms. Default: 10,000. */
  patience?: number | undefined;
  /** How many requests are taken. Default: all. */
  rate?: Rate | undefined;
  /** Hears what the store failed with. Default: the console. */
  onError?(error: unknown): void;
}

/** A request as the rules see it. */
export interface Question {
  method: string;
  /** The path of its address, without the query. */
  path: string;
  /** A header's value, by its lower-case name. */
  header(name: string): string | null | undefined;
  /** The body as text; `undefined` where it has more bytes than `most`; rejects where it is no UTF-8 or breaks off. */
  body(most: number): Promise<string | undefined>;
  /** What tells clients apart for the rate. */
  client?: string;
}

/** What is answered. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const methods = 'POST, OPTIONS';

/** Where load balancers ask whether the collector answers, alone or after the path that it is mounted at. */
const health = /\/health$/;

/** How long a page is to wait after the store failed, s. */
const pause = 5;

const isOrigin = (origin: unknown) => {
  try {
    return typeof origin === 'string' && new URL(origin).origin === origin;
  } catch {
    return false;
  }
};

/** Options that would take nothing, or anything, are told at the start. */
function check({store, origins = '*', maxBytes = 1, patience = 1, rate = {}}: CollectorOptions): void {
  const fail = (what: string, value: unknown, way: string) => {
    throw new TypeError(`dark-social: createCollector: ${what} is ${JSON.stringify(value) ?? value}; ${way}`);
  };
  if (typeof store?.add !== 'function') fail('store', store, 'give one, such as await ndjson("events")');
  if (origins !== '*') {
    if (!Array.isArray(origins)) fail('origins', origins, 'give "*" or a list');
    for (const origin of origins)
      if (!isOrigin(origin)) fail('an origin', origin, 'write it as https://example.org, without a path');
  }
  const numbers = {maxBytes, patience, ...rate};
  for (const [name, value] of Object.entries(numbers))
    if (value !== undefined && !(typeof value === 'number' && value > 0)) fail(name, value, 'give a number above 0');
}

/** Rejects where a promise takes too long. */
function within<T>(promise: Promise<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the store took more than ${patience} ms`)), patience);
    promise.then(resolve, reject);
    const stop = () => clearTimeout(timer);
    promise.then(stop, stop);
  });
}

/** Hands records to a store in the form that it likes best. */
const keep = async (store: Store, records: RecordText[]): Promise<number> =>
  store.addText?.(records) ?? store.add(records.map(({json}) => JSON.parse(json) as DarkSocialEvent));

/**
 * Makes the function that answers requests.
 *
 * @throws TypeError for an option that cannot be meant.
 */
export function createAnswerer(options: CollectorOptions): (question: Question) => Promise<Answer> {
  check(checkObject(options, 'createCollector', 'give {store}, such as {store: await ndjson("events")}'));
  const {store, origins = '*', maxBytes = 262_144, patience = 10_000, rate} = options;
  const open = origins === '*';
  const limited = rate && limitRate(rate);

  function report(error: unknown): void {
    try {
      if (options.onError) options.onError(error);
      else console.error('dark-social: the store failed:', error);
    } catch {
      // An error in what hears of errors has nobody to hear of it.
    }
  }

  return async ({method, path, header, body, client}) => {
    const origin = header('origin');
    const allowed = open || !origin || origins.includes(origin);
    const answer = (status: number, content?: object, headers?: Record<string, string>): Answer => ({
      status,
      headers: {
        ...(content && {'content-type': 'application/json'}),
        ...(open ? {'access-control-allow-origin': '*'} : {vary: 'origin'}),
        ...(!open && origin && allowed && {'access-control-allow-origin': origin}),
        'cache-control': 'no-store',
        ...headers,
      },
      body: content ? JSON.stringify(content) : '',
    });
    const refuse = (status: number, error: string, headers?: Record<string, string>) =>
      answer(status, {error}, headers);
    /** A page may read when to come again only where it is told so. */
    const later = (status: number, error: string, seconds: number) =>
      refuse(status, error, {'retry-after': String(seconds), 'access-control-expose-headers': 'retry-after'});

    // Whatever headers a page adds, for a proxy or a gateway before this, are nothing to the collector; `*` would leave out `Authorization`.
    if (method === 'OPTIONS')
      return answer(204, undefined, {
        allow: methods,
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': header('access-control-request-headers') || 'content-type',
        'access-control-max-age': '86400',
      });
    if (/^(GET|HEAD)$/.test(method) && health.test(path)) return answer(200, {status: 'ok'});
    if (method !== 'POST') return refuse(405, 'events are sent by POST', {allow: methods});
    if (!allowed) return refuse(403, 'this collector takes no events from that origin');

    const wait = limited?.(client);
    if (wait) return later(429, 'too many requests', wait);

    const [type, ...parameters] = (header('content-type') ?? '').toLowerCase().split(';');
    const charset = /charset="?([\w-]+)/.exec(parameters.join())?.[1] ?? 'utf-8';
    if (!/^(application\/json|text\/plain)\s*$/.test(type) || charset !== 'utf-8')
      return refuse(415, 'events are sent as application/json or text/plain, in UTF-8');
    if (!/^(identity)?$/i.test(header('content-encoding') ?? ''))
      return refuse(415, 'events are sent without a content encoding');

    const tooLarge = () => refuse(413, `a body has at most ${maxBytes} bytes`);
    if (Number(header('content-length') ?? 0) > maxBytes) return tooLarge();
    let text: string | undefined;
    try {
      text = await body(maxBytes);
    } catch {
      return refuse(400, 'the body is no UTF-8, or broke off');
    }
    if (text === undefined) return tooLarge();

    const read = readRecords(text);
    if ('error' in read) return answer(400, read);
    const {records, skipped} = read;
    try {
      const stored = records.length ? await within(keep(store, records), patience) : 0;
      return answer(200, {stored, duplicates: records.length - stored, ...(skipped && {skipped})});
    } catch (error) {
      report(error);
      return later(503, 'the events could not be kept', pause);
    }
  };
}
