// Reads many records without blocking the page.

/** How long the page may wait for its turn, ms: a longer task is felt as a hitch. */
const sliceLength = 40;

interface Scheduler {
  yield?(): Promise<void>;
}

/** Lets the browser paint and answer the visitor. */
export const pause = (): Promise<void> =>
  (globalThis as {scheduler?: Scheduler}).scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));

/** Takes the steps of a computation, and gives the page a turn between them. Nothing if the signal is aborted. */
export async function inSteps<Result>(
  steps: Generator<undefined, Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  for (;;) {
    await pause();
    if (signal.aborted) return undefined;
    const {done, value} = steps.next();
    if (done) return value;
  }
}

/**
 * Calls the action for each record, and gives the page a turn from time to time: `onPause` is called with how many there were so far.
 * Stops when the signal is aborted.
 */
export async function inSlices(
  records: Iterable<unknown> | AsyncIterable<unknown>,
  action: (record: unknown) => void,
  signal: AbortSignal,
  onPause?: (count: number) => void,
): Promise<void> {
  let count = 0;
  let began = performance.now();
  const rest = async () => {
    onPause?.(count);
    await pause();
    began = performance.now();
  };
  const isDue = () => count % 64 === 0 && performance.now() - began > sliceLength;
  // Waiting for each record of an array would take most of the time.
  if (Symbol.iterator in records) {
    for (const record of records) {
      if (signal.aborted) return;
      action(record);
      count++;
      if (isDue()) await rest();
    }
    return;
  }
  for await (const record of records) {
    if (signal.aborted) return;
    action(record);
    count++;
    if (isDue()) await rest();
  }
}
