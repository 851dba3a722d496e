/** Dispatches a DOM event that bubbles out of shadow roots; returns whether nobody cancelled it. */
export const dispatch = (target: EventTarget, type: string, detail: unknown): boolean =>
  // Not `target.dispatchEvent`: the document's may be hidden by an element of that name.
  EventTarget.prototype.dispatchEvent.call(
    target,
    new CustomEvent(type, {bubbles: true, composed: true, cancelable: true, detail}),
  );
