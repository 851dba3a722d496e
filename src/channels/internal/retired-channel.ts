import type {Channel} from '../../core/channel.js';
import {defineChannel} from '../../core/token/channel-codes.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import {copyContent} from '../copy.js';
import icon from 'icon:lucide/unlink';

/**
 * Defines a channel of a service that was shut down. Bars never show it; one that names it warns once. It stays in the package so that
 * its code is not given to another channel and old tokens can be read. Your own button for it copies the link.
 *
 * @param retired.reason - What happened, as a clause: `Skype was shut down in May 2025`.
 */
export function retiredChannel({
  reason,
  ...channel
}: Pick<Channel, 'id' | 'code' | 'name' | 'kind'> & {reason: string}): Channel {
  return defineChannel({
    ...channel,
    icon,
    color: '#3f4756',
    isAvailable(_, named) {
      if (named) {
        warnOnce(`the channel "${channel.id}" no longer exists: ${reason}. Take it out of channels="…"`);
      }
      return false;
    },
    activate: copyContent,
  });
}
