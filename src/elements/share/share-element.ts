// The share bar, without its registration.

import type {Channel} from '../../core/channel.js';
import {SharingElement} from '../internal/sharing-element.js';

// The types of the DOM events come with the class.
export type {ErrorDetail, ShareDetail} from '../../core/events/event.js';

/**
 * A bar of share buttons for private channels.
 *
 * Each link works as it stands; when a visitor reaches for it or clicks it, it gets a share token of its own.
 *
 * @tag dark-social-share
 * @slot - Links for visitors without JavaScript: the bar replaces them, unless it has no channel to show.
 */
export class DarkSocialShareElement extends SharingElement {
  static override properties = {channels: {}};

  /** Which channels, in which order: ids, or channel objects too. Default: all that make sense on the device. */
  declare channels?: string | readonly (string | Channel)[] | undefined;

  protected override get requestedChannels(): unknown {
    return this.channels;
  }
}
