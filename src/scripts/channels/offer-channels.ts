// Makes the channels of a script known to the page, whichever script runs first.

import type {Channel} from '../../core/channel.js';
import {readGlobal} from '../../core/utils/globals.js';
import {waitForGlobal} from '../../core/utils/wait-for-global.js';
import type {DarkSocialConfig} from '../globals.js';
import {readApi} from '../page-api.js';

/** Adds channels to the page's options: at once, so that the first bar has them, or as soon as the main script has run. */
export function offerChannels(channels: readonly Channel[]): void {
  if (!readApi()) {
    const config = readGlobal<DarkSocialConfig>('darkSocialConfig');
    globalThis.darkSocialConfig = {...config, channels: [...(config?.channels ?? []), ...channels]};
  }
  waitForGlobal(readApi, ({configure}) => configure({channels}));
}
