// Starts the page for an element that needs its arrival or its tracker.

import {existingPageState, type PageState} from '../../core/page/existing-page-state.js';
import {waitForGlobal} from '../../core/utils/wait-for-global.js';
import {startPage} from './start-page.js';

const startedPage = (): PageState | undefined => {
  const page = existingPageState();
  return page?.claims.has('arrival') ? page : undefined;
};

/**
 * Starts the page, and calls back with its state: at once if it is started, otherwise in a microtask, so that a page which calls
 * `configure()` right after importing is heard first. In scripts the main script starts the page, so this waits for it.
 *
 * @param onTimeout - Called if nothing has started the page 15 s after it loaded.
 * @returns a function that ends the wait.
 */
export function whenStarted(callback: (page: PageState) => void, onTimeout?: () => void): () => void {
  const page = startedPage();
  let stop = (): void => {};
  let stopped = false;
  if (page) callback(page);
  else
    queueMicrotask(() => {
      if (stopped) return;
      startPage();
      stop = waitForGlobal(startedPage, callback, onTimeout);
    });
  return () => {
    stopped = true;
    stop();
  };
}
