// The entrance of a community on a messenger, without its registration.

import type {PropertyValues} from '@lit/reactive-element';
import {optionListeners, type PageState} from '../../core/page/existing-page-state.js';
import {drawCode} from './draw-code.js';
import {dispatch} from '../../core/utils/dispatch.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import {BaseElement} from '../internal/base-element.js';
import {h} from '../internal/dom.js';
import {checkValues, oneOf} from '../internal/enumerated-properties.js';
import {LocaleController} from '../internal/locale-controller.js';
import {RepeatedClicks} from '../internal/repeated-clicks.js';
import {whenStarted} from '../internal/when-started.js';
import {drawInvite, type InviteView} from './invite-view.js';
import {inviteWords} from './invite-words.js';
import {styles} from './invite.styles.js';
import {recogniseInvite, type Invitation} from './recognise-invite.js';

// The type of the DOM event comes with the class.
export type {InviteEvent} from '../../core/events/event.js';

/**
 * The entrance of a community: a button that leads to its group, channel or server on WhatsApp, Telegram, Signal, Discord, Messenger, Viber, LINE,
 * Slack, Matrix or Teams. The service is recognised from the link, which gives the button its colour, icon and words; another address gets
 * a neutral look and names its host. The link stays as it is, byte for byte: nothing is added to it.
 *
 * On desktops it offers a QR code of the link, for those who have the app on their phone. A click is recorded as an `invite` event, which says
 * nothing about whether the visitor joined.
 *
 * @tag dark-social-invite
 * @slot - A link for pages without scripts: `<a href="https://…">Join us</a>`. Its address is used where the attribute `href` is missing.
 * @csspart invite - Everything.
 * @csspart link - The button.
 * @csspart icon - Its icon, and that of the summary.
 * @csspart label - Its words.
 * @csspart scan - The QR code with what opens it.
 * @csspart summary - What opens it.
 * @csspart code - The light tile with the code.
 * @cssprop --dark-social-color - Colour of the button, in place of the service's.
 * @cssprop [--dark-social-radius=99px] - Corners of the button; those of the tile are at most 14px.
 * @cssprop [--dark-social-qr-size=12rem] - Width of the QR code.
 * @cssprop [--dark-social-font=inherit] - Font family.
 * @cssprop [--dark-social-font-size=inherit] - Font size.
 * @fires dark-social-invite - The visitor has followed the invitation. Detail: the event record.
 */
export class DarkSocialInviteElement extends BaseElement {
  static override styles = styles;

  static override properties = {
    href: {},
    label: {},
    theme: oneOf(['auto', 'light', 'dark'], 'auto'),
    name: {},
  };

  /** The invitation's address, http or https. Default: that of the link inside. */
  declare href?: string | undefined;
  /** The words on the button. Default: `Join us on WhatsApp` and so on, in the language of the nearest `lang`. */
  declare label?: string | undefined;
  /** `auto` follows the page's `color-scheme`. */
  declare theme: 'auto' | 'light' | 'dark';
  /** Names this element in events. Default: its id. */
  declare name?: string | undefined;

  readonly #locale = new LocaleController(this);
  readonly #clicks = new RepeatedClicks();
  #view?: InviteView | undefined;
  #invitation?: Invitation | undefined;
  #stopWaiting?: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWaiting = whenStarted(() => {});
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    optionListeners().delete(this.#onOptions);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    checkValues(this, changed);
    // Each time, since another copy of the library may have made the page's state by now.
    optionListeners().add(this.#onOptions);
    this.#draw();
  }

  /** The link as it was written, in the attribute or in the page. */
  get #href(): string | undefined {
    return this.href ?? this.querySelector('a[href]')?.getAttribute('href') ?? undefined;
  }

  /** The page's locales may be others. */
  #onOptions = (): void => this.requestUpdate();

  #draw(): void {
    const href = this.#href;
    const invitation = href ? recogniseInvite(href) : undefined;
    this.#invitation = invitation;
    if (!href || !invitation) return this.#drawFallback(href);
    const hadFocus = this.shadowRoot?.activeElement;
    const wasOpen = this.#view?.details.open;
    const words = inviteWords(this.#locale.value);
    const view = drawInvite(href, invitation, {label: this.label, words});
    for (const type of ['click', 'auxclick']) view.link.addEventListener(type, (event) => this.#onClick(event));
    view.details.addEventListener('toggle', () => {
      if (view.details.open) void drawCode(href, view.code, words);
    });
    this.#replace(view.element);
    this.#view = view;
    if (wasOpen) view.details.open = true;
    if (hadFocus) (hadFocus.localName === 'summary' ? view.details.querySelector('summary') : view.link)?.focus();
  }

  /** Shows what stands inside, as without the script: there is no link that we can use. */
  #drawFallback(href: string | undefined): void {
    if (this.href != null) warnOnce(`<dark-social-invite> href="${href}": give an http or https address`);
    this.#view = undefined;
    if (this.renderRoot.querySelector('slot')) return;
    const slot = h('slot', {});
    slot.addEventListener('slotchange', () => this.requestUpdate());
    this.#replace(slot);
  }

  #replace(content: Element): void {
    (this.#view?.element ?? this.renderRoot.querySelector('slot'))?.remove();
    this.renderRoot.append(content);
  }

  #onClick(event: Event): void {
    if (event.type === 'auxclick' && (event as MouseEvent).button !== 1) return;
    const end = this.#clicks.begin('invite', event);
    if (!end) return;
    end(false);
    whenStarted((page) => this.#emit(page));
  }

  #emit({arrival, emit}: PageState): void {
    const {token, channel, campaign, content} = arrival ?? {};
    const service = this.#invitation?.service?.id ?? 'other';
    const place = this.name || this.id || undefined;
    dispatch(this, 'dark-social-invite', emit({type: 'invite', service, token, channel, campaign, content, place}));
  }
}
