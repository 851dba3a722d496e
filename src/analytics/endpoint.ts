// One's own backend: events are posted to an address until it says that it has them.

import {attempt} from '../core/attempt.js';
import type {DarkSocialEvent, Sink} from '../core/event.js';
import {earlierTracker} from '../core/tracker.js';
import {warnOnce} from '../core/warn.js';
import {handOver} from './endpoint/hand-over.js';
import {post, type EndpointHeaders, type Written} from './endpoint/request.js';
import {storedEvents} from './endpoint/stored-events.js';
import {toJson} from './endpoint/to-json.js';

export type {EndpointHeaders};

/** How events reach one's own backend. */
export interface EndpointOptions {
  /** Where to post them: http(s), or a path of the site. */
  url: string | URL;
  /**
   * Headers of each request, or a function that makes them. With headers the body is `application/json`, which other origins
   * must allow in a preflight; without, it is `text/plain`. Beacons bear no headers, so they are not used then. Default: none.
   */
  headers?: EndpointHeaders;
  /** `size`: how many events a request holds at most, default 50; `wait`: how long further ones are waited for, in ms, default 250. */
  batch?: {size?: number; wait?: number};
  /**
   * Whether events wait in `localStorage` until they are acknowledged, so that a closed tab loses none: the next page with this
   * sink sends them. Only while consent is granted. Default `false`.
   */
  offline?: boolean;
}

/** Why an event was dropped: the endpoint refused it, or too many wait already. */
export class EndpointError extends Error {
  override name = 'EndpointError';

  /**
   * @param dropped - How many events this endpoint has dropped on this page by now.
   * @param status - What the endpoint answered, if it did.
   */
  constructor(
    message: string,
    readonly dropped: number,
    readonly status?: number,
  ) {
    super(message);
  }
}

/** How many events wait at most. */
const capacity = 20_000;
/** How many bytes a request holds at most, unless one event alone is larger. */
const largest = 60_000;
/** The first wait after a failure, in ms, which doubles from one to the next, and the longest. */
const shortestPause = 1000;
const longestPause = 60_000;
/** How long after a beacon, of which nobody hears, a page that lives on posts its events, in ms. */
const afterBeacon = 5000;
/** How often consent that is pending is looked at, in ms. */
const consentInterval = 1000;
/** Answers to what the events are: without the bad one, the others may be taken. */
const refusals = [400, 413];
/** Answers to who asks and where: they would be the same for each event, and the next time. */
const closed = [401, 403, 404, 415];

interface Waiting extends Written {
  event: DarkSocialEvent;
  /** Settled when the endpoint has it, or will not have it. */
  done: Promise<void>;
  resolve(): void;
  reject(error: unknown): void;
  /** Whether it was in a batch that was refused. */
  alone?: boolean;
  /** Whether the browser has it, to be sent without this page. */
  left?: boolean;
}

const encoder = /* @__PURE__ */ new TextEncoder();

function wrong(option: string, value: unknown, way: string): TypeError {
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return new TypeError(`dark-social: endpoint({${option}: ${shown}}): ${way}`);
}

/** The options, checked. */
function check({url, headers, batch: {size = 50, wait = 250} = {}, offline = false}: EndpointOptions) {
  // On a server there is nothing that a path could belong to.
  const target = url && attempt(() => new URL(url, globalThis.document?.baseURI));
  if (!target || !/^https?:$/.test(target.protocol) || target.username || target.password)
    throw wrong('url', url, 'give an http(s) address without a password, or on a page a path such as "/events"');
  if (headers && typeof headers !== 'function' && !attempt(() => new Headers(headers)))
    throw wrong('headers', headers, 'give names and values, such as {"x-site": "a"}, or a function that makes them');
  if (!Number.isInteger(size) || size < 1) throw wrong('batch.size', size, 'give a whole number from 1 on');
  if (!Number.isFinite(wait) || wait < 0) throw wrong('batch.wait', wait, 'give milliseconds, from 0 on');
  return {address: target.href, headers, size, wait, offline};
}

/**
 * A sink for one's own backend. It posts events as a JSON array and sends them again, with growing pauses, until the address
 * answers 2xx; it gives up only what that refuses (400, 401, 403, 404, 413, 415). What is not acknowledged when the page is left goes by
 * `fetchLater`, `sendBeacon` or a request that outlives the page, and by fetch again if the page lives on: count each `id` once.
 *
 * The promise of `send` resolves when the event was acknowledged, or given up since consent was denied; it rejects with an
 * {@link EndpointError} when it was dropped.
 *
 * @throws TypeError for an address that is not http(s), a path on a server, headers that cannot be sent, or a batch that is not positive.
 * @example
 * ```ts
 * configure({sinks: [endpoint({url: '/events', offline: true})]});
 * ```
 */
export function endpoint(options: EndpointOptions): Sink {
  const {address, headers, size, wait, offline} = check(options);
  const stored = offline ? storedEvents(address) : undefined;
  /** What is not acknowledged, in the order in which it came. */
  const queue = new Map<string, Waiting>();
  let dropped = 0;
  let failures = 0;
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let adopted = !offline;
  let later = new AbortController();

  const consent = () => earlierTracker()?.options.consent ?? 'granted';

  function plan(pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
  }

  /** Puts an event into the queue. */
  function put(event: DarkSocialEvent): Waiting {
    const text = toJson(event);
    const entry = {event, text, bytes: encoder.encode(text).length} as Waiting;
    entry.done = new Promise((resolve, reject) => Object.assign(entry, {resolve, reject}));
    queue.set(event.id, entry);
    return entry;
  }

  /** Takes an event out of the queue: it is acknowledged, or given up. */
  function settle(entry: Waiting, error?: unknown): void {
    queue.delete(entry.event.id);
    stored?.remove(entry.event.id);
    if (error) entry.reject(error);
    else entry.resolve();
    if (!queue.size) later.abort();
  }

  /** Forgets everything that waits, since the reader does not want it sent. */
  function forget(): void {
    queue.forEach((entry) => settle(entry));
    stored?.clear();
  }

  /** Takes up what earlier pages could not send. */
  function adopt(): void {
    if (adopted) return;
    adopted = true;
    for (const event of stored?.read() ?? []) {
      if (queue.has(event.id) || queue.size >= capacity) continue;
      put(event).done.catch(({message}) => warnOnce(message));
    }
    if (queue.size) plan(0);
  }

  /** The next request's events: the oldest, or one that was refused with others. */
  function take(): Waiting[] {
    const batch: Waiting[] = [];
    let bytes = 0;
    for (const entry of queue.values()) {
      bytes += entry.bytes;
      if (batch.length && (entry.alone || bytes > largest)) break;
      batch.push(entry);
      if (entry.alone || batch.length === size) break;
    }
    return batch;
  }

  async function flush(): Promise<void> {
    timer = undefined;
    if (busy || !queue.size) return;
    if (consent() !== 'granted') return consent() === 'denied' ? forget() : plan(consentInterval);
    const batch = take();
    busy = true;
    const {status, after = 0, error} = await post(address, batch, headers);
    busy = false;
    let pause = 0;
    if (status >= 200 && status < 300) {
      failures = 0;
      for (const entry of batch) settle(entry);
    } else if (batch.length > 1 && refusals.includes(status)) for (const entry of batch) entry.alone = true;
    else if ([...refusals, ...closed].includes(status)) {
      failures = 0;
      dropped += batch.length;
      const message = `${address} refused events with ${status}: they are dropped, not sent again`;
      for (const entry of batch) settle(entry, new EndpointError(message, dropped, status));
    } else {
      pause = Math.max(after, Math.min(longestPause, shortestPause * 2 ** failures++) * (0.5 + Math.random() / 2));
      if (failures === 3 && globalThis.navigator?.onLine !== false)
        warnOnce(`${address} did not take events (${status || error}): they wait, and are sent again`);
    }
    if (queue.size) plan(pause);
  }

  /** Gives the browser what is not acknowledged, once for each time that the page is left. */
  function leave(): void {
    const going = consent() === 'granted' ? [...queue.values()].filter(({left}) => !left) : [];
    if (!going.length) return;
    for (const entry of handOver(going, address, headers, later.signal)) entry.left = true;
    // The page may live on behind others; then nothing but an answer tells that events came.
    if (!failures) plan(afterBeacon);
  }

  /** After all that hands events over on leaving, in whichever order it listens. */
  const leaveSoon = () => queueMicrotask(leave);

  /** The page is there again, or the network. */
  function retry(): void {
    later.abort();
    later = new AbortController();
    for (const entry of queue.values()) entry.left = false;
    failures = 0;
    if (queue.size) plan(0);
  }

  function look(): void {
    if (document.hidden) leaveSoon();
    else retry();
  }

  /** Waits for consent to look at what is stored. */
  function start(): void {
    if (!earlierTracker()?.started || consent() === 'pending') setTimeout(start, consentInterval);
    else if (consent() === 'denied') forget();
    else adopt();
  }

  if (globalThis.document) {
    addEventListener('visibilitychange', look);
    addEventListener('pageshow', look);
    addEventListener('online', retry);
    addEventListener('pagehide', leaveSoon);
    if (offline) setTimeout(start);
  }

  return {
    name: 'endpoint',
    async send(event) {
      adopt();
      let entry = queue.get(event.id);
      if (entry) return entry.done;
      if (queue.size >= capacity)
        throw new EndpointError(`${address} is too far behind: dropped beyond ${capacity} events`, ++dropped);
      entry = put(event);
      stored?.add(event.id, entry.text);
      if (globalThis.document?.hidden) leaveSoon();
      else if (!busy && !failures && (!timer || queue.size === size)) plan(queue.size < size ? wait : 0);
      return entry.done;
    },
  };
}
