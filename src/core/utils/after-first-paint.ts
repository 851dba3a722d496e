// What can wait until the page has drawn, and must not be lost with it.

/** How long it waits, in ms. To ask for an idle moment costs a drawing half a millisecond. */
const wait = 100;

const waiting: (() => void)[] = [];

function callAll(): void {
  removeEventListener('pagehide', callAll);
  for (const each of waiting.splice(0)) each();
}

/** Calls back once: in a moment, or before that if the page is left. */
export function afterFirstPaint(callback: () => void): void {
  if (waiting.push(callback) > 1) return;
  addEventListener('pagehide', callAll);
  setTimeout(callAll, wait);
}
