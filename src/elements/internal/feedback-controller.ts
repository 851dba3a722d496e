// What a visitor sees and hears after a share: a note at the button pressed, the same words for screen readers, a tick on the
// button. Where copying failed, the note holds the link, selected.

import {attempt} from '../../core/utils/attempt.js';
import {doc} from '../../core/utils/globals.js';
import {renderIcon, h} from './dom.js';
import check from 'icon:lucide/check';

/** How long the note stays, in ms, and the tick. */
const noteDuration = 4000;
const tickDuration = 2000;

/** Space between the note and the button, and the edges of the window, in px. */
const margin = 8;

/** Shows the note of one element. Made with its first share. */
export class FeedbackController {
  readonly #root: ShadowRoot;
  readonly #note = h('div', {class: 'note', part: 'note', popover: 'manual'});
  #button?: HTMLElement;
  /** Ends the listeners and timers of the note that is open. */
  #open?: AbortController;
  /** Takes the tick off. */
  #endTick?: () => void;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** The live region. It is there before its words are, since only a change is announced. */
  get #status(): HTMLElement | null {
    return this.#root.querySelector('.status');
  }

  /** Shows a tick in place of the button's icon for a moment. */
  tick(button: HTMLElement): void {
    this.#endTick?.();
    const icon = button.querySelector('svg');
    const tick = renderIcon(check);
    icon?.replaceWith(tick);
    const timer = setTimeout(() => this.#endTick?.(), tickDuration);
    this.#endTick = () => {
      clearTimeout(timer);
      if (icon) tick.replaceWith(icon);
      this.#endTick = undefined;
    };
  }

  /** Shows words at a button for some seconds. With a link they stay until the visitor leaves its field. */
  show(words: string, button: HTMLElement, link?: string): void {
    const repeated = this.#status?.textContent === words;
    this.close();
    const open = (this.#open = new AbortController());
    const note = this.#note;
    note.replaceChildren(words);
    // Screen readers take the words from the live region.
    if (!link) note.setAttribute('aria-hidden', 'true');
    else note.removeAttribute('aria-hidden');
    this.#root.append(note);
    this.anchor(button);
    attempt(() => note.showPopover());
    this.#place(open.signal);
    this.#announce(words, repeated);
    if (link) this.#addField(link, words);
    else this.#closeLater(open.signal);
  }

  /** Takes the note away. */
  close(): void {
    this.#open?.abort();
    this.#open = undefined;
    this.#button?.classList.remove('pressed');
    // Prototype.js has a `remove()` of its own, which throws for what has no parent.
    if (this.#note.parentNode) this.#note.remove();
    const status = this.#status;
    if (status) status.textContent = '';
  }

  /** Puts the open note at a button: the one pressed, or the one that took its place when the bar was drawn again. */
  anchor(button: HTMLElement | undefined): void {
    if (!this.#open) return;
    this.#button?.classList.remove('pressed');
    this.#button = button;
    button?.classList.add('pressed');
  }

  /** The channel whose button the open note stands at. */
  get channel(): string | undefined {
    return this.#open && this.#button?.dataset.channel;
  }

  #announce(words: string, repeated: boolean): void {
    const say = () => {
      const status = this.#status;
      if (status && this.#open) status.textContent = words;
    };
    // The same words again are announced only if they were gone for a moment.
    if (repeated) setTimeout(say, 100);
    else say();
  }

  #closeLater(signal: AbortSignal): void {
    let timer: ReturnType<typeof setTimeout>;
    // A visitor who is in another tab reads the words when they come back.
    const restart = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!doc.hidden) this.close();
      }, noteDuration);
    };
    restart();
    doc.addEventListener('visibilitychange', restart, {signal});
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  #addField(link: string, words: string): void {
    const field = h('input', {class: 'field', part: 'link', readonly: 'true', value: link, 'aria-label': words});
    this.#note.append(field);
    field.focus({preventScroll: true});
    field.select();
    const {signal} = this.#open as AbortController;
    field.addEventListener('blur', () => this.close(), {signal});
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      // The dialog around it stays open.
      event.preventDefault();
      this.#button?.focus();
    });
  }

  /** Places the note by script where the browser has no anchor positioning. */
  #place(signal: AbortSignal): void {
    if (attempt(() => CSS.supports('position-area: top'))) return;
    const place = () => {
      if (!this.#button) return;
      const {left, top, bottom, width} = this.#button.getBoundingClientRect();
      const {offsetWidth, offsetHeight, style} = this.#note;
      const above = top - offsetHeight - margin;
      const rightmost = doc.documentElement.clientWidth - offsetWidth - margin;
      style.margin = '0';
      style.left = `${Math.max(margin, Math.min(left + (width - offsetWidth) / 2, rightmost))}px`;
      style.top = `${above >= margin ? above : bottom + margin}px`;
    };
    place();
    for (const type of ['scroll', 'resize']) addEventListener(type, place, {capture: true, passive: true, signal});
  }
}
