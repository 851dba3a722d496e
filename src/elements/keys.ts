// A key for each channel: the id of the package's, for others a number, since a site may have a channel of its own beside the
// package's of the same id.

import {channels} from '../channels/index.js';
import type {Channel} from '../core/channel.js';

const keys = new WeakMap(channels.map((channel) => [channel, channel.id]));
let last = 0;

/** The channel's key. */
export function keyOf(channel: Channel): string {
  let key = keys.get(channel);
  if (!key) keys.set(channel, (key = String(++last)));
  return key;
}

/** The key of a button's channel, as its attributes say. */
export const keyAt = ({dataset}: HTMLElement): string | undefined => dataset.key ?? dataset.channel;
