// A share bar at the passage that a visitor selects, without its registration.

import type {Channel} from '../../core/channel.js';
import {attempt} from '../../core/utils/attempt.js';
import {fillIn} from '../../locales/locale.js';
import {BaseElement} from '../internal/base-element.js';
import {buttonsOf} from '../internal/buttons.js';
import {h} from '../internal/dom.js';
import {LocaleController} from '../internal/locale-controller.js';
import {createBar, passAttributes, setOptional} from '../internal/pass-attributes.js';
import type {DarkSocialShareElement} from '../share/share-element.js';
import {addTextFragment} from './add-text-fragment.js';
import {focusPassage} from './focus-passage.js';
import {readPassage, type Passage} from './passage.js';
import {placePopover} from './place-popover.js';
import {cutAtWord} from './quote.js';
import {selectionWords} from './selection-words.js';
import {SelectionWatcher} from './selection-watcher.js';
import {styles} from './selection.styles.js';

// The types of its properties and of the DOM events come with the class.
export type {Channel} from '../../core/channel.js';
export type {ErrorDetail, ShareDetail, ShareEvent} from '../../core/events/event.js';

/** Attributes of the bar that are not those of the element around it. */
const ownAttributes = ['channels', 'labels', 'layout', 'name', 'share-text', 'text-fragment'];

/**
 * Share buttons at a passage that the visitor selects: the passage is quoted, and the link leads to it by a text fragment.
 *
 * It stands anywhere on the page, and takes up no room. The bar appears once the selection is settled: above it, or below it after a
 * touch, where the system's own menu leaves it free. Tab leads to the buttons, Escape closes the bar. No bar appears for what is
 * selected in a field or an editor, and nothing of the passage is kept once the bar is closed.
 *
 * The other attributes of `<dark-social-share>` (`look`, `theme`, `campaign` …) and its custom properties hold for the bar in it.
 *
 * @tag dark-social-selection
 * @attr url - The address to share. Default: the page's.
 * @attr name - Names this element in events. Default: its id.
 * @attr [labels='hidden'] - As for the bar, but `hidden` by default.
 * @csspart popover - The box around the bar.
 * @csspart bar - The group of buttons.
 * @csspart button - Each button.
 * @csspart icon - Each icon.
 * @csspart label - The words of a button, where they are shown.
 * @csspart note - The confirmation at the button pressed.
 * @fires dark-social-before-share - Before it acts; cancelling stops the action and the record. Detail: `{channel, token, url}`.
 * @fires dark-social-share - Afterwards. Detail: the event record.
 * @fires dark-social-error - A link could not be made. Detail: `{error}`.
 */
export class DarkSocialSelectionElement extends BaseElement {
  static override styles = styles;

  static override properties = {
    for: {},
    channels: {},
    minLength: {attribute: 'min-length', type: Number},
    maxLength: {attribute: 'max-length', type: Number},
  };

  /** The id of the element whose passages are shared. Default: the `<article>` or `<main>` around the element, or else around the passage. */
  declare for?: string | undefined;
  /** Which channels, in which order: ids, or channel objects too. Default: those of a bar. */
  declare channels?: string | readonly (string | Channel)[] | undefined;
  /** How many characters a passage must have. Default: 12. */
  declare minLength?: number | undefined;
  /** How many characters are quoted: a longer passage is cut, with an ellipsis. Default: 300. */
  declare maxLength?: number | undefined;

  readonly #locale = new LocaleController(this);
  readonly #popover = h('div', {class: 'popover', part: 'popover', popover: 'manual', role: 'group'});
  readonly #status = h('div', {class: 'status', role: 'status'});
  #watcher?: SelectionWatcher;
  /** Aborted when the element leaves the page. */
  #connected?: AbortController;
  /** Aborted when the bar is closed. */
  #opened?: AbortController;
  #bar?: DarkSocialShareElement | undefined;
  /** The passage that the bar is open for. */
  #passage?: Passage | undefined;
  /** Closed by Escape, until the selection changes: its text. */
  #dismissed?: string | undefined;
  /** Whether a pointer is using the bar, which takes the selection away in some browsers. */
  #inUse = false;
  /** What had the focus before the buttons. */
  #focusedBefore?: HTMLElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const connected = (this.#connected = new AbortController());
    const {signal} = connected;
    const page = this.ownerDocument;
    this.#watcher = new SelectionWatcher(page, signal, () => void this.#update());
    page.addEventListener('pointerdown', (event) => (this.#inUse = this.#holds(event)), {capture: true, signal});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connected?.abort();
    this.#close();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(this.#status, this.#popover);
    // A press on a button would start another selection.
    this.#popover.addEventListener('mousedown', (event) => event.preventDefault());
    return root;
  }

  #holds = (event: Event): boolean => event.composedPath().includes(this.#popover);

  /** Opens the bar for the passage that is selected now, or closes it. */
  async #update(): Promise<void> {
    const passage = attempt(() => readPassage(this, this.minLength ?? 12));
    if (!passage && this.#inUse && this.#passage) return;
    const {text} = passage ?? {};
    if (text !== this.#dismissed) this.#dismissed = undefined;
    if (!passage || this.#dismissed) return this.#close();
    if (text !== this.#passage?.text) await this.#open(passage);
    else this.#place();
  }

  async #open(passage: Passage): Promise<void> {
    this.#close();
    const bar = (this.#bar ??= createBar());
    if (!bar || this.hidden) return;
    this.#passage = passage;
    const words = selectionWords(this.#locale.value);
    this.#popover.setAttribute('aria-label', words.label);
    passAttributes(this, bar, ownAttributes);
    setOptional(bar, 'labels', this.getAttribute('labels') ?? 'hidden');
    setOptional(bar, 'name', this.getAttribute('name') ?? (this.id || null));
    bar.channels = this.channels;
    bar.setAttribute('exportparts', 'bar, button, icon, label, note, link');
    bar.shareText = fillIn(words.quote, cutAtWord(passage.text, this.maxLength ?? 300));
    this.#popover.append(bar);
    await bar.updateComplete;
    if (this.#passage !== passage || !bar.drawnChannels.length) return;
    this.#popover.classList.add('open');
    attempt(() => this.#popover.showPopover());
    this.#place();
    this.#status.textContent = words.hint;
    const {signal} = (this.#opened = new AbortController());
    this.#listen(signal);
    await addTextFragment(bar, passage.range, signal);
  }

  #close(): void {
    this.#opened?.abort();
    this.#passage = undefined;
    this.#focusedBefore = undefined;
    this.#popover.classList.remove('open');
    attempt(() => this.#popover.hidePopover());
    this.#status.textContent = '';
    // The links of the bar have the passage in them until they are made again.
    if (this.#bar) this.#bar.shareText = this.#bar.textFragment = undefined;
  }

  #place(): void {
    const {range} = this.#passage ?? {};
    const byTouch = this.#watcher?.byTouch ?? matchMedia('(pointer: coarse)').matches;
    if (range) placePopover(this.#popover, range, byTouch);
  }

  /** Listens to what moves the passage or closes the bar, while the bar is open. */
  #listen(signal: AbortSignal): void {
    const page = this.ownerDocument;
    const place = (event: Event) => {
      // The bar scrolls with the page itself.
      if (event.target !== page) this.#place();
    };
    addEventListener('scroll', place, {capture: true, passive: true, signal});
    addEventListener('resize', place, {signal});
    page.addEventListener('keydown', (event) => this.#onKeyDown(event), {capture: true, signal});
    page.addEventListener(
      'selectionchange',
      () => {
        if (this.#popover.matches(':focus-within')) this.#selectAgain();
      },
      {signal},
    );
  }

  #onKeyDown(event: KeyboardEvent): void {
    const {key, shiftKey, altKey, ctrlKey, metaKey} = event;
    const isInside = this.#holds(event);
    if (key === 'Escape') {
      // The dialog around it stays open.
      event.preventDefault();
      event.stopPropagation();
      if (isInside) this.#leave();
      this.#dismissed = this.#passage?.text;
      this.#close();
    } else if (key === 'Tab' && !altKey && !ctrlKey && !metaKey) {
      const buttons = this.#bar ? buttonsOf(this.#bar.renderRoot) : [];
      const edge = shiftKey ? buttons[0] : buttons.at(-1);
      if (!isInside && !shiftKey) {
        event.preventDefault();
        this.#focusedBefore = this.ownerDocument.activeElement as HTMLElement;
        buttons[0]?.focus();
      } else if (isInside && event.composedPath().includes(edge as EventTarget)) {
        // The browser goes on from there.
        this.#leave();
      }
    }
  }

  /** Gives the focus back to where it was, or to the passage. */
  #leave(): void {
    const before = this.#focusedBefore;
    if (before?.isConnected && before !== this.ownerDocument.body) before.focus({preventScroll: true});
    else if (this.#passage) focusPassage(this.#passage.range);
    this.#selectAgain();
  }

  /** Safari clears the selection when the focus moves. */
  #selectAgain(): void {
    const selection = this.ownerDocument.getSelection();
    const {range} = this.#passage ?? {};
    // A passage that the page has removed cannot be selected.
    if (!range || range.collapsed || !selection?.isCollapsed) return;
    selection.removeAllRanges();
    selection.addRange(range);
  }
}
