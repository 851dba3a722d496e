/** Long enough for a first paint, in ms. Cheaper than `requestIdleCallback`, which would delay the paint by half a millisecond. */
const delay = 100;

/** Calls back once: after the first paint, or when the page is hidden before that, so that nothing is lost. */
export function afterFirstPaint(callback: () => void): void {
  const run = () => {
    clearTimeout(timer);
    removeEventListener('pagehide', run);
    callback();
  };
  const timer = setTimeout(run, delay);
  addEventListener('pagehide', run);
}
