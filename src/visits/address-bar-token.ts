// Puts a token of its own into the address bar, so that an address copied by hand is recognised when somebody opens it.

import {attempt} from '../core/utils/attempt.js';
import {replaceToken} from '../core/link/replace-token.js';
import {isRobot} from '../core/page/bot.js';
import {doc} from '../core/utils/globals.js';
import {remember} from '../core/page/tab-storage.js';
import {mintToken} from '../core/token/token.js';
import {allowsTokens, type PageState} from '../core/page/page-state.js';

/** How long a new address stays without a token, so that analytics and routers read it first, in ms. */
const delay = 1000;

/** Where a changed address may break something (service workers match addresses, `<base>` resolves them) or helps nobody. */
const isUnsafe = (): boolean =>
  !!navigator.serviceWorker?.controller ||
  !!doc.querySelector('base[href]') ||
  window !== top ||
  isRobot(navigator.userAgent);

/** Keeps a token of the channel `ab` in the address bar while the option `addressBar` is set and tokens are allowed. */
export function trackAddressBar(page: PageState): void {
  const {options, signal} = page;
  /** The page that the token belongs to: its address without the fragment. */
  let tokenPage = '';
  let token = '';
  /** Whether the delay is over and the address may have its token. */
  let isDue = false;
  let timer: ReturnType<typeof setTimeout>;

  const wait = () => {
    isDue = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (signal.aborted) return;
      isDue = true;
      page.addressBar.sync();
    }, delay);
  };

  page.addressBar.setDecorator((address) => {
    if (!options.addressBar || !allowsTokens(page) || isUnsafe()) return address;
    page.addressBar.watch();
    const [base] = address.split('#');
    if (base !== tokenPage) {
      tokenPage = base;
      token = attempt(() => mintToken({channel: 'ab', parent: page.parentToken})) ?? '';
      wait();
    }
    if (!isDue) return address;
    remember(page, 'own', token);
    return replaceToken(address, {...options, token});
  });

  // Capture, so that the router's own listener reads the clean address.
  addEventListener(
    'popstate',
    () => {
      if (!options.addressBar) return;
      wait();
      page.addressBar.sync();
    },
    {capture: true, signal},
  );
}
