import type {Channel} from '../core/channel.js';
import {channelProblem} from '../core/options/check-channel.js';
import {formatValue} from '../core/utils/format-value.js';
import type {ChannelId} from '../core/token/channel-codes.js';
import {pageOptions} from '../core/page/existing-page-state.js';
import {overrideChannel} from './override-channel.js';
import {channels} from './usual-channels.js';

/** The channels that the page can name by their id: those of the option `channels`, then the package's. */
export const knownChannels = (): readonly Channel[] => [...(pageOptions().channels ?? []), ...channels];

/** Says that the page's options take a channel off. */
export const offMessage = ({id}: Channel): string => `the channel "${id}" is off by an option`;

/**
 * Returns the channel with an id, or the channel object itself.
 *
 * @throws TypeError for an unknown id, and for an object that is not a channel: the message names the field, its value and what to set.
 */
export function resolveChannel(channel: ChannelId | Channel): Channel {
  const known = knownChannels();
  const isId = typeof channel === 'string';
  const found = isId ? known.find(({id}) => id === channel) : channel;
  const problem = found
    ? !isId && channelProblem(found)
    : `no channel has the id ${formatValue(channel)}: give one of ${known.map(({id}) => id).join(' ')}, a channel object, ` +
      'or configure({channels: [yours]})';
  const resolved = found && !problem && overrideChannel(found);
  if (resolved) return resolved;
  throw new TypeError(`dark-social: ${problem || offMessage(found as Channel)}`);
}
