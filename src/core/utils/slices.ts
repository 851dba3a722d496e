// Long work in slices, between which the page stays usable.

/** How long a slice may take, in ms: a longer task is felt as a hitch. */
const sliceLength = 40;

/** Lets other code run. Not by a timer, which browsers slow down in tabs in the background. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Starts a slice. When `isOver()` says so, wait for `pause()`, which lets other code run and starts the next one. */
export function startSlices(): {isOver(): boolean; pause(): Promise<void>} {
  let began = performance.now();
  return {
    isOver: () => performance.now() - began > sliceLength,
    async pause() {
      await nextTask();
      began = performance.now();
    },
  };
}
