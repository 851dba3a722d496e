// The channels as the WordPress plugin reads them.

import {channels as usual} from '../dist/channels/index.js';
import * as messengers from '../dist/channels/messengers.js';
import * as networks from '../dist/channels/networks.js';
import * as tools from '../dist/channels/tools.js';

/**
 * All channels by id: name, colour, and the script that has it (`networks`: `dark-social-networks.js`), '' for the usual ones.
 *
 * @returns {Record<string, {name: string, color: string, set: string}>}
 */
export function channelList() {
  const sets = {messengers, networks, tools};
  const of = (channels, set) =>
    channels.map(({id, name, color = ''}) => [id, {name, color: typeof color === 'string' ? color : '', set}]);
  const others = Object.entries(sets).flatMap(([set, channels]) => of(Object.values(channels), set));
  return Object.fromEntries([
    ...of(usual, ''),
    ...others.filter(([id]) => !usual.some((channel) => channel.id === id)),
  ]);
}
