/**
 * Calls an `onError` option, or prints the error if there is none. Nothing happens if that fails: there is nobody to report it to.
 *
 * @param what - What failed, in the message that is printed.
 */
export function reportError(error: unknown, what: string, options: {onError?(error: unknown): unknown}): void {
  const report = async () =>
    options.onError ? options.onError(error) : console.error(`dark-social: ${what} failed:`, error);
  report().catch(() => {});
}
