// Tells when a selection is settled: no pointer is down, and it has not changed for a moment.

/** How long a selection must stay as it is, in ms. */
const settleTime = 200;

/** Watches the selection of a document, until its signal is aborted. */
export class SelectionWatcher {
  /** Whether the last pointer was a finger or a pen; unknown before the first. */
  byTouch?: boolean;
  readonly #onSettled: () => void;
  #isDown = false;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(page: Document, signal: AbortSignal, onSettled: () => void) {
    this.#onSettled = onSettled;
    const options = {capture: true, passive: true, signal};
    page.addEventListener('selectionchange', () => this.#schedule(), options);
    page.addEventListener(
      'pointerdown',
      ({pointerType}) => {
        this.#isDown = true;
        this.byTouch = pointerType !== 'mouse';
      },
      options,
    );
    // A browser that takes a touch for a selection cancels the pointer.
    for (const type of ['pointerup', 'pointercancel', 'dragend'] as const)
      page.addEventListener(
        type,
        () => {
          this.#isDown = false;
          this.#schedule();
        },
        options,
      );
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#isDown) this.#onSettled();
    }, settleTime);
  }
}
