// Chooses the channels that an element draws, from those that the page asks for.

import {loadingChannels} from '../../channels/loading-channels.js';
import {knownChannels, offMessage} from '../../channels/resolve-channel.js';
import {overrideChannel} from '../../channels/override-channel.js';
import {channels as builtIn} from '../../channels/usual-channels.js';
import {toList} from '../../core/utils/parse-attribute.js';
import type {Channel, Environment} from '../../core/channel.js';
import {checkChannel} from '../../core/options/check-channel.js';
import {readEnvironment} from '../../core/page/environment.js';
import {formatValue} from '../../core/utils/format-value.js';
import {warnOnce} from '../../core/utils/warn-once.js';

/** The items of what the page asks for; none where it asks for nothing, or where it is not a list. */
function itemsOf(asked: unknown, where: string): unknown[] {
  const items = toList(asked ?? []);
  if (!items) warnOnce(`${where}="${formatValue(asked)}" is not a list: give names separated by spaces, or an array`);
  return items ?? [];
}

function isAvailable(channel: Channel, environment: Environment, named: boolean): boolean {
  try {
    return channel.isAvailable?.(environment, named) !== false;
  } catch (error) {
    warnOnce(`the channel "${channel.id}": isAvailable failed: ${error}`);
    return true;
  }
}

/** Channels that were checked. Module state: pages pass the same objects to many elements. */
const checked = new WeakSet<object>(builtIn);

/** The channels to draw, in order; all built-in ones where the page names none. `where`: element and attribute, for warnings. */
export function chooseChannels(asked: unknown, where: string): Channel[] {
  const environment = readEnvironment();
  const known = knownChannels();
  const items = itemsOf(asked, where);
  const named = items.length > 0;
  const found: Channel[] = [];
  for (const item of named ? items : builtIn) {
    let channel = item as Channel | undefined;
    if (typeof item === 'string') {
      channel = known.find(({id}) => id === item);
      if (!channel && !loadingChannels.has(item))
        warnOnce(
          `${where}="${item}" is none of: ${builtIn.map(({id}) => id).join(' ')}. Add others by configure({channels})`,
        );
    } else if (!checked.has(item as object)) {
      if (checkChannel(item, where)) checked.add(item as object);
      else channel = undefined;
    }
    if (!channel) continue;
    const used = overrideChannel(channel);
    if (!used && named) warnOnce(`${where}: ${offMessage(channel)}`);
    if (used && isAvailable(used, environment, named)) found.push(used);
  }
  return found;
}
