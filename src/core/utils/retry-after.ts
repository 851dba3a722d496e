/**
 * Reads the header `Retry-After`, which holds seconds or a date (RFC 9110 §10.2.3).
 *
 * @returns how long to wait, in ms; `undefined` without the header, or if it is invalid or in the past.
 */
export function retryAfter({headers}: Response): number | undefined {
  const value = headers.get('retry-after') ?? '';
  const seconds = Number(value);
  const wait = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000;
  return wait > 0 ? wait : undefined;
}
