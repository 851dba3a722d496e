// Reads many records without blocking the page.

import {nextTask, startSlices} from '../../../core/utils/slices.js';

/** Takes the steps of a computation, and gives the page a turn between them. Nothing if the signal is aborted. */
export async function inSteps<Result>(
  steps: Generator<undefined, Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  for (;;) {
    await nextTask();
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
  const slices = startSlices();
  const rest = async () => {
    onPause?.(count);
    await slices.pause();
  };
  const isDue = () => count % 64 === 0 && slices.isOver();
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
