/**
 * Runs what may throw through no fault of ours: what the browser forbids (opaque origins, sandboxed storage, history that is
 * called too often), and what belongs to others.
 */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
