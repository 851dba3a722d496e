// Measures how much room there is beside the text of a page, for a bar that floats there.

import {doc} from '../../../core/utils/globals.js';

const columns = 'article, main, dialog, [role=article], [role=main], [role=dialog]';
const textBlocks = 'h1, h2, h3, p, li, dt, dd, blockquote, pre, table, figcaption';
const sideBars = 'aside, nav, [role=complementary], [role=navigation]';

/** So many blocks are measured: they stand in the same column as all that follow. */
const maxBlocks = 80;

/** Like `closest()`, across shadow roots. */
function closest(element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  if (found) return found;
  const {host} = element.getRootNode() as Partial<ShadowRoot>;
  return host ? closest(host, selector) : null;
}

/** The article that a bar belongs to: the one around it, the page's main part, or else what the bar stands in. */
export function columnOf(bar: HTMLElement): Element {
  const around = closest(bar, columns) ?? doc.querySelector('main, [role=main]') ?? doc.querySelector('article');
  return around ?? bar.parentElement ?? doc.documentElement;
}

/** Where the lines of a block are, which may be wider than they. */
function linesOf(block: Element): DOMRect {
  const range = new Range();
  range.selectNodeContents(block);
  return range.getBoundingClientRect();
}

/**
 * Free width between the left or right edge of the viewport and the text of a column, and of navigation beside it; in CSS pixels. It
 * does not depend on how far the page is scrolled.
 */
export function freeMargin(column: Element, edge: 'left' | 'right'): number {
  const {clientWidth} = doc.documentElement;
  const isVisible = ({width, left, right}: DOMRect) => width > 1 && right > 0 && left < clientWidth;
  const box = column.getBoundingClientRect();
  const lines = [...column.querySelectorAll(textBlocks)].slice(0, maxBlocks).map(linesOf).filter(isVisible);
  const text = lines.length ? lines : [box];
  const left = Math.min(...text.map((rect) => rect.left));
  const right = Math.max(...text.map((rect) => rect.right));
  // What is above, below, or across the column scrolls away or is a header.
  const beside = [...doc.querySelectorAll(sideBars)]
    .map((element) => element.getBoundingClientRect())
    .filter((rect) => isVisible(rect) && rect.top < box.bottom && rect.bottom > box.top)
    .filter((rect) => (edge === 'left' ? rect.right <= left : rect.left >= right));
  return edge === 'left'
    ? Math.max(0, Math.min(left, ...beside.map((rect) => rect.left)))
    : Math.max(0, clientWidth - Math.max(right, ...beside.map((rect) => rect.right)));
}
