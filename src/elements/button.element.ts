// A single share button, without its registration.

import type {Channel} from '../core/channel.js';
import {h} from './dom.js';
import {DarkSocialShareElement} from './share.element.js';

/**
 * One share button for one private channel.
 *
 * @tag dark-social-button
 * @slot - Words of one's own on the button; default: the channel's name.
 */
export class DarkSocialButtonElement extends DarkSocialShareElement {
  static override properties = {channel: {}};

  /** The channel's name, or a channel object. Default: `copy`. */
  declare channel?: string | Channel | undefined;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // Words may come later than the element: while the page is still being read, and by script.
    if (globalThis.MutationObserver) {
      new MutationObserver(() => this.requestUpdate()).observe(this, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
    return super.createRenderRoot();
  }

  protected override namedChannels(): (string | Channel)[] {
    return [this.channel || 'copy'];
  }

  protected override words(): string {
    return this.textContent?.trim() ?? '';
  }

  protected override drawLabel(label: string): Node {
    return h('slot', {}, label);
  }
}
