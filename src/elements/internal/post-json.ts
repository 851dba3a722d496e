// Requests to the site's own server.

/** How long the server may take to answer, in ms. */
const timeout = 15_000;

/**
 * Sends JSON to the site's own server. Rejects where the request does not get through.
 *
 * @param signal - Ends the request.
 */
export async function postJson(url: string, body: object, signal?: AbortSignal): Promise<Response> {
  const abort = new AbortController();
  const end = () => abort.abort();
  signal?.addEventListener('abort', end);
  const timer = setTimeout(end, timeout);
  try {
    return await fetch(url, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(body),
      mode: 'same-origin',
      // Under `no-referrer` browsers would hide the page's origin, by which the server knows its own pages.
      referrerPolicy: 'same-origin',
      cache: 'no-store',
      signal: abort.signal,
    });
  } finally {
    clearTimeout(timer);
  }
}
