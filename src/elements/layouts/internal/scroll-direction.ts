// Tells which way a visitor scrolls, in the page or in an element that scrolls in its place.

import {doc} from '../../../core/utils/globals.js';

/** Scrolling by less changes nothing, in CSS pixels: a resting finger is never quite still. */
const threshold = 8;

/** How a visitor scrolled. */
export interface Scrolling {
  readonly direction: 'up' | 'down';
  /** Whether the page is at its beginning. */
  readonly atStart: boolean;
  /** Whether the page itself is at its end. */
  readonly atEnd: boolean;
}

/**
 * Reports scrolling, at most once a frame. `tolerance` says how near to either end counts as there, in CSS pixels. Returns a function that
 * stops it.
 */
export function watchScrolling(tolerance: () => number, report: (scrolling: Scrolling) => void): () => void {
  const last = new WeakMap<Element, number>();
  let scroller: Element | undefined;
  let frame = 0;

  function read(): void {
    frame = 0;
    if (!scroller) return;
    const {scrollTop, scrollHeight, clientHeight} = scroller;
    const max = scrollHeight - clientHeight;
    // A page may bounce past both ends.
    const top = Math.max(0, Math.min(scrollTop, max));
    const before = last.get(scroller) ?? 0;
    const atStart = top <= tolerance();
    const atEnd = scroller === doc.scrollingElement && top >= max - tolerance();
    if (Math.abs(top - before) < threshold && !atStart && !atEnd) return;
    last.set(scroller, top);
    report({direction: top > before ? 'down' : 'up', atStart, atEnd});
  }

  function onScroll({target}: Event): void {
    const element = target === globalThis.document ? doc.scrollingElement : target;
    // A list or a code block in the page is less high.
    if (!(element instanceof Element) || element.clientHeight < innerHeight / 2) return;
    scroller = element;
    frame ||= requestAnimationFrame(read);
  }

  doc.addEventListener('scroll', onScroll, {capture: true, passive: true});
  return () => {
    cancelAnimationFrame(frame);
    doc.removeEventListener('scroll', onScroll, {capture: true});
  };
}
