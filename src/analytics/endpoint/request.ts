// One request to the endpoint, and its response.

import {retryAfter} from '../../core/utils/retry-after.js';

/** Headers, or a function that returns them for each request. */
export type EndpointHeaders = HeadersInit | (() => HeadersInit);

/** An event as JSON. */
export interface SerializedEvent {
  text: string;
  bytes: number;
}

/** How long the endpoint may take to respond, in ms. */
const timeout = 20_000;

/** The longest wait that a `Retry-After` can ask for, in ms. */
const maxRetryAfter = 600_000;

/** The result of a request. */
export interface PostResult {
  /** The HTTP status; 0 without a response. */
  status: number;
  /** How long to wait before the next request, in ms. */
  retryAfter?: number;
  /** Why there is no response. */
  error?: unknown;
}

/**
 * The request for some events. Without custom headers the body is plain text, like a beacon's: it needs no preflight on another
 * origin, and the endpoint gets the same from both.
 */
export function createRequest(events: SerializedEvent[], headers?: EndpointHeaders): RequestInit & {body: string} {
  const body = `[${events.map(({text}) => text).join(',')}]`;
  if (!headers) return {method: 'POST', body};
  const all = new Headers(typeof headers === 'function' ? headers() : headers);
  if (!all.has('content-type')) all.set('content-type', 'application/json');
  return {method: 'POST', body, headers: all};
}

/** Posts events. Never rejects, and always settles. */
export async function post(url: string, events: SerializedEvent[], headers?: EndpointHeaders): Promise<PostResult> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const response = await Promise.race([
      fetch(url, {...createRequest(events, headers), signal: AbortSignal.timeout(timeout)}),
      // Beside the signal: a `fetch` that another script has wrapped may ignore it.
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no response in ${timeout} ms`)), timeout);
      }),
    ]);
    // An unread body would keep the connection open.
    response.body?.cancel().catch(() => {});
    return {status: response.status, retryAfter: Math.min(retryAfter(response) ?? 0, maxRetryAfter)};
  } catch (error) {
    return {status: 0, error};
  } finally {
    clearTimeout(timer);
  }
}
