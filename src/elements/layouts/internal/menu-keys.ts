// The keys of a menu button and its menu: https://www.w3.org/WAI/ARIA/apg/patterns/menubar/#keyboardinteraction

import {attempt} from '../../../core/utils/attempt.js';

/** What keys do. */
export interface MenuActions {
  open(end: 'first' | 'last'): void;
  close(): void;
  /** Moves the focus to the button. */
  leave(): void;
  items(): HTMLElement[];
  isOpen(): boolean;
  /** BCP 47 tag of the words. */
  locale(): string;
}

/** Letters typed within this time are one word, in ms. */
const typingTime = 700;

const wordsOf = (item: HTMLElement): string => item.textContent?.trim() ?? '';

/** Whether a text begins with some letters, whatever their case and accents. */
function startsWith(text: string, letters: string, locale: string): boolean {
  const start = text.slice(0, letters.length);
  const options = {sensitivity: 'base', usage: 'search'} as const;
  return attempt(() => start.localeCompare(letters, locale, options)) === 0;
}

/** Handles the keys of one menu. */
export class MenuKeys {
  readonly #actions: MenuActions;
  #typed = '';
  #typedAt = 0;

  constructor(actions: MenuActions) {
    this.#actions = actions;
  }

  /** A key on the button. Enter and Space click it. */
  onTrigger(event: KeyboardEvent): void {
    const {key} = event;
    const {open, close, isOpen} = this.#actions;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      open(key === 'ArrowDown' ? 'first' : 'last');
    } else if (key === 'Escape' && isOpen()) {
      this.#stop(event);
      close();
    }
  }

  /** A key on an item. */
  onMenu(event: KeyboardEvent): void {
    const {ctrlKey, metaKey, altKey} = event;
    // WebKit on Linux has no name for Shift+Tab.
    const key = event.key === 'Unidentified' ? event.code : event.key;
    if (ctrlKey || metaKey || altKey || event.isComposing) return;
    const items = this.#actions.items();
    const current = items.findIndex((item) => event.composedPath().includes(item));
    const {length} = items;
    const targets: Record<string, number> = {
      ArrowDown: (current + 1) % length,
      ArrowUp: (current - 1 + length) % length,
      Home: 0,
      End: length - 1,
    };
    if (Object.hasOwn(targets, key)) {
      event.preventDefault();
      items[targets[key]].focus();
    } else if (key === 'Escape') {
      this.#stop(event);
      this.#actions.close();
    } else if (key === 'Tab') {
      // The browser goes on from the button; backwards, the button is what comes before the menu.
      if (event.shiftKey) event.preventDefault();
      this.#actions.leave();
      this.#actions.close();
    } else if (key === ' ') {
      event.preventDefault();
      if (!event.repeat) items[current]?.click();
    } else if ([...key].length === 1) {
      this.#type(key, items, current, event.timeStamp);
    }
  }

  /** What is around the menu, such as a dialog, does not close with it. */
  #stop(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
  }

  /** Moves the focus to the next item that begins with what was typed; the same letter again moves to the one after it. */
  #type(letter: string, items: readonly HTMLElement[], current: number, at: number): void {
    if (at - this.#typedAt > typingTime) this.#typed = '';
    this.#typedAt = at;
    if (this.#typed !== letter) this.#typed += letter;
    const letters = this.#typed;
    const from = [...letters].length === 1 ? current + 1 : current;
    const inOrder = [...items.slice(from), ...items.slice(0, from)];
    inOrder.find((item) => startsWith(wordsOf(item), letters, this.#actions.locale()))?.focus();
  }
}
