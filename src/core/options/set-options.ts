// Sets the page's options, without starting it.

import {pageOptions} from '../page/existing-page-state.js';
import {checkChannel} from './check-channel.js';
import type {Options} from './options.js';

/**
 * Sets options that were checked. Channels are added to those that are there, in place of those with the same id; those that cannot be
 * used are left out, with a warning.
 */
export function setOptions({channels = [], ...others}: Options): void {
  const options = pageOptions();
  const {consent = options.consent} = others;
  Object.assign(options, others, {consent});
  const added = channels.filter((channel) => checkChannel(channel, 'channels'));
  const stays = (options.channels ?? []).filter(({id}) => !added.some((channel) => channel.id === id));
  if (added.length) options.channels = [...added, ...stays];
}
