/**
 * Returns `undefined` if the action throws. For what may throw through no fault of ours: what the browser forbids (storage in a sandbox,
 * frames of another origin, too many history calls), and code of the page.
 */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
