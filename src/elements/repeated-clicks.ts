// Second clicks of a double click, and the clicks of a key that is held down: they share nothing more.

/** Within how long a click on the same button repeats the one before it, in ms: a double click, as most systems take it. */
const interval = 500;

/** How far from each other both may be, in px; fingers are less exact. */
const slop = 5;

interface Click {
  at: number;
  x: number;
  y: number;
  state: 'begun' | 'done' | 'failed';
}

/** The clicks on the buttons of one element. */
export class RepeatedClicks {
  #last = new Map<string, Click>();

  /**
   * Begins a click on a button. Returns what is to be called when its share has ended, with whether it failed; nothing where
   * the click only repeats the one before. A failed one may be tried again at once, and scripts may click as fast as they like,
   * one after the other.
   */
  begin(button: string, event: Event): ((failed: boolean) => void) | undefined {
    const {timeStamp: at, clientX: x = 0, clientY: y = 0, detail = 0, isTrusted, pointerType} = event as PointerEvent;
    const before = this.#last.get(button);
    if (before && before.state !== 'failed') {
      const near = pointerType === 'touch' || Math.hypot(x - before.x, y - before.y) <= slop;
      const repeats = before.state === 'begun' || (isTrusted && near);
      if (detail > 1 || (repeats && at - before.at < interval)) {
        before.at = at;
        return undefined;
      }
    }
    const click: Click = {at, x, y, state: 'begun'};
    this.#last.set(button, click);
    return (failed) => void (click.state = failed ? 'failed' : 'done');
  }
}
