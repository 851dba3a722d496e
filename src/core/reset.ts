// Takes everything of the library off a page, so that a test can start anew.

import {attempt} from './utils/attempt.js';
import {forgetCodes} from './token/channel-codes.js';
import {forgetLandingAddress} from './page/handover.js';
import {forgetPage} from './link/page-url.js';
import {existingPageState, resetPageState} from './page/page-state.js';
import {forgetWarnings} from './utils/warn-once.js';

/** Removes all keys of ours from one of the browser's storages. */
function empty(storage: Storage): void {
  for (const key of Object.keys(storage)) if (key.startsWith('dark-social')) storage.removeItem(key);
}

/**
 * Takes the page back to where nothing was configured, for tests: options and channels, arrival and events, sinks (their `close`
 * is called) and callbacks, listeners and timers, what is in the browser's storage, and which warnings were given. Events that no
 * sink has had are lost. The next `configure()` reads the arrival from the address as it is then. Elements on the page stay, and
 * follow the options that are set next.
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
  existingPageState()?.optionListeners.forEach((listener) => listener());
}
