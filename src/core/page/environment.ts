// The visitor's device, the page's language, and whether it runs as an installed app.

import {attempt} from '../utils/attempt.js';
import type {Environment} from '../channel.js';
import {doc} from '../utils/globals.js';

const hasDisplayMode = (mode: string): boolean =>
  !!attempt(() => globalThis.matchMedia?.(`(display-mode: ${mode})`).matches);

/** Getters, since most bars need none of these. */
const environment: Environment = {
  get platform() {
    const {userAgent = '', maxTouchPoints = 0} = globalThis.navigator ?? {};
    // An iPad claims to be a Macintosh, but no Macintosh has a touch screen.
    if (/iP(hone|ad|od)/.test(userAgent) || (/Mac/.test(userAgent) && maxTouchPoints > 1)) return 'ios';
    return /Android/.test(userAgent) ? 'android' : 'desktop';
  },
  get language() {
    return doc.documentElement?.lang || 'en';
  },
  get standalone() {
    if (hasDisplayMode('standalone')) return true;
    // Installed apps on Android may have these modes, too. Elsewhere they are a tab, or a video in full screen.
    return (
      environment.platform === 'android' &&
      (hasDisplayMode('minimal-ui') || (hasDisplayMode('fullscreen') && !doc.fullscreenElement))
    );
  },
};

/** Returns the environment, an object whose properties are always current. Without a page (Node, a worker) it is a desktop. */
export const readEnvironment = (): Environment => environment;
