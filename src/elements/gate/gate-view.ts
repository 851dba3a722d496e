// Draws what <dark-social-gate> shows in its shadow root: the locked side, or the content and a code. The nodes stay, so that what stands in
// the slots is not laid out anew, and the focus stays where it is.

import lock from 'icon:lucide/lock-keyhole';
import check from 'icon:lucide/check';
import type {GateWords} from '../../locales/locale.js';
import {h, renderIcon} from '../internal/dom.js';
import type {LockedText} from './gate-text.js';

/** What to show. */
export interface ViewState {
  open: boolean;
  words: GateWords;
  locked: LockedText;
  /** The server is being asked. */
  busy: boolean;
  /** Why the visitor's link does not open, in words. */
  problem: string;
  canRetry: boolean;
  /** A code for the visitor. */
  offer?: string | undefined;
  /** Whether the page has something in the slot `offer`. */
  hasOffer: boolean;
}

/** The nodes of one gate. */
export class GateView {
  readonly #status = h('div', {class: 'status', role: 'status'});
  readonly #title = h('p', {class: 'title', part: 'title', id: 'title'});
  readonly #hint = h('p', {class: 'hint', part: 'hint'});
  readonly #problem = h('p', {class: 'problem', part: 'problem'});
  readonly #steps = h('ul', {class: 'steps', part: 'steps', role: 'list'});
  readonly #retry = h('button', {class: 'retry', part: 'retry', type: 'button'});
  readonly #card = h(
    'div',
    {class: 'card', part: 'card', role: 'group', 'aria-labelledby': 'title', tabindex: '-1'},
    h('span', {class: 'lock', part: 'lock'}, renderIcon(lock)),
    h('div', {class: 'words', part: 'words'}, h('slot', {name: 'locked'}, this.#title, this.#hint), this.#problem),
    this.#steps,
    this.#retry,
    h('span', {class: 'bar'}),
  );
  readonly #code = h('code', {class: 'code', part: 'code', dir: 'ltr'});
  readonly #copy = h('button', {class: 'copy', part: 'copy', type: 'button'});
  readonly #offerWords = h('span', {class: 'offer-words'});
  readonly #offer = h(
    'div',
    {class: 'offer', part: 'offer'},
    h('slot', {name: 'offer'}, this.#offerWords),
    h('span', {class: 'code-row'}, this.#code, this.#copy),
  );
  /** It can be focused by code, so that keyboards keep their place when the locked side goes. */
  readonly #content = h('div', {class: 'content', part: 'content', tabindex: '-1'}, h('slot', {}), this.#offer);
  #copied = '';

  constructor(root: ShadowRoot, onRetry: () => void) {
    this.#retry.addEventListener('click', onRetry);
    this.#copy.addEventListener('click', () => void this.#copyCode());
    this.#content.hidden = true;
    root.append(this.#status, this.#card, this.#content);
  }

  update({open, words, locked, busy, problem, canRetry, offer = '', hasOffer}: ViewState): void {
    this.#card.hidden = open;
    this.#content.hidden = !open;
    this.#card.classList.toggle('busy', busy);
    this.#card.setAttribute('aria-busy', String(busy));
    this.#card.classList.toggle('failed', !!problem);
    this.#title.textContent = busy ? words.checking : locked.title;
    // Keeps its room, so that nothing moves when the answer is there.
    this.#hint.textContent = locked.hint;
    this.#hint.hidden = !!problem;
    this.#problem.textContent = problem;
    this.#problem.hidden = !problem;
    this.#steps.replaceChildren(
      ...locked.steps.map(({met, text}) =>
        h(
          'li',
          {class: met ? 'met' : undefined, part: 'step'},
          h('span', met ? {class: 'mark', role: 'img', 'aria-label': words.done} : {class: 'mark'}, renderIcon(check)),
          text,
        ),
      ),
    );
    this.#steps.hidden = !locked.steps.length;
    this.#retry.textContent = words.retry;
    this.#retry.hidden = !canRetry;
    this.#offer.hidden = !offer && !hasOffer;
    this.#offerWords.textContent = words.code;
    this.#code.textContent = offer;
    (this.#code.parentElement as HTMLElement).hidden = !offer;
    this.#copy.textContent = offer && this.#copied === offer ? words.copied : words.copy;
    this.#copiedWords = words.copied;
  }

  #copiedWords = '';

  /** Has screen readers read a text: the region is there before its text. */
  announce(text: string): void {
    this.#status.textContent = text;
  }

  /** Where the focus goes when what had it goes away. */
  focusOn(side: 'card' | 'content'): void {
    (side === 'card' ? this.#card : this.#content).focus({preventScroll: true});
  }

  /** Whether the focus is on the locked side, or in what the page put there. */
  hasFocusWithin(host: Element): boolean {
    const {activeElement} = host.getRootNode() as Document | ShadowRoot;
    const inSlot = activeElement?.closest('[slot=locked]');
    return (
      (!!inSlot && host.contains(inSlot)) || this.#card.contains((this.#card.getRootNode() as ShadowRoot).activeElement)
    );
  }

  async #copyCode(): Promise<void> {
    const code = this.#code.textContent ?? '';
    try {
      await navigator.clipboard.writeText(code);
    } catch {
      // There is no clipboard, or no permission: visitors copy what is selected.
      getSelection()?.selectAllChildren(this.#code);
      return;
    }
    this.#copied = code;
    this.#copy.textContent = this.#copiedWords;
    this.announce(this.#copiedWords);
  }
}
