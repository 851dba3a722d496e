// Makes room at the end of a page, so that what is fixed to the bottom of the viewport covers none of it.

import {doc} from '../../../core/utils/globals.js';

/**
 * Room below all that the page has, so that nothing moves, and as much scroll padding, so that neither anchors nor the focus end up
 * under the bar. In a style sheet of its own: the attributes of `<html>` are the page's.
 */
export class PageRoom {
  readonly #page = globalThis.document;
  readonly #sheet = new CSSStyleSheet();
  #height = 0;
  /** Whether the page's end is above the bar; not where the page's content overflows its root. */
  isMade = false;

  /** Sets its height in CSS pixels; 0 for none. */
  set(height: number): void {
    if (height === this.#height) return;
    this.#height = height;
    const others = this.#page.adoptedStyleSheets.filter((each) => each !== this.#sheet);
    this.#page.adoptedStyleSheets = others;
    if (!height) return;
    const root = doc.documentElement;
    const {paddingBottom, scrollPaddingBottom} = getComputedStyle(root);
    const {scrollHeight, clientHeight} = root;
    const plus = (own: string) => `calc(${own === 'auto' ? '0px' : own} + ${height}px)!important`;
    // Content-box, since a root as high as the window would become lower by the room, and its content move.
    const rules = `box-sizing:content-box!important;padding-bottom:${plus(paddingBottom)};scroll-padding-bottom:${plus(scrollPaddingBottom)}`;
    this.#sheet.replaceSync(`:root{${rules}}`);
    this.#page.adoptedStyleSheets = [...others, this.#sheet];
    this.isMade = scrollHeight <= clientHeight || root.scrollHeight > scrollHeight;
  }
}
