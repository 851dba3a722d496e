// Tells bars their width whenever it changes. One observer serves all of them.

type Fit = (width: number) => void;

const watched = new Map<Element, Fit>();
let observer: ResizeObserver | undefined;

/** Calls back with the element's width soon, and each time it changes where the browser tells that, until `unwatchWidth`. */
export function watchWidth(element: Element, fit: Fit): void {
  watched.set(element, fit);
  if (globalThis.ResizeObserver) {
    observer ??= new ResizeObserver((entries) => {
      for (const {target, contentRect} of entries) watched.get(target)?.(contentRect.width);
    });
    return observer.observe(element);
  }
  // Without an observer a bar is fitted once.
  requestAnimationFrame(() => watched.get(element)?.(element.clientWidth));
}

/** Ends that. */
export function unwatchWidth(element: Element): void {
  watched.delete(element);
  observer?.unobserve(element);
}
