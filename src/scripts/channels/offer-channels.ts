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
    // What is no list stays in it, so that the main script warns of it.
    const own: unknown = config?.channels ?? [];
    const all = new Set([...(Array.isArray(own) ? (own as Channel[]) : [own as Channel]), ...channels]);
    globalThis.darkSocialConfig = {...config, channels: [...all]};
  }
  waitForGlobal(readApi, ({configure}) => configure({channels}));
}
