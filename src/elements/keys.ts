// A number for each channel that was drawn, under which the style sheet that all elements share holds its colour. Ids will not
// do: a site may have a channel of its own beside the package's of the same id.

import type {Channel} from '../core/channel.js';
import {styles} from './share.styles.js';

const keys = new WeakMap<Channel, string>();
let last = 0;

/** The channel's number, as text. */
export function keyOf(channel: Channel): string {
  let key = keys.get(channel);
  if (!key) {
    keys.set(channel, (key = String(++last)));
    // Only what the browser takes for a colour gets into the sheet.
    if (CSS.supports('color', channel.color)) {
      styles.styleSheet?.insertRule(`[data-key="${key}"]{--_color:${channel.color}}`);
    }
  }
  return key;
}
