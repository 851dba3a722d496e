// Calls back when an element is needed: the visitor sees it, or prints the page.

/** Calls back once, when the element is at most half a screen away, or a print begins. */
export function whenSeen(element: Element, signal: AbortSignal, callback: () => void): void {
  const end = new AbortController();
  const onSeen = () => {
    if (end.signal.aborted) return;
    end.abort();
    callback();
  };
  const {IntersectionObserver} = globalThis;
  // It may be seen already where nobody tells.
  if (!IntersectionObserver) return onSeen();
  const observer = new IntersectionObserver(
    (entries) => entries.some(({isIntersecting}) => isIntersecting) && onSeen(),
    {rootMargin: '50%'},
  );
  end.signal.addEventListener('abort', () => observer.disconnect());
  signal.addEventListener('abort', () => end.abort());
  addEventListener('beforeprint', onSeen, {signal: end.signal});
  observer.observe(element);
}
