// What a shortener is, and what goes wrong with one.

/** Makes short links, by asking somebody's server. */
export interface Shortener {
  /** Shown in warnings. */
  name: string;
  /**
   * Resolves to the short link, an http(s) address, for a long one. Rejects with whatever went wrong: the long link is used
   * then. The signal tells that the time is over.
   */
  shorten(url: string, signal: AbortSignal): Promise<string>;
}

/** A shortener, or just its function. */
export type ShortenerLike = Shortener | Shortener['shorten'];

/** An answer that brings no short link. */
export class ShortenerError extends Error {
  override name = 'ShortenerError';

  /**
   * @param message - What was answered, in the words that stand in the warning after the shortener's name.
   * @param retryAfter - How long the server asks to be left alone, in ms.
   */
  constructor(
    message: string,
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}
