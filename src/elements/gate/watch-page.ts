// Listens to everything on a page by which a gate may open.

import type {ShareEvent} from '../../core/events/event.js';
import type {PageState} from '../../core/page/existing-page-state.js';
import {whenFirstVisible} from '../../core/page/handle-arrival.js';
import {doc} from '../../core/utils/globals.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import {onPass} from '../internal/campaign-pass.js';
import {whenStarted} from '../internal/when-started.js';

/** What is called. */
export interface Watcher {
  /** Called once: the page's arrival is known, and the visitor sees the page. */
  onStart(page: PageState): unknown;
  /** No script has started the page. */
  onTimeout(): unknown;
  onShare(share: ShareEvent): unknown;
  /** The connection is back. */
  onOnline(): unknown;
  /** Something may have changed; also called at once, and after `onStart` and `onShare`. */
  onChange(): void;
}

/** Watches until the signal is aborted. */
export function watchPage({onStart, onTimeout, onShare, onOnline, onChange}: Watcher, signal: AbortSignal): void {
  doc.addEventListener(
    'dark-social-share',
    ({detail}) => {
      onShare(detail);
      onChange();
    },
    {signal},
  );
  for (const type of ['dark-social-goal', 'visibilitychange']) doc.addEventListener(type, onChange, {signal});
  addEventListener('online', onOnline, {signal});
  const stopPass = onPass(onChange);
  const stopStart = whenStarted(
    (page) =>
      whenFirstVisible(() => {
        onStart(page);
        onChange();
      }, signal),
    () => {
      warnOnce('<dark-social-gate> stays locked: load dark-social.min.js or auto.js beside it, which reads the link');
      onTimeout();
      onChange();
    },
  );
  signal.addEventListener('abort', () => {
    stopPass();
    stopStart();
  });
  onChange();
}
