// Puts a token of its own into the address bar, so that an address copied by hand is recognised when somebody opens it.

import {attempt} from '../core/utils/attempt.js';
import {replaceToken} from '../core/link/replace-token.js';
import {isRobot} from '../core/page/bot.js';
import {doc} from '../core/utils/globals.js';
import {remember} from '../core/page/tab-storage.js';
import {mintToken} from '../core/token/token.js';
import {allowsTokens, type PageState} from '../core/page/page-state.js';

/** How long an address stands before it gets its token, ms: analytics and routers read it first. */
const patience = 1000;

/** Where another address may break something (a service worker answers by address, `<base>` resolves by it), or serves nobody. */
const isUnsafe = (): boolean =>
  !!navigator.serviceWorker?.controller ||
  !!doc.querySelector('base[href]') ||
  window !== top ||
  isRobot(navigator.userAgent);

/**
 * Has the tracker keep a token of the channel `ab` in the address bar while the option `addressBar` is set and tokens are
 * allowed, from when it settles the address on.
 */
export function trackAddressBar(tracker: PageState): void {
  const {options, signal} = tracker;
  /** The page that the token belongs to: its address without the fragment. */
  let page = '';
  let token = '';
  /** Whether the address may bear its token by now. */
  let settled = false;
  let timer: ReturnType<typeof setTimeout>;

  const wait = () => {
    settled = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (signal.aborted) return;
      settled = true;
      tracker.addressBar.sync();
    }, patience);
  };

  tracker.addressBar.setDecorator((address) => {
    if (!options.addressBar || !allowsTokens(tracker) || isUnsafe()) return address;
    tracker.addressBar.watch();
    const [base] = address.split('#');
    if (base !== page) {
      page = base;
      token = attempt(() => mintToken({channel: 'ab', parent: tracker.parentToken})) ?? '';
      wait();
    }
    if (!settled) return address;
    remember(tracker, 'own', token);
    return replaceToken(address, {...options, token});
  });

  // Before the router hears of it, so that it reads a clean address.
  addEventListener(
    'popstate',
    () => {
      if (!options.addressBar) return;
      wait();
      tracker.addressBar.sync();
    },
    {capture: true, signal},
  );
}
