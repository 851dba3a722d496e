// Events of the page that a report stands on, as they happen.

import type {DarkSocialEvent} from '../../../core/events/event.js';
import {existingPageState} from '../../../core/page/existing-page-state.js';
import {waitForGlobal} from '../../../core/utils/wait-for-global.js';
import {warnOnce} from '../../../core/utils/warn-once.js';

/** Calls back with each event of this page, those so far included. Returns a function that unsubscribes. */
export function followPage(callback: (event: DarkSocialEvent) => void): () => void {
  let unsubscribe: (() => void) | undefined;
  const stopWaiting = waitForGlobal(
    existingPageState,
    (page) => (unsubscribe = page.addSink({name: 'report', send: callback})),
    () =>
      warnOnce('<dark-social-report live> found no other part of the library on this page: add its script or a bar'),
  );
  return () => {
    stopWaiting();
    unsubscribe?.();
  };
}
