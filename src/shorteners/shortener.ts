// The contract of a shortener, and its errors.

/** Makes short links by a request to a service. */
export interface Shortener {
  /** Shown in warnings. */
  name: string;
  /**
   * Resolves to the short link, an http(s) URL, for a long one. If it rejects, the long link is used. The signal is aborted when the
   * time is over.
   */
  shorten(url: string, signal: AbortSignal): Promise<string>;
}

/** A shortener, or just its function. */
export type ShortenerLike = Shortener | Shortener['shorten'];

/** A response without a short link. */
export class ShortenerError extends Error {
  override name = 'ShortenerError';

  /**
   * @param message - What the response was, to follow the shortener's name in the warning.
   * @param retryAfter - How long to wait before the next request, in ms.
   */
  constructor(
    message: string,
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}
