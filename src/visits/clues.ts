// What a page knows of its own visit, as data for `classifyVisit`.

import {readEnvironment} from '../core/environment.js';
import type {VisitInput} from './visit.js';

/** What browsers of apps leave in the window: Telegram's. */
const marks = ['TelegramWebviewProxy', 'TelegramWebview', 'TelegramWebviewProxyProto'];

/** What only some browsers have. */
interface Newer {
  userAgentData?: {brands: {brand: string}[]; mobile: boolean};
}

/** Reads the page's clues; `url`: the address that it was loaded by. */
export function readClues(url: string): VisitInput {
  const {userAgentData} = navigator as Newer;
  const {platform, standalone} = readEnvironment();
  return {
    url,
    referrer: document.referrer,
    userAgent: navigator.userAgent,
    hints: {
      globals: marks.filter((name) => name in globalThis),
      brands: userAgentData?.brands.map(({brand}) => brand),
      mobile: userAgentData?.mobile ?? platform !== 'desktop',
      standalone,
      published: document.querySelector<HTMLMetaElement>('meta[property="article:published_time"]')?.content,
      now: Date.now(),
    },
  };
}
