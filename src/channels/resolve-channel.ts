import type {Channel} from '../core/channel.js';
import {channelProblem} from '../core/options/check-channel.js';
import {formatValue} from '../core/utils/format-value.js';
import type {ChannelId} from '../core/token/channel-codes.js';
import {pageOptions} from '../core/page/existing-page-state.js';
import {channels} from './usual-channels.js';

/** The channels that the page can name by their id: those of the option `channels`, then the package's. */
export const knownChannels = (): readonly Channel[] => [...(pageOptions().channels ?? []), ...channels];

/**
 * Returns the channel with an id, or the channel object itself.
 *
 * @throws TypeError for an unknown id, and for an object that is not a channel: the message names the field, its value and what to set.
 */
export function resolveChannel(channel: ChannelId | Channel): Channel {
  if (typeof channel !== 'string') {
    const problem = channelProblem(channel);
    if (problem) throw new TypeError(`dark-social: ${problem}`);
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
