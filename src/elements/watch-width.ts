// Tells bars their width whenever it changes. One observer serves all bars of a window: that of another window tells too late
// what happens in a frame, which is an error there.

type Fit = (width: number) => void;

/** The bars that are watched, each with what is called and its observer. */
const watched = new Map<Element, {fit: Fit; observer?: ResizeObserver}>();
const observers = new WeakMap<Window, ResizeObserver>();

function observerOf(view?: (Window & typeof globalThis) | null): ResizeObserver | undefined {
  if (!view?.ResizeObserver) return undefined;
  let observer = observers.get(view);
  if (!observer) {
    observer = new view.ResizeObserver((entries) => {
      for (const {target, contentRect} of entries) watched.get(target)?.fit(contentRect.width);
    });
    observers.set(view, observer);
  }
  return observer;
}

/** Calls back with the element's width soon, and each time it changes where the browser tells that, until `unwatchWidth`. */
export function watchWidth(element: Element, fit: Fit): void {
  const observer = observerOf(element.ownerDocument.defaultView);
  watched.set(element, {fit, observer});
  if (observer) observer.observe(element);
  // Without an observer a bar is fitted once.
  else requestAnimationFrame(() => watched.get(element)?.fit(element.clientWidth));
}

/** Ends that. */
export function unwatchWidth(element: Element): void {
  watched.get(element)?.observer?.unobserve(element);
  watched.delete(element);
}
