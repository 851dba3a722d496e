// Loads channels beside the usual ones, each from a file of its own in the folder of `auto.js`, when an element names them.

import {loadingChannels} from '../../channels/loading-channels.js';
import type {Channel} from '../../core/channel.js';
import {setOptions} from '../../core/options/set-options.js';
import {optionListeners, pageOptions} from '../../core/page/existing-page-state.js';
import {register} from '../../core/token/channel-codes.js';
import {attempt} from '../../core/utils/attempt.js';
import {toList} from '../../core/utils/parse-attribute.js';

/** The folder of the channels' files, beside this one; the build fills it in. */
declare const CHANNELS_FOLDER: string;

/** Channels that stand with the elements. */
const usual: readonly {id: string}[] = register.slice(0, 7);

/**
 * What bars wait for, by id: nothing (`undefined`) once a file is missing or slow. Module state: each is requested once, also where it
 * is missing.
 */
const requests = new Map<string, Promise<void> | undefined>();

/** How long a bar waits for its channels, in ms; those that come later are drawn when they are there. */
const maxWait = 2000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const isKnown = (id: string): boolean => [...usual, ...(pageOptions().channels ?? [])].some((each) => each.id === id);

async function loadChannel(id: string): Promise<void> {
  loadingChannels.add(id);
  // The element warns about a name that is no channel's.
  const module = (await import(`./${CHANNELS_FOLDER}/${id}.js`).catch(() => ({}))) as Record<string, Channel>;
  // The page may have configured its own channel of this id in the meantime.
  if (!isKnown(id)) setOptions({channels: Object.values(module)});
  // `reset()` forgets it, and it is loaded again.
  if (isKnown(id)) requests.delete(id);
  loadingChannels.delete(id);
  optionListeners().forEach((listener) => attempt(listener));
}

async function waitForChannel(id: string): Promise<void> {
  await Promise.race([loadChannel(id), wait(maxWait)]);
  if (requests.has(id)) requests.set(id, undefined);
}

/** Loads the channels that an element names and that are not there; `undefined` where there is nothing to wait for. */
export function loadChannels(named: unknown): Promise<unknown> | undefined {
  const missing = (toList(named) ?? []).filter(
    (item): item is string => typeof item === 'string' && /^[a-z][a-z-]*$/.test(item) && !isKnown(item),
  );
  const waiting = missing.map((id) => {
    if (!requests.has(id)) requests.set(id, waitForChannel(id));
    return requests.get(id);
  });
  return waiting.some(Boolean) ? Promise.all(waiting) : undefined;
}
