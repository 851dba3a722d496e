// A channel by its id, or as the object that it is.

import type {Channel} from '../core/channel.js';
import {channelProblem} from '../core/options/check-channel.js';
import {formatValue} from '../core/utils/format-value.js';
import type {ChannelId} from '../core/token/channel-codes.js';
import {pageState} from '../core/page/page-state.js';
import {channels} from './index.js';

/** The channels that can be named on this page: those of the option `channels`, then the package's. */
export const knownChannels = (): readonly Channel[] => [...(pageState().options.channels ?? []), ...channels];

/**
 * The channel of an id, or the object itself.
 *
 * @throws TypeError for an id that no channel has, and for an object that is no channel: it names the field, its value and the way out.
 */
export function resolveChannel(channel: ChannelId | Channel): Channel {
  if (typeof channel !== 'string') {
    const wrong = channelProblem(channel);
    if (wrong) throw new TypeError(`dark-social: ${wrong}`);
    return channel;
  }
  const known = knownChannels();
  const found = known.find(({id}) => id === channel);
  if (found) return found;
  throw new TypeError(
    `dark-social: no channel has the id ${formatValue(channel)}: give one of ${known.map(({id}) => id).join(' ')}, a channel object, ` +
      'or configure({channels: [yours]})',
  );
}
