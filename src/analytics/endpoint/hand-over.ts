// What the browser sends for a page that is being left: requests that need no page, and whose answers nobody hears.

import {attempt} from '../../core/utils/attempt.js';
import {requestOf, type EndpointHeaders, type Written} from './request.js';

declare global {
  /** https://developer.mozilla.org/en-US/docs/Web/API/Window/fetchLater */
  var fetchLater: ((url: string, request?: RequestInit) => {activated: boolean}) | undefined;
}

/**
 * How many bytes browsers take for such requests: 64 KiB for all that are under way
 * (https://fetch.spec.whatwg.org/#http-network-or-cache-fetch), less what leads and ends them.
 */
const room = 64_000;

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
 * @returns those that it took.
 */
export function handOver<Item extends Written>(
  events: Item[],
  url: string,
  headers: EndpointHeaders | undefined,
  signal: AbortSignal,
): Item[] {
  const beacon = !headers && globalThis.navigator?.sendBeacon;
  let rest = events.length;
  // Others on the page may have used some of the room already.
  for (let most = room; rest && most > 500;) {
    const part = newest(events.slice(0, rest), most);
    const request = part.length && attempt(() => requestOf(part, headers));
    const taken =
      request &&
      (attempt(() => globalThis.fetchLater?.(url, {...request, signal})) ??
        (beacon ? attempt(() => navigator.sendBeacon(url, request.body)) : 'asked'));
    if (!taken) most /= 2;
    else rest -= part.length;
    if (request && taken === 'asked') {
      fetch(url, {...request, keepalive: true}).catch(() => {});
      // Whether the browser takes more is known only when the page is gone.
      break;
    }
  }
  return events.slice(rest);
}
