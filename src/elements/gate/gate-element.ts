// Content that opens when conditions hold, such as having come by a friend's link, without its registration.

import type {PropertyValues} from '@lit/reactive-element';
import {whenFirstVisible} from '../../core/page/handle-arrival.js';
import {optionListeners, type PageState} from '../../core/page/existing-page-state.js';
import {dispatch} from '../../core/utils/dispatch.js';
import {languageOf} from '../../locales/find-locale.js';
import {BaseElement} from '../internal/base-element.js';
import {checkValues, oneOf, type Declaration} from '../internal/enumerated-properties.js';
import {LocaleController} from '../internal/locale-controller.js';
import type {Remember} from '../internal/remembered.js';
import {passLife} from './ask-campaign.js';
import {conditionsOf, timeToNextDate, type Condition, type Demands} from './conditions.js';
import {FriendAccess} from './friend-access.js';
import {makeContent} from './gate-content.js';
import {GateMemory} from './gate-memory.js';
import {isPassing, lockedText, problemText} from './gate-text.js';
import {GateView} from './gate-view.js';
import {gateWords} from './gate-words.js';
import {styles} from './gate.styles.js';
import {watchPage} from './watch-page.js';

// The type of the DOM event comes with the class.
export type {UnlockEvent} from '../../core/events/event.js';

/**
 * Shows its content when its conditions hold, and until then how to get in. Attributes are conditions, and all of those given must hold;
 * without any, the visitor must have come by a friend's link.
 *
 * What stands inside is the content; in a `<template>` it is not part of the page before the gate opens. With `src` it comes from the site's own
 * server, which checks the signature of the link's token and counts its use: only that keeps content private. Everything else can be opened by
 * anybody who reads the page's source.
 *
 * @tag dark-social-gate
 * @slot - The content: shown when the gate is open. A `<template>` here is cloned into the page then.
 * @slot locked - Shown while the gate is locked, in place of the words that say how to get in.
 * @slot offer - Shown with the content, above the code that the server gave; or holds a code itself.
 * @csspart card - The locked side.
 * @csspart lock - The lock.
 * @csspart words - What stands beside the lock.
 * @csspart title - What is missing.
 * @csspart hint - How to get in.
 * @csspart problem - Why the visitor's link does not open.
 * @csspart steps - The list of conditions, where there are several.
 * @csspart step - Each of them.
 * @csspart retry - The button that asks the server again.
 * @csspart content - What is shown when the gate is open.
 * @csspart offer - The box of the code.
 * @csspart code - The code.
 * @csspart copy - The button that copies the code.
 * @cssprop [--dark-social-color] - Colour of the lock, of steps done and of buttons. Default: the text's own.
 * @cssprop [--dark-social-radius=14px] - Corners of the card; those of buttons are a little smaller.
 * @cssprop [--dark-social-font=inherit] - Font family.
 * @cssprop [--dark-social-font-size] - Size of the text.
 * @fires dark-social-unlock - The gate has opened, also again after a reload. Detail: the event record, which sinks get once.
 */
export class DarkSocialGateElement extends BaseElement implements Demands {
  static override styles = styles;

  static override properties: Record<string, Declaration> = {
    friend: {type: Boolean},
    campaign: {},
    channel: {},
    minDepth: {attribute: 'min-depth', type: Number},
    shares: {type: Number},
    goal: {},
    from: {},
    until: {},
    src: {},
    remember: oneOf(['none', 'tab', 'device'], 'none'),
    name: {},
    theme: oneOf(['auto', 'light', 'dark'], 'auto'),
  };

  /** The visitor must have come by a friend's link. So too with `campaign`, `channel`, `min-depth` or `src`, and without any condition. */
  declare friend: boolean;
  /** The link must be of this campaign (`utm_campaign`). */
  declare campaign?: string | undefined;
  /** The link must have come by one of these channels: ids, separated by spaces. */
  declare channel?: string | undefined;
  /** The link must have been passed on so often: 2 for links that a friend got from a friend. */
  declare minDepth?: number | undefined;
  /** The visitor must have shared by so many different channels. */
  declare shares?: number | undefined;
  /** The `<dark-social-goal>` of this id must be reached. */
  declare goal?: string | undefined;
  /** Locked before this time, by the visitor's clock: `2026-12-01T18:00+01:00`. A date alone means 0:00 UTC. */
  declare from?: string | undefined;
  /** Locked from this time on. A gate that is open by then stays open. */
  declare until?: string | undefined;
  /** Address of the campaign's handler on the page's own origin, which checks the link and sends the content. */
  declare src?: string | undefined;
  /** How long a visitor who was let in stays in: until the page is left (`none`), in this `tab`, or on this `device`. Needs consent. */
  declare remember: Remember;
  /** Names this gate in events. Default: its id. */
  declare name?: string | undefined;
  /** `auto` follows the page's `color-scheme`. */
  declare theme: 'auto' | 'light' | 'dark';

  readonly #locale = new LocaleController(this);
  readonly #friend = new FriendAccess(this, () => this.#onAnswer());
  #view?: GateView;
  /** The page's state once the visitor sees it; `null` where no script starts the page. */
  #page?: PageState | null | undefined;
  #open = false;
  readonly #memory = new GateMemory(() => ({
    remember: this.remember,
    // Gates that ask for other links remember other visitors.
    key: `gate ${this.src ?? [this.name || this.id, location.pathname, this.campaign, this.channel, this.minDepth].join(' ')}`,
  }));
  /** Content that was put into the page. */
  #inserted: readonly Node[] = [];
  #connection?: AbortController | undefined;
  #timer?: ReturnType<typeof setTimeout> | undefined;

  /**
   * Whether the gate is open. Reflected as the attribute `open`, for style sheets.
   *
   * @attr open
   * @reflect
   */
  get open(): boolean {
    return this.#open;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    watchPage(
      {
        onStart: (page) => (this.#page = page),
        onTimeout: () => (this.#page = null),
        onShare: (share) => this.#memory.countShare(share),
        onOnline: () => this.#friend.problem === 'offline' && this.#retry(),
        onChange: () => this.requestUpdate(),
      },
      this.#connection.signal,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    clearTimeout(this.#timer);
    optionListeners().delete(this.#onOptions);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot() as ShadowRoot;
    this.#view = new GateView(root, () => this.#retry());
    return root;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    checkValues(this, changed);
    // Each time, since another copy of the library may have made the page's state by now.
    optionListeners().add(this.#onOptions);
    if (this.hasUpdated && changed.has('src')) this.#close();
    this.#check();
  }

  /** The page's locales or its consent may be others: what is remembered may be read, or stored, by now. */
  #onOptions = (): void => {
    if (this.#open) this.#memory.save();
    else this.#memory.reread();
    this.requestUpdate();
  };

  #onAnswer(): void {
    const {admission, problem, keptPass} = this.#friend;
    if (admission) this.#memory.keepPass(admission);
    else if (keptPass) this.#memory.keepPass({pass: keptPass, expires: Date.now() + passLife});
    this.#check();
    if (problem) this.#announce(problemText(gateWords(this.#locale.value), problem));
  }

  #retry(): void {
    const hadFocus = this.#view?.hasFocusWithin(this);
    this.#friend.reset();
    this.#check();
    // The button is gone while the server is asked.
    if (hadFocus && this.#friend.isBusy) this.#view?.focusOn('card');
  }

  /** Opens if all conditions hold, asks the server if it is time for that, and draws. */
  #check(): void {
    const page = this.#page;
    const memory = this.#memory;
    memory.read();
    if (page && !this.#open) this.#friend.look(page, memory);
    const conditions = () =>
      conditionsOf(this, {cameByFriend: this.#friend.isMet, channels: memory.channels, now: Date.now()});
    let current = conditions();
    const isOpenByDate = current.every(({kind, met}) => met || (kind !== 'from' && kind !== 'until'));
    // Before it is time, the server is not asked: that would use the token, and bring the content.
    if (page && !this.#open && isOpenByDate) {
      this.#friend.ask(page, memory);
      current = conditions();
      if (current.every(({met}) => met)) return this.#unlock(page, current);
    }
    clearTimeout(this.#timer);
    const wait = this.#open ? undefined : timeToNextDate(current);
    if (wait) this.#timer = setTimeout(() => this.#check(), wait);
    this.#draw(current);
  }

  #unlock(page: PageState, conditions: readonly Condition[]): void {
    const content = makeContent(this, this.#friend.admission?.html);
    if (!content) {
      this.#friend.block();
      return this.#check();
    }
    const hadFocus = this.#view?.hasFocusWithin(this);
    this.#open = true;
    this.append(...(this.#inserted = content));
    this.#draw(conditions);
    if (hadFocus) this.#view?.focusOn('content');
    this.#announce(gateWords(this.#locale.value).opened);
    const {token, channel, campaign, content: label} = page.arrival ?? {};
    // A reload opens again what was recorded before.
    const record =
      (page.arrival ? undefined : this.#memory.record) ??
      page.emit({type: 'unlock', gate: this.name || this.id || 'gate', token, channel, campaign, content: label});
    this.#memory.record = record;
    this.#memory.save();
    dispatch(this, 'dark-social-unlock', record);
  }

  /** Locks again, for another `src`. */
  #close(): void {
    for (const node of this.#inserted) (node as ChildNode).remove();
    this.#inserted = [];
    this.#open = false;
    this.#memory.clear();
    this.#friend.forget();
  }

  #announce(text: string): void {
    // Screen readers say nothing of hidden pages.
    whenFirstVisible(() => this.#view?.announce(text), this.#connection?.signal);
  }

  #draw(conditions: readonly Condition[]): void {
    const {problem, isBusy, admission} = this.#friend;
    const {value: locale} = this.#locale;
    const words = gateWords(locale);
    this.toggleAttribute('open', this.#open);
    this.#view?.update({
      open: this.#open,
      words,
      locked: lockedText(conditions, {words, lang: languageOf(this) || locale.code}),
      busy: isBusy || this.#page === undefined,
      problem: problem && !this.#open ? problemText(words, problem) : '',
      canRetry: isPassing(problem),
      offer: admission?.offer,
      hasOffer: !!this.querySelector(':scope > [slot=offer]'),
    });
  }
}
