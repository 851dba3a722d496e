// What the browser sends for a page that is being left: requests that need no page, and whose answers nobody hears.

import {attempt} from '../../core/attempt.js';
import {requestOf, type EndpointHeaders} from './request.js';

declare global {
  /** https://developer.mozilla.org/en-US/docs/Web/API/Window/fetchLater */
  var fetchLater: ((url: string, request?: RequestInit) => {activated: boolean}) | undefined;
}

/**
 * How many bytes browsers take for such requests: 64 KiB for all that are under way
 * (https://fetch.spec.whatwg.org/#http-network-or-cache-fetch), less what leads and ends them.
 */
const room = 64_000;

/** An event as it is sent. */
export interface Written {
  text: string;
  bytes: number;
}

/** The newest events, in order, that fit into so many bytes. */
function newest<Item extends Written>(events: Item[], most: number): Item[] {
  let first = events.length;
  for (let bytes = 2; first && (bytes += events[first - 1].bytes + 1) <= most; first--);
  return events.slice(first);
}

/**
 * Hands events to the browser: by `fetchLater`, which sends when the page is gone and not before, where there is that and it
 * takes them; else by a beacon, or, since beacons bear no headers, by a request that outlives its page. The newest first: of
 * these no attempt was made yet. Where the browser takes no more, the oldest are left.
 *
 * @param signal - Calls off what `fetchLater` has not sent yet.
 * @returns those that it took, and whether all of them can be called off.
 */
export function handOver<Item extends Written>(
  events: Item[],
  url: string,
  headers: EndpointHeaders | undefined,
  signal: AbortSignal,
): {taken: Item[]; deferred: boolean} {
  const outliving = (request: RequestInit) => {
    fetch(url, {...request, keepalive: true}).catch(() => {});
    return true;
  };
  const ways: ((request: RequestInit & {body: string}) => unknown)[] = [
    (request) => globalThis.fetchLater?.(url, {...request, signal}),
    headers || !globalThis.navigator?.sendBeacon ? outliving : ({body}) => navigator.sendBeacon(url, body),
  ];
  let rest = events;
  let deferred = true;
  for (const way of ways) {
    // Others on the page may have used some of the room already.
    for (let most = room; rest.length && most > 500;) {
      const part = newest(rest, most);
      const texts = part.map(({text}) => text);
      if (part.length && attempt(() => way(requestOf(texts, headers)))) {
        rest = rest.slice(0, -part.length);
        if (way !== ways[0]) deferred = false;
      } else most /= 2;
      // Whether the browser takes it is known only when the page is gone.
      if (way === outliving) return {taken: events.slice(rest.length), deferred};
    }
  }
  return {taken: events.slice(rest.length), deferred};
}
