// Resets the page, so that a test can start afresh.

import {attempt} from './utils/attempt.js';
import {forgetCodes} from './token/channel-codes.js';
import {forgetLandingAddress} from './page/handover.js';
import {forgetPage} from './link/page-url.js';
import {optionListeners} from './page/existing-page-state.js';
import {resetPageState} from './page/page-state.js';
import {forgetWarnings} from './utils/warn-once.js';

/** Removes the library's keys from a storage. */
function empty(storage: Storage): void {
  for (const key of Object.keys(storage)) if (key.startsWith('dark-social')) storage.removeItem(key);
}

/**
 * Resets the page for tests, as if nothing had been configured: options and channels, arrival and events, sinks (`close` is called) and
 * callbacks, listeners and timers, the browser's storage, and which warnings were shown. Events that no sink has had are lost. The next
 * `configure()` reads the arrival from the URL at that time. Elements on the page stay, and use the options that are set next. Events that
 * `localAnalytics()` keeps stay too: its `clear()` deletes them.
 *
 * @example
 * ```ts
 * afterEach(() => reset());
 * ```
 */
export function reset(): void {
  resetPageState();
  attempt(() => empty(sessionStorage));
  attempt(() => empty(localStorage));
  forgetLandingAddress();
  forgetPage();
  forgetCodes();
  forgetWarnings();
  optionListeners().forEach((listener) => listener());
}
