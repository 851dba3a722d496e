// Where the reader is: the kind of device, the language, installed or in a tab.

import {attempt} from '../utils/attempt.js';
import type {Environment} from '../channel.js';
import {doc} from '../utils/globals.js';

const hasDisplayMode = (mode: string): boolean =>
  !!attempt(() => globalThis.matchMedia?.(`(display-mode: ${mode})`).matches);

/** Each is asked of the browser when it is read and not before, since most bars are drawn without any of them. */
const environment: Environment = {
  get platform() {
    const {userAgent = '', maxTouchPoints = 0} = globalThis.navigator ?? {};
    // An iPad says it is a Macintosh; a Macintosh has no touch screen.
    if (/iP(hone|ad|od)/.test(userAgent) || (/Mac/.test(userAgent) && maxTouchPoints > 1)) return 'ios';
    return /Android/.test(userAgent) ? 'android' : 'desktop';
  },
  get language() {
    return doc.documentElement?.lang || 'en';
  },
  get standalone() {
    if (hasDisplayMode('standalone')) return true;
    // Android's installed apps may have these as well; elsewhere they are ways to look at a tab, as a video's full screen is.
    return (
      environment.platform === 'android' &&
      (hasDisplayMode('minimal-ui') || (hasDisplayMode('fullscreen') && !doc.fullscreenElement))
    );
  },
};

/** The environment as it is whenever it is read; where there is no page (Node, a worker) it is a desktop. */
export const readEnvironment = (): Environment => environment;
