// The layout `side`: a bar that floats at the edge of the viewport where there is room beside the text, and is a tab there where not.

import {doc} from '../../core/utils/globals.js';
import {h, renderIcon} from '../internal/dom.js';
import type {Layout, LayoutHost} from '../internal/layout.js';
import {fixBar, type FixedBar} from './internal/fix-bar.js';
import {columnOf, freeMargin} from './internal/free-margin.js';
import {isPutAway, setPutAway} from './internal/put-away.js';
import {styles} from './side.styles.js';
import hideIcon from 'icon:lucide/x';
import shareIcon from 'icon:lucide/share-2';

/** Space between the edge of the viewport, the bar, and the text; in CSS pixels. */
const gap = 8;

function makeToggle(): HTMLButtonElement {
  const icons = [shareIcon, hideIcon].map(renderIcon);
  icons[0].classList.add('share');
  icons[1].classList.add('hide');
  return h('button', {class: 'toggle', part: 'trigger', type: 'button'}, ...icons);
}

/** Opens and closes the bar of one element, as the page has room for it and as the visitor wants it. */
class SideBar implements FixedBar {
  readonly #host: LayoutHost;
  readonly #toggle = makeToggle();
  #bar?: HTMLElement;
  /** Whether there is room beside the text. */
  #fits = false;
  /** Whether the visitor opened it over the text. */
  #isOverText = false;

  constructor(host: LayoutHost) {
    this.#host = host;
    this.#toggle.addEventListener('click', () => this.#setOpen(!this.#isOpen));
  }

  get #edge(): 'left' | 'right' {
    const {direction} = getComputedStyle(this.#host);
    return (this.#host.align === 'end') === (direction === 'rtl') ? 'left' : 'right';
  }

  get #isOpen(): boolean {
    return this.#isOverText || (this.#fits && !isPutAway());
  }

  place(): string {
    return this.#edge;
  }

  fix(bar: HTMLElement): void {
    this.#bar = bar;
    bar.prepend(this.#toggle);
    bar.addEventListener('keydown', this.#onKeyDown);
    doc.addEventListener('pointerdown', this.#onPointerDown, {capture: true, passive: true});
    if (this.#host.labels === 'auto') this.#host.showLabels(0);
  }

  measure(bar: HTMLElement, observe: (target: Element) => void): void {
    const column = columnOf(this.#host);
    observe(column);
    bar.classList.remove('collapsed');
    const {width} = bar.getBoundingClientRect();
    const free = freeMargin(column, this.#edge);
    bar.style.setProperty('--_free', free + 'px');
    this.#fits = free >= width + 2 * gap && bar.scrollHeight <= bar.clientHeight;
    if (this.#fits) this.#isOverText = false;
    this.#show();
  }

  release(bar: HTMLElement): void {
    this.#bar = undefined;
    this.#toggle.remove();
    bar.removeEventListener('keydown', this.#onKeyDown);
    doc.removeEventListener('pointerdown', this.#onPointerDown, {capture: true});
    bar.classList.remove('collapsed');
  }

  #show(): void {
    const bar = this.#bar;
    if (!bar) return;
    const open = this.#isOpen;
    const hadFocus = bar.contains((this.#host.renderRoot as ShadowRoot).activeElement);
    bar.classList.toggle('collapsed', !open);
    this.#toggle.setAttribute('aria-expanded', String(open));
    this.#toggle.setAttribute('aria-label', this.#host.locale.shareGroup);
    if (!open && hadFocus) this.#toggle.focus();
  }

  #setOpen(open: boolean): void {
    if (this.#fits) setPutAway(!open);
    this.#isOverText = open && !this.#fits;
    this.#show();
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isOpen) return;
    // Not for a dialog around it as well.
    event.preventDefault();
    event.stopPropagation();
    this.#setOpen(false);
  };

  /** What covers the text closes when the visitor goes on with the text. */
  readonly #onPointerDown = (event: Event): void => {
    if (this.#isOverText && !event.composedPath().includes(this.#host)) this.#setOpen(false);
  };
}

export const side: Layout = {styles, connect: (host) => fixBar(host, new SideBar(host))};
