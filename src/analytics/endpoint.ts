// One's own backend: events are posted to an address until it says that it has them.

import type {DarkSocialEvent, Sink} from '../core/events/event.js';
import {earlierTracker} from '../core/events/tracker.js';
import {warnOnce} from '../core/utils/warn-once.js';
import {handOver} from './endpoint/hand-over.js';
import {check, EndpointError, type EndpointOptions} from './endpoint/options.js';
import {post, type EndpointHeaders, type Written} from './endpoint/request.js';
import {storedEvents} from './endpoint/stored-events.js';
import {toJson} from './endpoint/to-json.js';
import {doc} from '../core/utils/globals.js';

export {EndpointError, type EndpointHeaders, type EndpointOptions};

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
const misaddressed = [401, 403, 404, 415];

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

/**
 * A sink for one's own backend. It posts events as a JSON array and sends them again, with growing pauses, until the address
 * answers 2xx; it gives up only what that refuses (400, 401, 403, 404, 413, 415). What is not acknowledged when the page is left goes by
 * `fetchLater`, `sendBeacon` or a request that outlives the page, and by fetch again if the page lives on: count each `id` once.
 *
 * The promise of `send` resolves when the event was acknowledged, or given up since consent was denied; it rejects with an
 * {@link EndpointError} when it was dropped.
 *
 * `close()` ends its listeners and timers: what waits is posted once more, what is not taken then is dropped (with `offline` it
 * waits for the next page), and later events are refused.
 *
 * @throws TypeError for an address that is not http(s), a path on a server, headers that cannot be sent, or a batch that is not positive.
 * @example
 * ```ts
 * configure({sinks: [endpoint({url: '/events', offline: true})]});
 * ```
 */
export function endpoint(options: EndpointOptions): Sink & {close(): void} {
  const {address, path, headers, size, wait, offline} = check(options);
  const stored = offline ? storedEvents(address) : undefined;
  /** What is not acknowledged, in the order in which it came. */
  const queue = new Map<string, Waiting>();
  let dropped = 0;
  let failures = 0;
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let adopted = !offline;
  let listening = false;
  let later = new AbortController();
  const closing = new AbortController();
  const {signal: closed} = closing;

  const consent = () => earlierTracker()?.options.consent ?? 'granted';

  function plan(pause: number): void {
    clearTimeout(timer);
    if (closed.aborted) return void flush();
    timer = setTimeout(flush, pause);
  }

  /** Puts an event into the queue. */
  function put(event: DarkSocialEvent): Waiting {
    listen();
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

  /** Drops what a closed sink could not send; what is stored stays for the next page. */
  function giveUp(reason: unknown): void {
    dropped += queue.size;
    const fate = offline ? 'wait for the next page' : 'are dropped';
    const message = `${address} was closed (${reason}): ${queue.size} event(s) ${fate}`;
    for (const entry of queue.values()) entry.reject(new EndpointError(message, dropped));
    queue.clear();
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
    else if ([...refusals, ...misaddressed].includes(status)) {
      failures = 0;
      dropped += batch.length;
      const message = `${address} refused events with ${status}: they are dropped, not sent again`;
      for (const entry of batch) settle(entry, new EndpointError(message, dropped, status));
    } else {
      pause = Math.max(after, Math.min(longestPause, shortestPause * 2 ** failures++) * (0.5 + Math.random() / 2));
      if (closed.aborted) return giveUp(status || error);
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
    if (doc.hidden) leaveSoon();
    else retry();
  }

  /** Waits for consent to look at what is stored. */
  function start(): void {
    const tracker = earlierTracker();
    if (closed.aborted) return;
    // The page has this endpoint already, and that looks.
    if (tracker?.listSinks().some((other) => other.key === sink.key && other.sink !== sink)) return;
    if (!tracker?.started || consent() === 'pending') setTimeout(start, consentInterval);
    else if (consent() === 'denied') forget();
    else adopt();
  }

  /** Not before there is something to send: a page may make such a sink twice, and use one. */
  function listen(): void {
    if (listening || !globalThis.document) return;
    listening = true;
    addEventListener('visibilitychange', look, {signal: closed});
    addEventListener('pageshow', look, {signal: closed});
    addEventListener('online', retry, {signal: closed});
    addEventListener('pagehide', leaveSoon, {signal: closed});
  }

  const sink = {
    name: 'endpoint',
    key: `endpoint:${path}`,
    async send(event: DarkSocialEvent) {
      if (closed.aborted) throw new EndpointError(`${address} was closed, and takes no more events`, ++dropped);
      adopt();
      let entry = queue.get(event.id);
      if (entry) return entry.done;
      if (queue.size >= capacity)
        throw new EndpointError(`${address} is too far behind: dropped beyond ${capacity} events`, ++dropped);
      entry = put(event);
      stored?.add(event.id, entry.text);
      if (doc.hidden) leaveSoon();
      else if (!busy && !failures && (!timer || queue.size === size)) plan(queue.size < size ? wait : 0);
      return entry.done;
    },
    close() {
      if (closed.aborted) return;
      clearTimeout(timer);
      closing.abort();
      if (consent() === 'denied') return forget();
      if (consent() === 'pending') return giveUp('consent is pending');
      // What the browser has for later goes now, since nobody is left to call it off.
      later.abort();
      if (doc.hidden) leave();
      void flush();
    },
  };
  if (offline && globalThis.document) setTimeout(start);
  return sink;
}
