// Reads from the page what `classifyVisit` needs.

import {readEnvironment} from '../core/page/environment.js';
import {doc} from '../core/utils/globals.js';
import type {VisitInput} from './visit.js';

/** A property that Telegram's browser adds to the window. */
const telegramGlobal = 'TelegramWebviewProxy';

/** Not in every browser. */
interface NavigatorUaData {
  userAgentData?: {brands: {brand: string}[]};
}

/**
 * Reads the context of this page's visit.
 *
 * @param url - The address that the page was loaded from.
 */
export function readVisitContext(url: string): VisitInput {
  const {userAgentData} = navigator as NavigatorUaData;
  const {platform, standalone} = readEnvironment();
  return {
    url,
    referrer: doc.referrer,
    userAgent: navigator.userAgent,
    hints: {
      globals: telegramGlobal in globalThis ? [telegramGlobal] : [],
      brands: userAgentData?.brands.map(({brand}) => brand),
      mobile: platform !== 'desktop',
      standalone,
      published: doc.querySelector<HTMLMetaElement>('meta[property="article:published_time"]')?.content,
    },
  };
}
