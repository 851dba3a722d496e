// The sink for a site's own backend: posts events until they are acknowledged.

import type {DarkSocialEvent, Sink} from '../../core/events/event.js';
import {existingPageState} from '../../core/page/existing-page-state.js';
import {doc} from '../../core/utils/globals.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import {sendOnExit} from './exit.js';
import {checkSite, EndpointError, readOptions, type EndpointOptions} from './options.js';
import {createQueuedEvent, nextBatch, type QueuedEvent} from './queue.js';
import {post, type PostResult} from './request.js';
import {eventStorage} from './storage.js';

/** How many events the queue holds at most. */
const capacity = 20_000;
/** The first delay after a failure, in ms; it doubles with each further failure, up to the longest. */
const minRetryDelay = 1000;
const maxRetryDelay = 60_000;
/** Delay before re-sending events that were handed to `sendBeacon`, which gives no acknowledgement, in ms. */
const resendDelay = 5000;
/** How often pending consent is checked, in ms. */
const consentInterval = 1000;
/** Responses about the content of a request: without the bad event, the others may be accepted. */
const batchErrors = [400, 413];
/** Responses that would be the same for each event and each retry. */
const fatalStatuses = [401, 403, 404, 415];

/**
 * A sink for the site's own backend. It posts events as a JSON array and retries with growing delays until the URL responds with
 * 2xx. It drops only what is refused (400, 401, 403, 404, 413, 415). When the page is unloaded, unacknowledged events are sent by
 * `fetchLater`, `sendBeacon` or a `keepalive` request, and again by `fetch` if the page lives on: count each `id` once.
 *
 * The promise of `send` resolves when the event was acknowledged, or discarded because consent was denied. It rejects with an
 * {@link EndpointError} when the event was dropped.
 *
 * `close()` removes its listeners and timers. Queued events are posted once more; what fails then is dropped (with `offline` it
 * stays for the next page), and later events are refused.
 *
 * On a server, `url` may be a path as long as nothing is sent: `send` rejects with a TypeError.
 *
 * @throws TypeError for a URL that is not http(s), invalid headers, or a batch that is not positive.
 * @example
 * ```ts
 * configure({sinks: [endpoint({url: '/events', offline: true})]});
 * ```
 */
export function endpoint(options: EndpointOptions): Sink & {close(): void} {
  const {url, path, headers, size, wait, offline} = readOptions(options);
  const key = `endpoint:${path}`;
  const stored = offline ? eventStorage(url) : undefined;
  /** Unacknowledged events by id, oldest first. */
  const queue = new Map<string, QueuedEvent>();
  let dropped = 0;
  let failures = 0;
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restored = !offline;
  let listening = false;
  let laterRequests = new AbortController();
  const closing = new AbortController();
  const {signal: closed} = closing;

  const consent = () => existingPageState()?.options.consent ?? 'granted';

  function schedule(delay: number): void {
    clearTimeout(timer);
    if (closed.aborted) void flush();
    else timer = setTimeout(flush, delay);
  }

  function enqueue(event: DarkSocialEvent): QueuedEvent {
    listen();
    const queued = createQueuedEvent(event);
    queue.set(queued.id, queued);
    return queued;
  }

  /** Removes an event that was acknowledged, or was dropped with an error. */
  function settle(event: QueuedEvent, error?: unknown): void {
    queue.delete(event.id);
    stored?.remove(event.id);
    if (error) event.reject(error);
    else event.resolve();
    if (!queue.size) laterRequests.abort();
  }

  /** Drops what a closed sink could not send; stored events stay for the next page. */
  function dropAll(reason: unknown): void {
    dropped += queue.size;
    const fate = offline ? 'stay for the next page' : 'are dropped';
    const message = `${url} was closed (${reason}): ${queue.size} event(s) ${fate}`;
    for (const {reject} of queue.values()) reject(new EndpointError(message, dropped));
    queue.clear();
  }

  /** Discards everything, because consent was denied. */
  function discardAll(): void {
    for (const event of queue.values()) settle(event);
    stored?.clear();
  }

  /** Queues what earlier pages could not send. */
  function restoreStored(): void {
    if (restored) return;
    restored = true;
    for (const event of stored?.read() ?? []) {
      if (queue.has(event.id) || queue.size >= capacity) continue;
      enqueue(event).done.catch(({message}) => warnOnce(message));
    }
    if (queue.size) schedule(0);
  }

  async function flush(): Promise<void> {
    timer = undefined;
    if (busy || !queue.size) return;
    if (consent() === 'denied') discardAll();
    else if (consent() === 'pending') {
      if (closed.aborted) dropAll('consent is pending');
      else schedule(consentInterval);
    } else {
      const batch = nextBatch(queue.values(), size);
      busy = true;
      const result = await post(url, batch, headers);
      busy = false;
      onResult(batch, result);
    }
  }

  function onResult(batch: QueuedEvent[], {status, retryAfter = 0, error}: PostResult): void {
    let delay = 0;
    if (status >= 200 && status < 300) {
      failures = 0;
      for (const event of batch) settle(event);
    } else if (batch.length > 1 && batchErrors.includes(status)) {
      for (const event of batch) event.sendAlone = true;
    } else if (batchErrors.includes(status) || fatalStatuses.includes(status)) {
      failures = 0;
      dropped += batch.length;
      const message = `${url} refused events with ${status}: they are dropped, not sent again`;
      for (const event of batch) settle(event, new EndpointError(message, dropped, status));
    } else {
      const backoff = Math.min(maxRetryDelay, minRetryDelay * 2 ** failures++) * (0.5 + Math.random() / 2);
      delay = Math.max(retryAfter, backoff);
      if (closed.aborted) return dropAll(status || error);
      if (failures === 3 && globalThis.navigator?.onLine !== false)
        warnOnce(`${url} did not accept events (${status || error}): they are queued and sent again`);
    }
    if (queue.size) schedule(delay);
  }

  /** Hands unacknowledged events to the browser, once each time the page is hidden or unloaded. */
  function flushOnExit(): void {
    const unsent = consent() === 'granted' ? [...queue.values()].filter(({handedOff}) => !handedOff) : [];
    if (!unsent.length) return;
    for (const event of sendOnExit(unsent, url, headers, laterRequests.signal)) event.handedOff = true;
    // A hidden page may live on, and only a response acknowledges events.
    if (!failures) schedule(resendDelay);
  }

  /** After other listeners of the same event, which may add events. */
  const flushOnExitSoon = () => queueMicrotask(flushOnExit);

  /** The page is visible again, or the network is back. */
  function retryNow(): void {
    laterRequests.abort();
    laterRequests = new AbortController();
    for (const event of queue.values()) event.handedOff = false;
    failures = 0;
    if (queue.size) schedule(0);
  }

  function onVisibilityChange(): void {
    if (doc.hidden) flushOnExitSoon();
    else retryNow();
  }

  /** Reads stored events once consent is granted. */
  function restoreWhenAllowed(): void {
    const tracker = existingPageState();
    if (closed.aborted) return;
    // Another sink of this endpoint was added first, and does this.
    if (tracker?.listSinks().some((other) => other.key === key && other.sink !== sink)) return;
    if (!tracker?.claims.has('arrival') || consent() === 'pending') setTimeout(restoreWhenAllowed, consentInterval);
    else if (consent() === 'denied') discardAll();
    else restoreStored();
  }

  /** Not before there is something to send: a page may create the sink twice and use one. */
  function listen(): void {
    if (listening || !globalThis.document) return;
    listening = true;
    addEventListener('visibilitychange', onVisibilityChange, {signal: closed});
    addEventListener('pageshow', onVisibilityChange, {signal: closed});
    addEventListener('online', retryNow, {signal: closed});
    addEventListener('pagehide', flushOnExitSoon, {signal: closed});
  }

  const sink = {
    name: 'endpoint',
    key,
    async send(event: DarkSocialEvent) {
      checkSite(url, path);
      if (closed.aborted) throw new EndpointError(`${url} was closed and accepts no more events`, ++dropped);
      restoreStored();
      const queued = queue.get(event.id);
      if (queued) return queued.done;
      if (queue.size >= capacity)
        throw new EndpointError(`${url} is too far behind: dropped beyond ${capacity} events`, ++dropped);
      const {id, text, done} = enqueue(event);
      stored?.add(id, text);
      if (doc.hidden) flushOnExitSoon();
      else if (!busy && !failures && (!timer || queue.size === size)) schedule(queue.size < size ? wait : 0);
      return done;
    },
    close() {
      if (closed.aborted) return;
      clearTimeout(timer);
      closing.abort();
      if (consent() === 'denied') return discardAll();
      if (consent() === 'pending') return dropAll('consent is pending');
      // Requests of `fetchLater` are cancelled here, since nothing could cancel them later, and sent now.
      laterRequests.abort();
      if (doc.hidden) flushOnExit();
      void flush();
    },
  };
  if (offline && globalThis.document) setTimeout(restoreWhenAllowed);
  return sink;
}
