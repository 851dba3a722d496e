// Sends events while the page is being unloaded, by requests that outlive it and whose responses nobody reads.

import {attempt} from '../../core/utils/attempt.js';
import {createRequest, type EndpointHeaders, type SerializedEvent} from './request.js';

declare global {
  /** https://developer.mozilla.org/en-US/docs/Web/API/Window/fetchLater */
  var fetchLater: ((url: string, request?: RequestInit) => {activated: boolean}) | undefined;
}

/**
 * How many bytes browsers accept for such requests: 64 KiB for all in flight
 * (https://fetch.spec.whatwg.org/#http-network-or-cache-fetch), less some for headers.
 */
const maxBytes = 64_000;
/** Below this many bytes nothing is tried any more. */
const minBytes = 500;

/** The newest events, in order, that fit into this many bytes. */
function newestFitting<Item extends SerializedEvent>(events: Item[], limit: number): Item[] {
  // The brackets of the array.
  let total = 2;
  let first = events.length;
  while (first > 0) {
    // And a comma.
    total += events[first - 1].bytes + 1;
    if (total > limit) break;
    first--;
  }
  return events.slice(first);
}

/**
 * Hands events to the browser: by `fetchLater` if it exists and accepts them, which sends when the page is gone and not before;
 * else by beacon; with custom headers, which beacons cannot have, by a request with `keepalive`. The newest events go first,
 * since no attempt was made for these yet. If the browser accepts no more, the oldest are left.
 *
 * @param signal - Cancels what `fetchLater` has not sent yet.
 * @returns the events that the browser accepted.
 */
export function sendOnExit<Item extends SerializedEvent>(
  events: Item[],
  url: string,
  headers: EndpointHeaders | undefined,
  signal: AbortSignal,
): Item[] {
  let remaining = events.length;
  let limit = maxBytes;
  while (remaining && limit > minBytes) {
    const part = newestFitting(events.slice(0, remaining), limit);
    const request = part.length ? attempt(() => createRequest(part, headers)) : undefined;
    const scheduled = request && attempt(() => globalThis.fetchLater?.(url, {...request, signal}));
    if (request && !scheduled && (headers || !globalThis.navigator?.sendBeacon)) {
      fetch(url, {...request, keepalive: true}).catch(() => {});
      // Whether the browser accepts more is known only after the page is gone.
      return events.slice(remaining - part.length);
    }
    if (scheduled || (request && attempt(() => navigator.sendBeacon(url, request.body)))) remaining -= part.length;
    // Other scripts of the page may have used some of the quota.
    else limit /= 2;
  }
  return events.slice(remaining);
}
