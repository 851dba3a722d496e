/** Runs what the browser may forbid: opaque origins, sandboxed storage, history that is called too often. */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
