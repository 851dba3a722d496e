// The share bar, without its registration.

import type {CSSResultGroup} from '@lit/reactive-element';
import type {Channel} from '../../core/channel.js';
import {oneOf, type Declaration} from '../internal/enumerated-properties.js';
import {fixedLayoutStyles} from '../internal/fixed-layout.styles.js';
import {layoutNames, type LayoutName} from '../internal/layout.js';
import {channelOrder} from '../internal/channel-order.js';
import {rememberChannel, usedChannels} from '../internal/used-channels.js';
import {readEnvironment} from '../../core/page/environment.js';
import {languageOf} from '../../locales/find-locale.js';
import {LayoutController} from '../internal/layout-controller.js';
import {layoutStyles} from '../internal/layout.styles.js';
import {SharingElement} from '../internal/sharing-element.js';

// The types of its properties and of the DOM events come with the class.
export type {Channel} from '../../core/channel.js';
export type {ErrorDetail, ShareDetail, ShareEvent} from '../../core/events/event.js';
export type {MessageTemplates} from '../../core/share/message-template.js';

/**
 * A bar of share buttons for private channels.
 *
 * Each link works as it stands; when a visitor reaches for it or clicks it, it gets a share token of its own.
 *
 * @tag dark-social-share
 * @csspart trigger - The button that opens the layouts `menu` and `side`.
 * @csspart menu - The menu that opens at it, in place of the part `bar`: `::part(menu) { border-radius: 0 }`.
 * @cssprop --dark-social-position - `fixed` or `relative`: whether the bar of the layouts `side` and `bottom` is fixed to the window or
 *   stands in its place. Default: `side` is fixed in windows of 48em and wider, `bottom` in narrower ones.
 * @cssprop --dark-social-z-index - What the layouts `side` and `bottom` stand above. Default: `10`.
 * @slot - Links for visitors without JavaScript: the bar replaces them, unless it has no channel to show.
 */
export class DarkSocialShareElement extends SharingElement {
  static override properties: Record<string, Declaration> = {
    channels: {},
    layout: oneOf(['bar', 'stack', ...layoutNames], 'bar'),
    sheet: oneOf(['auto', 'never'], 'auto'),
    triggerLabel: {attribute: 'trigger-label'},
  };

  static override styles: CSSResultGroup = [super.styles, layoutStyles, fixedLayoutStyles];

  /**
   * Which channels, in which order: ids, or channel objects too. `auto`: by the device and the language, of those that the page has; with
   * the option `storage`, what this visitor used before comes first. Default: all that make sense on the device.
   */
  declare channels?: string | readonly (string | Channel)[] | undefined;

  /**
   * In rows (`bar`, default), one below the other (`stack`), a button that opens a `menu` of them, floating at the `side` of the window,
   * or at the `bottom` of phones.
   */
  declare layout: 'bar' | 'stack' | LayoutName;
  /**
   * Whether the button of a menu opens the device's own share sheet instead: on phones and tablets, if they have one (`auto`, default), or
   * `never`.
   */
  declare sheet: 'auto' | 'never';
  /** Your own words on the button that opens the menu. Default: "Share", in the element's language. */
  declare triggerLabel?: string | undefined;

  /** The channels that the visitor used before this bar was drawn. */
  #used?: readonly string[];

  constructor() {
    super();
    new LayoutController(this);
  }

  protected override get trigger(): string {
    return this.layout === 'menu' ? this.triggerLabel || this.locale.shareGroup : '';
  }

  protected override get requestedChannels(): unknown {
    return this.channels === 'auto' ? this.#automaticChannels() : this.channels;
  }

  /** Asks only once what was used before, so that the buttons stay in their places. */
  #automaticChannels(): string[] {
    if (!this.#used) {
      this.#used = usedChannels();
      this.addEventListener('dark-social-share', ({detail: {channel, outcome}}) => {
        if (channel && outcome !== 'cancelled' && outcome !== 'failed') rememberChannel(channel);
      });
    }
    const environment = readEnvironment();
    return channelOrder(environment, languageOf(this) || environment.language, this.#used);
  }
}
