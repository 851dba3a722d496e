// One question to some of the visitors of whom nobody knows where they came from, without its registration.

import type {PropertyValues} from '@lit/reactive-element';
import type {AnswerChoice, VisitEvent} from '../../core/events/event.js';
import {optionListeners, type PageState} from '../../core/page/existing-page-state.js';
import {dispatch} from '../../core/utils/dispatch.js';
import {doc} from '../../core/utils/globals.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import {BaseElement} from '../internal/base-element.js';
import {h} from '../internal/dom.js';
import {checkValues, oneOf} from '../internal/enumerated-properties.js';
import {LocaleController} from '../internal/locale-controller.js';
import {drawQuestion, drawThanks} from './ask-box.js';
import {askWords} from './ask-words.js';
import {whenChosen} from './ask-visitor.js';
import {styles} from './ask.styles.js';

// The type of the DOM event comes with the class.
export type {AnswerEvent} from '../../core/events/event.js';

/** One visitor in so many is asked. */
const defaultOneIn = 10;

/** How long the thanks are shown, in ms. */
const thanksTime = 3000;

/** The visit that a question is about. */
interface Asked {
  page: PageState;
  visit: VisitEvent;
}

/**
 * One small question, "How did you find this page?", to some of the visitors whose visit is `dark` or `direct`: nothing tells where these came
 * from but they themselves. Their answers are `answer` events, by which `estimateDark` checks its figure. No personal data is asked for
 * or kept.
 *
 * It stands anywhere on the page, best at its end, and takes up no room: the question floats in a lower corner, moves nothing and takes no focus.
 * Each answer is a button; the cross and Escape close it, which is recorded as `none`. No visitor is asked twice on a page, nor
 * in a tab where the option `storage` allows to remember that; further pages of the site are no visits, so nobody is asked there. Nothing is
 * shown before consent is granted.
 *
 * @tag dark-social-ask
 * @attr {string} name - Names this element in events. Default: its id.
 * @csspart box - The box.
 * @csspart question - The question.
 * @csspart answers - The group of answers.
 * @csspart answer - Each answer's button.
 * @csspart dismiss - The button that closes it.
 * @csspart thanks - The thanks after an answer.
 * @cssprop [--dark-social-radius=14px] - Corners of the box; those of the buttons are a little smaller.
 * @cssprop [--dark-social-font=inherit] - Font family.
 * @cssprop [--dark-social-font-size] - Size of the text.
 * @cssprop [--dark-social-z-index=10] - Its place in the stack.
 * @fires dark-social-answer - The visitor has answered or closed the question. Detail: the event record.
 */
export class DarkSocialAskElement extends BaseElement {
  static override styles = styles;

  static override properties = {
    oneIn: {attribute: 'one-in', type: Number},
    delay: {type: Number},
    question: {},
    theme: oneOf(['auto', 'light', 'dark'], 'auto'),
    preview: {type: Boolean, reflect: true},
    name: {},
  };

  /** One visitor in so many is asked, on average. 1: every visitor whose visit is dark or direct. Default: 10. */
  declare oneIn?: number | undefined;
  /** How many seconds after the visit is known the question appears. Default: 4. */
  declare delay?: number | undefined;
  /** The question, in your own words. Default: in the language of the nearest `lang`. */
  declare question?: string | undefined;
  /** `auto` follows the page's `color-scheme`. */
  declare theme: 'auto' | 'light' | 'dark';
  /** Shows the question at once, in its place on the page, and records nothing: for designing it. */
  declare preview: boolean;
  /** Names this element in events. Default: its id. */
  declare name?: string | undefined;

  readonly #locale = new LocaleController(this);
  readonly #status = h('div', {class: 'status', role: 'status'});
  /** What is asked about; missing until the visitor was chosen, and after the answer. */
  #asked?: Asked | undefined;
  #state: 'closed' | 'open' | 'thanks' = 'closed';
  #box?: HTMLElement | undefined;
  #stopWaiting?: (() => void) | undefined;
  #timer?: ReturnType<typeof setTimeout> | undefined;
  /** Aborted when the question is closed. */
  #opened?: AbortController | undefined;
  #focusedBefore?: HTMLElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Elsewhere on the page, since a framework may move it.
    if (this.#asked) this.#openLater();
    else
      this.#stopWaiting = whenChosen(
        () => this.#oneIn,
        (page, visit) => this.#ask({page, visit}),
      );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    clearTimeout(this.#timer);
    optionListeners().delete(this.#onOptions);
    this.#close();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(this.#status);
    return root;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    checkValues(this, changed);
    if (changed.has('oneIn')) this.#checkOneIn();
    // Each time, since another copy of the library may have made the page's state by now.
    optionListeners().add(this.#onOptions);
    if (this.preview && this.#state === 'closed') this.#state = 'open';
    if (changed.has('preview') && !this.preview && !this.#asked) this.#state = 'closed';
    this.#draw();
  }

  get #oneIn(): number {
    const {oneIn = defaultOneIn} = this;
    return oneIn >= 1 && oneIn <= 1e9 ? Math.round(oneIn) : defaultOneIn;
  }

  #checkOneIn(): void {
    const {oneIn} = this;
    if (oneIn !== undefined && !(oneIn >= 1 && oneIn <= 1e9))
      warnOnce(`<dark-social-ask> one-in="${oneIn}": give a number from 1 on, so that one visitor in so many is asked`);
  }

  /** The page's consent or its locales may be others. */
  #onOptions = (): void => {
    if (this.#state === 'open' && this.#asked && this.#asked.page.options.consent !== 'granted') this.#close();
    else this.requestUpdate();
  };

  #ask(asked: Asked): void {
    if (this.preview) return;
    this.#asked = asked;
    this.#openLater();
  }

  #openLater(): void {
    const {delay = 4} = this;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#open(), (delay >= 0 ? delay : 4) * 1000);
  }

  #open(): void {
    const {page} = this.#asked ?? {};
    if (!page || page.signal.aborted || page.options.consent !== 'granted') return;
    // The visitor is in another tab.
    if (doc.hidden) return this.#openLater();
    const {signal} = (this.#opened = new AbortController());
    this.ownerDocument.addEventListener('keydown', (event) => this.#onKeyDown(event), {signal});
    addEventListener('resize', () => this.#place(), {signal});
    this.#state = 'open';
    this.requestUpdate();
    // Screen readers announce what comes into a region that is there already.
    void this.updateComplete.then(
      () => (this.#status.textContent = this.question ?? askWords(this.#locale.value).question),
    );
  }

  /** Takes the question away, and gives the focus back if it is in there. */
  #close(): void {
    this.#opened?.abort();
    const hadFocus = this.shadowRoot?.activeElement;
    this.#state = 'closed';
    this.#status.textContent = '';
    if (this.isConnected) this.requestUpdate();
    const before = this.#focusedBefore;
    this.#focusedBefore = undefined;
    if (hadFocus && before?.isConnected) before.focus({preventScroll: true});
  }

  #answer(answer: AnswerChoice): void {
    const words = askWords(this.#locale.value);
    if (this.#asked) {
      const {page, visit} = this.#asked;
      this.#asked = undefined;
      const place = this.name || this.id || undefined;
      // Of the page that the visitor came to: a router may show another one by now.
      const about = {page: visit.page, url: visit.url, pageCampaign: visit.pageCampaign};
      const event = page.emit({type: 'answer', answer, oneIn: this.#oneIn, place, ...about});
      dispatch(this, 'dark-social-answer', event);
    }
    this.#opened?.abort();
    if (answer === 'none') return this.preview ? undefined : this.#close();
    const hadFocus = !!this.shadowRoot?.activeElement;
    this.#state = 'thanks';
    this.#draw();
    this.#status.textContent = words.thanks;
    // The button that had the focus is gone.
    if (hadFocus) this.#box?.focus({preventScroll: true});
    this.#timer = setTimeout(() => this.#close(), thanksTime);
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // Escape is for what has the focus: the question, or nothing else.
    const path = event.composedPath();
    if (!path.includes(this) && path[0] !== doc.body) return;
    event.preventDefault();
    this.#answer('none');
  }

  /** Above what is fixed to the bottom of the window: a bar of the layout `bottom`, or what the page keeps free for its own. */
  #place(): void {
    const taken = parseFloat(getComputedStyle(doc.documentElement).scrollPaddingBottom) || 0;
    this.#box?.style.setProperty('--_above', `${Math.min(taken, innerHeight / 3)}px`);
  }

  #draw(): void {
    const old = this.#box;
    const focused = [...(old?.querySelectorAll('button') ?? [])].indexOf(
      this.shadowRoot?.activeElement as HTMLButtonElement,
    );
    this.#box = this.#state === 'closed' ? undefined : this.#drawBox();
    old?.remove();
    if (!this.#box) return;
    // In a new language the words are others, and nothing comes in again.
    this.#box.classList.toggle('still', !!old);
    this.renderRoot.append(this.#box);
    if (!this.preview) this.#place();
    if (focused >= 0) this.#box.querySelectorAll('button')[focused]?.focus();
  }

  #drawBox(): HTMLElement {
    const words = askWords(this.#locale.value);
    const box =
      this.#state === 'thanks'
        ? drawThanks(words)
        : drawQuestion(words, this.question ?? words.question, (answer) => this.#answer(answer));
    box.addEventListener('focusin', ({relatedTarget}) => {
      if (relatedTarget instanceof HTMLElement && !box.contains(relatedTarget)) this.#focusedBefore ??= relatedTarget;
    });
    return box;
  }
}
