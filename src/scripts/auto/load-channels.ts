// Loads channels beside the usual ones, each from a file of its own in the folder of `auto.js`, when an element names them.

import type {Channel} from '../../core/channel.js';
import {setOptions} from '../../core/options/set-options.js';
import {optionListeners, pageOptions} from '../../core/page/existing-page-state.js';
import {register} from '../../core/token/channel-codes.js';
import {attempt} from '../../core/utils/attempt.js';
import {parseList} from '../../core/utils/parse-attribute.js';

/** The folder of the channels' files, beside this one; the build fills it in. */
declare const CHANNELS_FOLDER: string;

/** Channels that stand with the elements. */
const usual: readonly string[] = register.slice(0, 7).map(({id}) => id);

/** Files that were requested. Module state: each is requested once, also where it is missing. */
const requested = new Map<string, Promise<void>>();

/** How long a bar waits for its channels, in ms; those that come later are drawn when they are there. */
const maxWait = 2000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function loadChannel(id: string): Promise<void> {
  try {
    const module = (await import(`./${CHANNELS_FOLDER}/${id}.js`)) as Record<string, Channel>;
    setOptions({channels: Object.values(module)});
    optionListeners().forEach((listener) => attempt(listener));
  } catch {
    // The element warns about a name that is no channel's.
  }
}

/** Loads the channels that an element names and that are not there; `undefined` where there is nothing to load. */
export function loadChannels(named: unknown): Promise<unknown> | undefined {
  const items: readonly unknown[] = typeof named === 'string' ? parseList(named) : Array.isArray(named) ? named : [];
  const known = [...usual, ...(pageOptions().channels ?? []).map(({id}) => id)];
  const missing = items.filter(
    (item): item is string => typeof item === 'string' && /^[a-z][a-z-]*$/.test(item) && !known.includes(item),
  );
  const loading = missing.map((id) => {
    const promise = requested.get(id) ?? loadChannel(id);
    requested.set(id, promise);
    return promise;
  });
  return loading.length ? Promise.race([Promise.all(loading), wait(maxWait)]) : undefined;
}
