// The sink that keeps events in the browser, for sites and demos without a service.

import type {DarkSocialEvent, Sink} from '../../core/events/event.js';
import {existingPageState} from '../../core/page/existing-page-state.js';
import {attempt} from '../../core/utils/attempt.js';
import {checkOptional, wrongArgument} from '../../core/utils/check-object.js';
import {formatValue} from '../../core/utils/format-value.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import {EventDatabase} from './database.js';
import {csvOf, ndjsonOf} from './export.js';

/** Options of {@link localAnalytics}. */
export interface LocalOptions {
  /** The name of the database; sites of one origin may keep their events apart. Default `dark-social`. */
  name?: string | undefined;
  /** How many events are kept at most. Of more the oldest are deleted, up to a thousand at a time. Default 100,000. */
  maxEvents?: number | undefined;
}

/** The sink, and what reads the events that it keeps. */
export interface LocalAnalytics extends Sink {
  /** The events, roughly in the order in which they happened; each id once. */
  read(): AsyncIterable<DarkSocialEvent>;
  /** Deletes all events, also for other tabs. */
  clear(): Promise<void>;
  /** The events as a file, one JSON object a line: what `summarize` and `npx dark-social report` read. */
  exportNdjson(): Promise<Blob>;
  /** The events as a table for spreadsheets (RFC 4180, UTF-8), in which no value runs as a formula. */
  exportCsv(): Promise<Blob>;
  /**
   * Calls back whenever the events have changed, in this tab or another one of the site. Returns a function that unsubscribes.
   *
   * @throws TypeError where the callback is not a function.
   */
  onChange(callback: () => void): () => void;
  close(): void;
}

const optionError = (option: string, value: unknown, wayOut: string): TypeError =>
  new TypeError(`dark-social: localAnalytics({${option}: ${formatValue(value)}}): ${wayOut}`);

function readOptions(options: LocalOptions | undefined): {name: string; maxEvents: number} {
  const {name = 'dark-social', maxEvents = 100_000} = checkOptional(options, 'localAnalytics');
  if (typeof name !== 'string' || !name) throw optionError('name', name, 'give the database a name');
  if (!Number.isInteger(maxEvents) || maxEvents < 1)
    throw optionError('maxEvents', maxEvents, 'give a whole number from 1 on');
  return {name, maxEvents};
}

/**
 * A sink that keeps events in the browser's own database (IndexedDB), for looking at the results without any service. It holds what this
 * browser did on this origin, in all its tabs: the events of other visitors are on their own devices. Where there is no database, or it is
 * full or forbidden, events are kept in memory until the page is left, with one warning.
 *
 * As all sinks it gets events only while consent is granted. When consent is denied on a page that has this sink, what is stored is
 * deleted.
 *
 * @throws TypeError for an empty name, or a maximum that is not a whole number.
 * @example
 * ```ts
 * const local = localAnalytics();
 * configure({sinks: [local]});
 * const summary = await summarize(local.read());
 * ```
 */
export function localAnalytics(options?: LocalOptions): LocalAnalytics {
  const {name, maxEvents} = readOptions(options);
  const key = `local:${name}`;
  const channelName = `dark-social ${key}`;
  const database = new EventDatabase(name, maxEvents);
  const callbacks = new Set<() => void>();
  /** Events that could not be stored, and whether storing more is given up. */
  let inMemory: DarkSocialEvent[] = [];
  let onlyMemory = false;
  /** Events of this task, which share a transaction. */
  let batch: DarkSocialEvent[] = [];
  let lastWrite: Promise<void> | undefined;
  let otherTabs: BroadcastChannel | undefined;
  let listening = false;

  async function store(events: DarkSocialEvent[]): Promise<void> {
    try {
      if (!onlyMemory) return await database.add(events);
    } catch {
      // The browser may have closed the connection: a new one is worth a try.
      database.close();
      try {
        return await database.add(events);
      } catch (error) {
        onlyMemory = true;
        warnOnce(
          `localAnalytics: events cannot be stored, so they are kept until the page is left (${formatValue(error)}). Full disks and blocked storage do this`,
        );
      }
    }
    inMemory = [...inMemory, ...events].slice(-maxEvents);
  }

  async function write(): Promise<void> {
    const events = batch;
    batch = [];
    await store(events);
    announce();
  }

  function notify(): void {
    for (const callback of [...callbacks]) attempt(callback);
  }

  function announce(): void {
    notify();
    // Closed at once, since an open one may keep the page out of the back/forward cache.
    attempt(() => {
      const channel = otherTabs ?? new BroadcastChannel(channelName);
      channel.postMessage('changed');
      if (channel !== otherTabs) channel.close();
    });
  }

  async function clear(): Promise<void> {
    batch = [];
    await lastWrite;
    inMemory = [];
    try {
      await database.clear();
    } catch (error) {
      if (!onlyMemory) warnOnce(`localAnalytics: the stored events cannot be deleted (${formatValue(error)})`);
    }
    announce();
  }

  /** A page may only read events: then its consent is no reason to delete them. */
  const isAdded = (): boolean =>
    !!existingPageState()
      ?.listSinks()
      .some((other) => other.sink === sink);

  function onOptions(): void {
    if (existingPageState()?.options.consent === 'denied' && isAdded()) void clear();
  }

  /** After the page was configured, which happens in the task that creates the sink or a later one. */
  function followConsent(): void {
    const page = existingPageState();
    if (listening || !page || !isAdded()) return;
    listening = true;
    page.optionListeners.add(onOptions);
    page.signal.addEventListener('abort', () => page.optionListeners.delete(onOptions), {once: true});
    onOptions();
  }

  async function* stored(): AsyncGenerator<DarkSocialEvent[]> {
    await lastWrite;
    try {
      yield* database.read();
    } catch (error) {
      if (!onlyMemory) warnOnce(`localAnalytics: the stored events cannot be read (${formatValue(error)})`);
    }
    yield inMemory;
  }

  /** Events by block, each id once: an event that was added again later may be in two blocks. */
  async function* blocks(): AsyncGenerator<DarkSocialEvent[]> {
    const ids = new Set<string>();
    for await (const events of stored()) yield events.filter(({id}) => !ids.has(id) && ids.add(id));
  }

  async function* read(): AsyncGenerator<DarkSocialEvent> {
    for await (const events of blocks()) yield* events;
  }

  const sink: LocalAnalytics = {
    name: 'local',
    key,
    async send(event) {
      followConsent();
      batch.push(event);
      if (batch.length === 1) lastWrite = Promise.resolve().then(write);
      await lastWrite;
    },
    read,
    clear,
    exportNdjson: () => ndjsonOf(blocks()),
    exportCsv: () => csvOf(blocks()),
    onChange(callback) {
      if (typeof callback !== 'function') throw wrongArgument('localAnalytics().onChange', callback, 'give a function');
      callbacks.add(callback);
      attempt(() => {
        otherTabs ??= new BroadcastChannel(channelName);
        otherTabs.onmessage = notify;
      });
      return () => {
        callbacks.delete(callback);
        if (callbacks.size) return;
        otherTabs?.close();
        otherTabs = undefined;
      };
    },
    close() {
      callbacks.clear();
      otherTabs?.close();
      otherTabs = undefined;
      database.close();
    },
  };
  if (globalThis.document) setTimeout(followConsent);
  return sink;
}
