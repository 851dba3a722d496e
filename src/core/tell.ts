/** Dispatches a DOM event that bubbles out of shadow roots; returns whether nobody cancelled it. */
export const tell = (target: EventTarget, type: string, detail: unknown): boolean =>
  target.dispatchEvent(new CustomEvent(type, {bubbles: true, composed: true, cancelable: true, detail}));
