// One request to the endpoint: what goes into it, and what its answer means.

/** Headers as they are given: fixed, or made for each request. */
export type EndpointHeaders = HeadersInit | (() => HeadersInit);

/** An event as it is sent. */
export interface Written {
  text: string;
  bytes: number;
}

/** How long the endpoint may take to answer, in ms. */
const patience = 20_000;

/** The longest that a `Retry-After` is believed, in ms. */
const longestWait = 600_000;

/** What became of a request. */
export interface Answer {
  /** The HTTP status; 0 where no answer came. */
  status: number;
  /** How long the endpoint asks to be left alone, in ms. */
  after?: number;
  /** Why no answer came. */
  error?: unknown;
}

/**
 * A request that holds events. Without headers of the site's own its body is plain text, as a beacon's is: it needs no preflight
 * where the endpoint is another origin's, and the endpoint sees the same whichever way events come.
 */
export function requestOf(events: Written[], given?: EndpointHeaders): RequestInit & {body: string} {
  const request = {method: 'POST', body: `[${events.map(({text}) => text)}]`};
  if (!given) return request;
  const headers = new Headers(typeof given === 'function' ? given() : given);
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  return {...request, headers};
}

/** `Retry-After`, seconds or a date, in ms (RFC 9110 §10.2.3). */
function retryAfter(value: string | null): number {
  const seconds = Number(value ?? 0);
  const wait = Number.isNaN(seconds) ? Date.parse(value as string) - Date.now() : seconds * 1000;
  return Math.min(Math.max(wait || 0, 0), longestWait);
}

/** Posts events, and tells what came back; never rejects, and always ends. */
export async function post(url: string, events: Written[], headers?: EndpointHeaders): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const response = await Promise.race([
      fetch(url, {...requestOf(events, headers), signal: AbortSignal.timeout(patience)}),
      // Beside the signal, which a `fetch` that others have wrapped may not heed.
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer in ${patience} ms`)), patience);
      }),
    ]);
    // A body that nobody reads would keep the connection.
    response.body?.cancel().catch(() => {});
    return {status: response.status, after: retryAfter(response.headers.get('retry-after'))};
  } catch (error) {
    return {status: 0, error};
  } finally {
    clearTimeout(timer);
  }
}
