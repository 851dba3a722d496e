// Events from a store, such as the one that `localAnalytics()` keeps in the browser.

import type {DarkSocialEvent} from '../../../core/events/event.js';
import {warnOnce} from '../../../core/utils/warn-once.js';
import {loadLocalStore} from '../load-parts.js';
import type {ReportData} from './report-data.js';

/** Where events are kept. */
export interface EventStore {
  read(): AsyncIterable<DarkSocialEvent> | Iterable<DarkSocialEvent>;
  /** Calls back when the events have changed; returns a function that unsubscribes. */
  onChange?(callback: () => void): () => void;
}

/** The store that an attribute or property names. */
async function openStore(store: unknown): Promise<EventStore | undefined> {
  if (store === 'local') return (await loadLocalStore()).localAnalytics();
  if (typeof (store as Partial<EventStore> | null)?.read === 'function') return store as EventStore;
  warnOnce('<dark-social-report> store: set "local", or an object with read(), such as localAnalytics()');
  return undefined;
}

/** Reads a store, and again whenever it has changed. Returns a function that stops that. */
export function readStore(store: unknown, data: ReportData): () => void {
  let isStopped = false;
  let unsubscribe: (() => void) | undefined;
  const start = async () => {
    const opened = await openStore(store);
    if (!opened || isStopped) return;
    const read = () => void data.read(() => opened.read());
    unsubscribe = opened.onChange?.(read);
    read();
  };
  start().catch(() => warnOnce('<dark-social-report store="local">: put dark-social-local.js beside the script'));
  return () => {
    isStopped = true;
    unsubscribe?.();
  };
}
