// Whether a gate's visitor has come by a friend's link: by the page's arrival, or where the gate has a `src` by the server's word.

import type {PageState} from '../../core/page/existing-page-state.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import {handlerUrl, passFor} from '../internal/campaign-pass.js';
import {admit} from './admit.js';
import type {Admission} from './ask-campaign.js';
import {isFitting, needsFriend, type Demands} from './conditions.js';
import type {GateMemory} from './gate-memory.js';
import type {Problem} from './gate-text.js';
import {parseHtml} from './parse-html.js';

/** Finds out once; `reset()` starts anew. */
export class FriendAccess {
  readonly #gate: Demands;
  readonly #onAnswer: () => void;
  #isMet = false;
  /** Whether the server has answered about this visitor. */
  #isSettled = false;
  #isBusy = false;
  #admission?: Admission | undefined;
  #problem?: Problem | undefined;
  #pass?: string | undefined;
  /** Counts resets, so that an answer to an earlier question is ignored. */
  #round = 0;

  /** @param onAnswer - Called when the server has answered. */
  constructor(gate: Demands, onAnswer: () => void) {
    this.#gate = gate;
    this.#onAnswer = onAnswer;
  }

  get isMet(): boolean {
    return this.#isMet;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** What the server gave. */
  get admission(): Admission | undefined {
    return this.#admission;
  }

  /** A pass that came with a failure: a use was counted. */
  get keptPass(): string | undefined {
    return this.#pass;
  }

  /** Why the visitor's link does not open. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** Forgets what is known. */
  reset(): void {
    this.#round++;
    this.#isMet = this.#isSettled = this.#isBusy = false;
    this.#admission = this.#problem = undefined;
  }

  /** Starts anew for another server. */
  forget(): void {
    this.reset();
    this.#pass = undefined;
  }

  /** The page does not let the content in. */
  block(): void {
    warnOnce(
      '<dark-social-gate> stays locked: add "dark-social" to the names after trusted-types in the page’s Content-Security-Policy, so that it may show the HTML of its src',
    );
    this.#isMet = false;
    this.#isSettled = true;
    this.#problem = 'blocked';
  }

  /** Reads the page's arrival. */
  look({arrival}: PageState, memory: GateMemory): void {
    if (this.#isSettled || this.#isBusy || !needsFriend(this.#gate)) return;
    const fits = isFitting(arrival, this.#gate);
    this.#problem = fits || !arrival ? undefined : arrival.status === 'damaged' ? 'damaged' : 'other-link';
    if (this.#gate.src != null) return;
    if (fits) memory.friend = true;
    this.#isMet = !!memory.friend;
  }

  /** Asks the server of a gate with `src`, if the visitor has something to show. */
  ask(page: PageState, memory: GateMemory): void {
    const {src} = this.#gate;
    if (src == null || this.#isSettled || this.#isBusy) return;
    const url = handlerUrl(src);
    if (!url) {
      warnOnce(
        `<dark-social-gate> src="${src}" is not on this page's origin, and nothing is sent there. Give a path such as "/gate"`,
      );
      this.#problem = 'failed';
      this.#isSettled = true;
      return;
    }
    const {arrival} = page;
    const token =
      isFitting(arrival, this.#gate) && arrival ? [arrival.token, arrival.suffix].filter(Boolean).join('.') : undefined;
    const {pass, expires = 0} = memory;
    const credentials = {token, pass: this.#pass ?? (expires > Date.now() ? pass : undefined)};
    if (!token && !credentials.pass && !passFor(src)) {
      if (pass) this.#problem ??= 'ended';
      return;
    }
    // Before the question, which may use up the token.
    if (!parseHtml('')) return this.block();
    this.#isBusy = true;
    void this.#settle(admit(page, url, credentials), this.#round);
  }

  async #settle(asked: ReturnType<typeof admit>, round: number): Promise<void> {
    const answer = await asked;
    if (round !== this.#round) return;
    this.#isBusy = false;
    this.#isSettled = true;
    if (answer?.status === 'open') {
      this.#admission = answer;
      this.#isMet = true;
      this.#problem = undefined;
    } else this.#problem = answer?.status;
    if (answer?.status === 'failed') this.#pass = answer.pass;
    this.#onAnswer();
  }
}
