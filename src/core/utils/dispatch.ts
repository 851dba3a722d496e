/** Dispatches a DOM event that bubbles out of shadow roots. Returns `false` if a listener cancelled it. */
export const dispatch = (target: EventTarget, type: string, detail: unknown): boolean =>
  // Not `target.dispatchEvent`, which an element of that name hides on the document.
  EventTarget.prototype.dispatchEvent.call(
    target,
    new CustomEvent(type, {bubbles: true, composed: true, cancelable: true, detail}),
  );
