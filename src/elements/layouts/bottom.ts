// The layout `bottom`: a bar at the bottom of the viewport on phones, and in its place on wider screens.

import {doc} from '../../core/utils/globals.js';
import type {Layout, LayoutHost} from '../internal/layout.js';
import {styles} from './bottom.styles.js';
import {fixBar, type FixedBar} from './internal/fix-bar.js';
import {PageRoom} from './internal/page-room.js';
import {watchScrolling, type Scrolling} from './internal/scroll-direction.js';

/** By so much the visible part is less high than the window while an on-screen keyboard is open, in CSS pixels. */
const keyboardHeight = 120;

/** The bar of one element: hides while the visitor scrolls down or types, and has room at the end of the page. */
class BottomBar implements FixedBar {
  readonly #host: LayoutHost;
  readonly #room = new PageRoom();
  #bar?: HTMLElement;
  #height = 0;
  /** The width of the longest label, and what it holds for. */
  #longest?: {readonly px: number; readonly key: string};
  #stopWatching?: () => void;

  constructor(host: LayoutHost) {
    this.#host = host;
  }

  place(): string {
    return 'bottom';
  }

  fix(bar: HTMLElement): void {
    this.#bar = bar;
    doc.addEventListener('focusin', this.#onFocus);
    globalThis.visualViewport?.addEventListener('resize', this.#onViewport);
    this.#stopWatching = watchScrolling(() => this.#height, this.#onScroll);
  }

  measure(bar: HTMLElement, observe: (target: Element) => void): void {
    observe(bar);
    if (this.#host.labels === 'auto') this.#fitLabels(bar);
    this.#height = Math.ceil(bar.getBoundingClientRect().height);
    this.#room.set(this.#height);
  }

  release(bar: HTMLElement): void {
    this.#bar = undefined;
    this.#longest = undefined;
    this.#stopWatching?.();
    doc.removeEventListener('focusin', this.#onFocus);
    globalThis.visualViewport?.removeEventListener('resize', this.#onViewport);
    bar.classList.remove('away', 'covered');
    this.#room.set(0);
  }

  /** Shows the words on all buttons, if the longest fits on the narrowest. */
  #fitLabels(bar: HTMLElement): void {
    const buttons = [...bar.querySelectorAll('[data-channel]')];
    const key = `${getComputedStyle(bar).font} ${this.#host.locale.code}`;
    if (this.#longest?.key !== key) {
      this.#host.showLabels(Infinity);
      const widths = buttons.map((button) => button.querySelector('.label')?.scrollWidth ?? 0);
      this.#longest = {px: Math.max(...widths), key};
    }
    // A pixel on each side.
    const room = Math.min(...buttons.map(({clientWidth}) => clientWidth)) - 2;
    this.#host.showLabels(this.#longest.px <= room ? Infinity : 0);
  }

  #setAway(isAway: boolean): void {
    this.#bar?.classList.toggle('away', isAway);
  }

  /** Comes when the focus comes, and makes way for what gets the focus under it: WebKit scrolls without regard to scroll padding. */
  readonly #onFocus = (event: Event): void => {
    const path = event.composedPath();
    if (path.includes(this.#host)) return this.#setAway(false);
    // Browsers scroll after this event.
    requestAnimationFrame(() => {
      const {top, bottom} = (path[0] as Element).getBoundingClientRect();
      const isLarge = bottom - top > innerHeight / 2;
      if (!isLarge && top < innerHeight && bottom > innerHeight - this.#height) this.#setAway(true);
    });
  };

  readonly #onScroll = ({direction, atStart, atEnd}: Scrolling): void => {
    const hasFocus = this.#bar?.contains((this.#host.renderRoot as ShadowRoot).activeElement);
    this.#setAway(direction === 'down' && !atStart && !(atEnd && this.#room.isMade) && !hasFocus);
  };

  readonly #onViewport = (): void => {
    const {height, scale} = globalThis.visualViewport as VisualViewport;
    const hidden = doc.documentElement.clientHeight - height * scale;
    this.#bar?.classList.toggle('covered', hidden > keyboardHeight);
  };
}

export const bottom: Layout = {styles, connect: (host) => fixBar(host, new BottomBar(host))};
