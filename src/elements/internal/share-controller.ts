// Makes a share of what a visitor does with a button: a link gets a token of its own when it is reached for, a click shares.

import {resolveChannel} from '../../channels/resolve-channel.js';
import type {Channel, Outcome} from '../../core/channel.js';
import type {ShareDetail} from '../../core/events/event.js';
import {readEnvironment} from '../../core/page/environment.js';
import {createShare, type Share, type ShareRequest} from '../../core/share/create-share.js';
import {isBlocked} from '../../core/share/is-blocked.js';
import type {ChannelId} from '../../core/token/channel-codes.js';
import {attempt} from '../../core/utils/attempt.js';
import {dispatch} from '../../core/utils/dispatch.js';
import {channelWords, fillIn, type Locale} from '../../locales/locale.js';
import {buttonsOf, setLink} from './buttons.js';
import {reachEvents} from './button-events.js';
import {FeedbackController} from './feedback-controller.js';
import {RepeatedClicks} from './repeated-clicks.js';
import type {Sharing} from './sharing.js';

/** What the controller needs of its host. */
export interface ShareHost extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** The channels of the buttons, in order. */
  readonly drawnChannels: readonly Channel[];
  readonly locale: Locale;
  shareRequest(): ShareRequest;
  /** Called with what made a link impossible. */
  reportLinkError(error: unknown): void;
}

function feedbackText(outcome: Outcome, channel: Channel, locale: Locale): string {
  const {id, name, kind} = channel;
  if (outcome === 'failed') return locale.copyManually;
  const copied = channelWords(channel, locale)?.copied;
  if (copied) return copied;
  if (kind === 'utility') return locale.linkCopied;
  return locale.linkCopiedForChannel[id] ?? fillIn(locale.linkCopiedForApp, name);
}

/** A share that was made. */
interface Done {
  readonly outcome: Outcome;
  readonly share: Share;
}

/** Handles the events of one element's buttons. Made with the first of them. */
export class ShareController implements Sharing {
  readonly #host: ShareHost;
  readonly #clicks = new RepeatedClicks();
  readonly #feedback: FeedbackController;
  followed?: HTMLElement;

  constructor(host: ShareHost) {
    this.#host = host;
    this.#feedback = new FeedbackController(host.renderRoot as ShadowRoot);
  }

  handleEvent(event: Event): void {
    const path = event.composedPath();
    const buttons = buttonsOf(this.#host.renderRoot);
    const index = buttons.findIndex((button) => path.includes(button));
    const channel = this.#host.drawnChannels[index];
    if (!channel) return;
    const button = buttons[index];
    if (reachEvents.includes(event.type)) {
      // A tooltip for an icon without words. Not drawn with the bar, since words come and go.
      button.title = button.classList.contains('labelled') ? '' : (button.getAttribute('aria-label') ?? '');
      this.#refreshLink(button, channel);
    } else if (event.type === 'keydown') {
      // A key that is held down would click again and again.
      const {repeat, key} = event as KeyboardEvent;
      if (repeat && key === 'Enter') event.preventDefault();
    } else if (event.type === 'click' || (!channel.activate && (event as MouseEvent).button === 1)) {
      void this.#share(channel, event, button).then((done) => this.#showOutcome(button, done));
    }
  }

  get notedChannel(): string | undefined {
    return this.#feedback.channel;
  }

  anchorNote(button: HTMLElement | undefined): void {
    this.#feedback.anchor(button);
  }

  /** Makes a share for a button, and gives its link the address. */
  #refreshLink(button: HTMLElement, channel: Channel): Share | undefined {
    let share: Share | undefined;
    try {
      share = createShare(channel, this.#host.shareRequest());
    } catch (error) {
      this.#host.reportLinkError(error);
    }
    setLink(button, share?.href);
    return share;
  }

  async share(channelId: string, event: Event, button: HTMLElement): Promise<Outcome | undefined> {
    const channel = attempt(() => resolveChannel(channelId as ChannelId));
    if (!channel?.activate || attempt(() => channel.isAvailable?.(readEnvironment(), false)) === false) return 'failed';
    return (await this.#share(channel, event, button))?.outcome;
  }

  /** Resolves to nothing where there is no share: the page cancelled it, or the click repeats another one. */
  async #share(channel: Channel, event: Event, button: HTMLElement): Promise<Done | undefined> {
    const end = this.#clicks.begin(channel.id, event);
    if (!end) {
      event.preventDefault();
      return undefined;
    }
    const share = this.#refreshLink(button, channel);
    this.followed = button;
    setTimeout(() => (this.followed = undefined));
    const detail: ShareDetail = {channel: channel.id, token: share?.token, url: share?.url ?? ''};
    if (!share || !dispatch(this.#host, 'dark-social-before-share', detail)) {
      end(true);
      event.preventDefault();
      return undefined;
    }
    // In a frame from which it cannot open, the share copies it instead.
    if (share.href && isBlocked(share.href)) event.preventDefault();
    const outcome = await (channel.activate ? share.activate() : share.followed());
    end(outcome === 'failed' || outcome === 'cancelled');
    // A share that repeats another one has no record.
    if (!share.event) return undefined;
    dispatch(this.#host, 'dark-social-share', share.event);
    // In a later task: two changes inside a click would send the second token.
    if (!channel.activate) setTimeout(() => this.#refreshLink(button, channel));
    return {outcome, share};
  }

  #showOutcome(button: HTMLElement, done: Done | undefined): void {
    if (!done) return;
    const {outcome, share} = done;
    const {channel, link} = share;
    const failed = outcome === 'failed';
    // The menu is closed by now.
    const at = this.#host.renderRoot.querySelector<HTMLElement>('.trigger') ?? this.#current(button);
    if (outcome === 'copied' || outcome === 'shared') this.#feedback.tick(at);
    if (outcome !== 'copied' && !failed) return;
    this.#feedback.show(feedbackText(outcome, channel, this.#host.locale), at, failed ? link : undefined);
  }

  /** A button, or the one that took its place if the bar was drawn again. */
  #current(button: HTMLElement): HTMLElement {
    const {channel} = button.dataset;
    if (button.isConnected) return button;
    return buttonsOf(this.#host.renderRoot).find(({dataset}) => dataset.channel === channel) ?? button;
  }
}
