// Where the reader is: the kind of device, the language, installed or in a tab.

import type {Environment} from './channel.js';

/** Reads the environment; where there is no page (Node, a worker) it is a desktop. */
export function readEnvironment(): Environment {
  const {userAgent = '', maxTouchPoints = 0} = globalThis.navigator ?? {};
  // An iPad says it is a Macintosh; a Macintosh has no touch screen.
  const ios = /iP(hone|ad|od)/.test(userAgent) || (/Mac/.test(userAgent) && maxTouchPoints > 1);
  return {
    platform: ios ? 'ios' : /Android/.test(userAgent) ? 'android' : 'desktop',
    language: globalThis.document?.documentElement.lang || 'en',
    // Asked only by channels that open apps: it is what takes longest here.
    get standalone() {
      return globalThis.matchMedia?.('(display-mode: standalone)').matches;
    },
  };
}
