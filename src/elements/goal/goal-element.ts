// Progress towards a goal that visitors reach by sharing, without its registration.

import type {PropertyValues} from '@lit/reactive-element';
import type {GoalDetail, ShareEvent} from '../../core/events/event.js';
import {optionListeners} from '../../core/page/existing-page-state.js';
import {dispatch} from '../../core/utils/dispatch.js';
import {doc} from '../../core/utils/globals.js';
import {waitForGlobal} from '../../core/utils/wait-for-global.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import type {GoalUnit} from '../../locales/locale.js';
import {BaseElement} from '../internal/base-element.js';
import {handlerUrl} from '../internal/campaign-pass.js';
import {checkValues, oneOf} from '../internal/enumerated-properties.js';
import {LocaleController} from '../internal/locale-controller.js';
import type {Remember} from '../internal/remembered.js';
import {GoalBox} from './goal-box.js';
import {fillInGoal, goalWords} from './goal-words.js';
import {styles} from './goal.styles.js';
import {OwnShares} from './own-shares.js';
import {watchArrivals} from './watch-arrivals.js';

// The type of the DOM event comes with the class.
export type {GoalDetail} from '../../core/events/event.js';

const maxTarget = 1e6;

/**
 * Progress towards a goal that a visitor reaches by sharing: a sentence over a bar. It counts by how many `channels` the visitor shared from
 * this page, how many `shares` they made, or how many friends came by their links (`arrivals`), as far as that is known: nobody can know that
 * a message was sent or read. It counts up alone: it says nothing about scarcity, and there is no countdown.
 *
 * Arrivals come from the campaign's server, by the pass that a `<dark-social-gate>` on the page holds, or from the site, which sets `value`.
 *
 * @tag dark-social-goal
 * @attr {string} name - Names the goal in its event, and what is remembered. Default: its id.
 * @attr {number} value - How far the goal is, where the site knows better than the element: it counts nothing then.
 * @slot - A heading or words above the bar.
 * @slot reached - Shown when the goal is reached.
 * @csspart goal - Everything.
 * @csspart mark - The tick when it is reached.
 * @csspart text - The sentence.
 * @csspart bar - The progress bar.
 * @csspart result - What is shown when the goal is reached.
 * @cssprop --dark-social-color - Colour of the bar and the tick. Default: a green.
 * @cssprop [--dark-social-goal-height=0.625rem] - Height of the bar.
 * @cssprop [--dark-social-radius=99px] - Corners of the bar's pieces.
 * @cssprop [--dark-social-font=inherit] - Font family.
 * @cssprop [--dark-social-font-size=inherit] - Font size.
 * @fires dark-social-goal - The goal is reached: once a page, also where that was remembered. Detail: `{name, value, target}`.
 */
export class DarkSocialGoalElement extends BaseElement {
  static override styles = styles;

  static override properties = {
    target: {type: Number},
    by: oneOf(['channels', 'shares', 'arrivals'], 'channels'),
    src: {},
    remember: oneOf(['none', 'tab', 'device'], 'none'),
    value: {type: Number, noAccessor: true},
    label: {},
    theme: oneOf(['auto', 'light', 'dark'], 'auto'),
    name: {},
  };

  /** What is to be reached, 1 to 1,000,000. Default: 1. */
  declare target?: number | undefined;
  /**
   * What is counted: by how many different `channels` the visitor shared (default), how many `shares` they made, or how many friends came
   * by their links (`arrivals`).
   */
  declare by: GoalUnit;
  /** For `arrivals`: the address of the campaign's handler, as in the gate's `src`. Default: that of the gate on the page. */
  declare src?: string | undefined;
  /**
   * Whether shares are remembered beyond this page: for the `tab`, or on the `device`, once consent is granted. Default: `none`. Goals of the
   * same name share what is remembered; without a name it belongs to the path.
   */
  declare remember: Remember;
  /** What the progress bar is called for screen readers. Default: `Progress`, in the language of the nearest `lang`. */
  declare label?: string | undefined;
  /** `auto` follows the page's `color-scheme`. */
  declare theme: 'auto' | 'light' | 'dark';
  /** Names the goal in its event, and what is remembered. Default: its id. */
  declare name?: string | undefined;

  readonly #locale = new LocaleController(this);
  readonly #box = new GoalBox();
  readonly #own = new OwnShares();
  #given?: number | undefined;
  /** `undefined` until the server has answered. */
  #arrivals?: number | undefined;
  #wasReached = false;
  /** Whether visitors saw that it was not reached. */
  #wasShort = false;
  /** Aborted when the element leaves the page. */
  #connected?: AbortController;
  #stopWatching?: (() => void) | undefined;

  /** How far the goal is. Set it where the site knows better than the element; `undefined` lets the element count again. */
  get value(): number {
    return this.#known ?? 0;
  }

  set value(given: number | undefined) {
    const before = this.#given;
    const value: unknown = typeof given === 'string' ? Number(given) : given;
    const isUsable = typeof value === 'number' && value >= 0 && Number.isFinite(value);
    if (value != null && !isUsable) warnOnce(`<dark-social-goal> value="${given}": give a number from 0 on`);
    this.#given = isUsable ? Math.floor(value) : undefined;
    this.requestUpdate('value', before);
  }

  /**
   * Whether the goal is reached. Reflected as the attribute `reached`, for style sheets.
   *
   * @attr reached
   * @reflect
   */
  get reached(): boolean {
    return this.value >= this.#target;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const {signal} = (this.#connected = new AbortController());
    this.ownerDocument.addEventListener('dark-social-share', this.#onShare, {signal});
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connected?.abort();
    optionListeners().delete(this.#onOptions);
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(this.#box.element);
    return root;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    checkValues(this, changed);
    if (changed.has('target')) this.#checkTarget();
    // Each time, since another copy of the library may have made the page's state by now.
    optionListeners().add(this.#onOptions);
    this.#own.load(this.remember, this.#key);
    if (changed.has('by') || changed.has('src')) this.#arrivals = undefined;
    if (changed.has('by') || changed.has('src') || changed.has('value')) {
      this.#stopWatching?.();
      this.#stopWatching = undefined;
    }
    if (this.#unit === 'arrivals' && this.#given === undefined && this.isConnected)
      this.#stopWatching ??= this.#watchArrivals();
    this.#draw();
  }

  protected override updated(): void {
    const {value, reached} = this;
    const isNew = reached && !this.#wasReached;
    this.#wasReached ||= reached;
    if (!isNew) return;
    const detail: GoalDetail = {name: this.name || this.id, value, target: this.#target};
    dispatch(this, 'dark-social-goal', detail);
  }

  get #target(): number {
    const {target = 1} = this;
    return target >= 1 && target <= maxTarget ? Math.floor(target) : 1;
  }

  /** What is counted; `channels` where the attribute says something else. */
  get #unit(): GoalUnit {
    const {by} = this;
    return by === 'arrivals' || by === 'shares' ? by : 'channels';
  }

  #checkTarget(): void {
    const {target = 1} = this;
    if (!(target >= 1 && target <= maxTarget))
      warnOnce(`<dark-social-goal> target="${target}": give a number from 1 to ${maxTarget}`);
  }

  /** How far the goal is; `undefined` where nobody knows. */
  get #known(): number | undefined {
    if (this.#given !== undefined) return this.#given;
    return this.#unit === 'arrivals' ? this.#arrivals : this.#own[this.#unit];
  }

  get #key(): string {
    return `goal ${this.name || this.id || location.pathname}`;
  }

  #onShare = ({detail}: CustomEvent<ShareEvent>): void => {
    this.#own.add(detail, this.remember, this.#key);
    this.requestUpdate();
  };

  /** The page's consent or its locales may be others. */
  #onOptions = (): void => this.requestUpdate();

  #watchArrivals(): () => void {
    const {src} = this;
    if (src !== undefined && !handlerUrl(src)) {
      warnOnce(
        `<dark-social-goal> src="${src}": give an address on this site, since a pass is for its own server alone`,
      );
      return () => {};
    }
    const stopWatching = watchArrivals(src, (arrivals) => {
      this.#arrivals = arrivals;
      this.requestUpdate();
    });
    const hasSource = () => src !== undefined || !!doc.querySelector('dark-social-gate[src]');
    const stopWaiting = waitForGlobal(
      hasSource,
      () => {},
      () =>
        warnOnce(
          '<dark-social-goal by="arrivals"> counts nothing: put a <dark-social-gate src> on the page, or set the property value',
        ),
    );
    return () => {
      stopWatching();
      stopWaiting();
    };
  }

  #draw(): void {
    const {value, reached} = this;
    const target = this.#target;
    const {code} = this.#locale.value;
    const words = goalWords(this.#locale.value);
    const isKnown = this.#known !== undefined;
    const numbers = {value, target, decisive: reached ? value : target};
    const text = isKnown
      ? fillInGoal(words[reached ? 'reached' : 'progress'][this.#unit], numbers, code)
      : words.unknown;
    if (reached && this.#wasShort) this.#box.celebrate();
    this.#wasShort = isKnown && !reached;
    this.toggleAttribute('reached', reached);
    this.#box.update({label: this.label ?? words.label, text, value, target, reached});
  }
}
