// What a page knows of its own visit, as data for `classifyVisit`.

import {readEnvironment} from '../core/page/environment.js';
import {doc} from '../core/utils/globals.js';
import type {VisitInput} from './visit.js';

/** What Telegram's browser leaves in the window. */
const mark = 'TelegramWebviewProxy';

/** What only some browsers have. */
interface Newer {
  userAgentData?: {brands: {brand: string}[]};
}

/** Reads the page's clues; `url`: the address that it was loaded by. */
export function readClues(url: string): VisitInput {
  const {userAgentData} = navigator as Newer;
  const {platform, standalone} = readEnvironment();
  return {
    url,
    referrer: doc.referrer,
    userAgent: navigator.userAgent,
    hints: {
      globals: mark in globalThis ? [mark] : [],
      brands: userAgentData?.brands.map(({brand}) => brand),
      mobile: platform !== 'desktop',
      standalone,
      published: doc.querySelector<HTMLMetaElement>('meta[property="article:published_time"]')?.content,
    },
  };
}
