// A key for each channel: the id of the package's, for others a number, since a site may have a channel of its own beside the
// package's of the same id. Under it the style sheet that all elements share holds the channel's colour.

import {channels} from '../channels/index.js';
import type {Channel} from '../core/channel.js';
import {styles} from './share.styles.js';

const keys = new WeakMap(channels.map((channel) => [channel, channel.id]));
let last = 0;

/** The channel's key. */
export function keyOf(channel: Channel): string {
  let key = keys.get(channel);
  if (!key) {
    keys.set(channel, (key = String(++last)));
    // Only what the browser takes for a colour gets into the sheet.
    if (CSS.supports('color', channel.color)) {
      styles.styleSheet?.insertRule(`[data-channel][data-key="${key}"]{--_color:${channel.color}}`);
    }
  }
  return key;
}

/** The key of a button's channel, as its attributes say. */
export const keyAt = ({dataset}: HTMLElement): string | undefined => dataset.key ?? dataset.channel;
