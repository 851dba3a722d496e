// Ignores the second click of a double click, and the clicks of a key that is held down.

/** A click this soon after another on the same button repeats it, in ms: the double-click time of most systems. */
const interval = 500;

/** How far apart both may be, in px; fingers are less exact. */
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
   * Begins a click on the button of a channel. Returns a function to call when its share has ended, with whether it failed, or
   * nothing if the click only repeats the one before. A failed share may be tried again at once, and scripts may click one time
   * after the other as fast as they like.
   */
  begin(channelId: string, event: Event): ((failed: boolean) => void) | undefined {
    const {timeStamp: at, clientX: x = 0, clientY: y = 0, detail = 0, isTrusted, pointerType} = event as PointerEvent;
    const before = this.#last.get(channelId);
    if (before && before.state !== 'failed') {
      const near = pointerType === 'touch' || Math.hypot(x - before.x, y - before.y) <= slop;
      const repeats = before.state === 'begun' || (isTrusted && near);
      if (detail > 1 || (repeats && at - before.at < interval)) {
        before.at = at;
        return undefined;
      }
    }
    const click: Click = {at, x, y, state: 'begun'};
    this.#last.set(channelId, click);
    return (failed) => void (click.state = failed ? 'failed' : 'done');
  }
}
