// A single share button, without its registration.

import {css} from '@lit/reactive-element';
import type {Channel} from '../../core/channel.js';
import {h} from '../internal/dom.js';
import {SharingElement} from '../internal/sharing-element.js';

// The types of its properties and of the DOM events come with the class.
export type {Channel} from '../../core/channel.js';
export type {ErrorDetail, ShareDetail, ShareEvent} from '../../core/events/event.js';
export type {MessageTemplates} from '../../core/share/message-template.js';

/**
 * One share button for one private channel. It stands in a line of text as a word does.
 *
 * @tag dark-social-button
 * @slot - Your own words on the button; default: the channel's name.
 */
export class DarkSocialButtonElement extends SharingElement {
  static override properties = {channel: {}};

  static override styles = [
    super.styles,
    css`
      :host {
        display: inline-block;
        max-width: 100%;
        vertical-align: middle;
      }
    `,
  ];

  /** The channel's id, or a channel object. Default: `copy`. */
  declare channel?: string | Channel | undefined;

  protected override get requestedChannels(): unknown {
    return [this.channel || 'copy'];
  }

  protected override get customLabel(): string {
    return this.textContent?.trim() ?? '';
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // The words may come later than the element: while the page is still being parsed, and by script.
    if (globalThis.MutationObserver) {
      new MutationObserver(() => this.requestUpdate()).observe(this, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
    return super.createRenderRoot();
  }

  protected override renderLabel(label: string): Node {
    return h('slot', {}, label);
  }
}
