// The sinks of a page: each is added once and gets each event once, and none can affect the page or the others.

import {attempt} from '../utils/attempt.js';
import type {DarkSocialEvent, Sink, SinkLike} from './event.js';
import type {Options} from '../options/options.js';
import {formatValue} from '../utils/format-value.js';
import {dispatch} from '../utils/dispatch.js';
import {warnOnce} from '../utils/warn-once.js';

/** What a list of sinks holds where a condition is false: `[debug && consoleSink()]`. */
export type Falsy = false | null | undefined | '' | 0;

/** A sink and how far it has come. */
interface Entry {
  sink: SinkLike;
  /** How many of the page's events it was given. */
  position: number;
  /** Whether the library added it itself, for DOM events and callbacks. */
  internal: boolean;
}

/** A sink that the site has added. */
interface ListedSink {
  sink: SinkLike;
  name: string;
  key?: string;
}

/** The sinks of a page and its log of events. */
export interface Sinks {
  /** Appends an event to the log. */
  log(event: DarkSocialEvent): void;
  /** Gives each sink the events that it has not had. While consent is pending events are held; once it is denied they are dropped. */
  flush(): void;
  /**
   * Adds a sink, once, and replays this page's events to it. Returns a function that removes it. Falsy values are ignored; values that
   * are not sinks are ignored with a warning.
   */
  addSink(sink: SinkLike | Falsy, internal?: boolean): () => void;
  /** The sinks that the site has added. */
  listSinks(): ListedSink[];
  /** Removes all sinks and closes them. */
  closeSinks(): void;
}

/** Why a value is not a sink; `undefined` for a sink. */
export const sinkProblem = (value: unknown): string | undefined =>
  typeof value === 'function' || typeof attempt(() => (value as {send?: unknown}).send) === 'function'
    ? undefined
    : `${formatValue(value)} is not a sink: give a function, or an object with a function "send"`;

const textOf = (sink: SinkLike, property: 'name' | 'key'): string | undefined => {
  const value: unknown = attempt(() => (sink as Partial<Sink>)[property]);
  return typeof value === 'string' && value ? value : undefined;
};

const nameOf = (sink: SinkLike): string => textOf(sink, 'name') ?? '(without a name)';

async function close(sink: SinkLike): Promise<void> {
  try {
    if (typeof sink !== 'function') await sink.close?.();
  } catch (error) {
    warnOnce(`the sink "${nameOf(sink)}" could not be closed: ${formatValue(error)}`);
  }
}

/** The sinks of a page with these options. */
export function createSinks(options: Options): Sinks {
  /** The sinks that get events, in the order they were added. */
  const active = new Set<Entry>();
  /** Every sink that was ever added, so that adding it again replays nothing twice. */
  const known = new WeakMap<SinkLike, Entry>();
  /** The sinks with a key, removed ones too: another object with the same key goes on where the first ended. */
  const keyed = new Set<Entry>();
  let log: DarkSocialEvent[] = [];
  /** How many events were dropped from the start of the log. */
  let dropped = 0;

  async function send({sink}: Entry, event: DarkSocialEvent): Promise<void> {
    const problem = sinkProblem(sink);
    try {
      if (problem) throw new TypeError(problem);
      // A copy for each, so that a sink which changes it does not affect the others.
      const copy = event.type === 'visit' ? {...event, reasons: [...event.reasons]} : {...event};
      await (typeof sink === 'function' ? sink(copy) : sink.send(copy));
    } catch (error) {
      const name = nameOf(sink);
      attempt(() => warnOnce(problem ? `sinks: ${problem}` : `the sink "${name}" failed: ${formatValue(error)}`));
      if (globalThis.document) attempt(() => dispatch(document, 'dark-social-error', {sink: name, error, event}));
    }
  }

  function flush(): void {
    for (const entry of active) {
      // Checked for each event, since a sink may remove itself, revoke consent or add others.
      while (active.has(entry) && options.consent !== 'pending') {
        if (options.consent === 'denied') dropLog();
        entry.position = Math.max(entry.position, dropped);
        const event = log[entry.position - dropped];
        if (!event) break;
        // Counted before it is sent: a sink that emits an event must not get this one again.
        entry.position++;
        void send(entry, event);
      }
    }
    if (options.consent === 'denied') dropLog();
  }

  function dropLog(): void {
    dropped += log.length;
    log = [];
  }

  /** The entry of the same object, or of another with the same key. */
  function find(sink: SinkLike, key: string | undefined): Entry | undefined {
    const same = known.get(sink);
    if (same || !key) return same;
    // Read again, since a key may name a client that was not on the page before.
    return [...keyed].find((entry) => textOf(entry.sink, 'key') === key);
  }

  function addSink(sink: SinkLike | Falsy, internal = false): () => void {
    if (!sink) return () => {};
    const problem = sinkProblem(sink);
    if (problem) warnOnce(`sinks: ${problem}`);
    // An object is added all the same: its events become errors, which show the site what it misses.
    if (Object(sink) !== sink) return () => {};
    const key = textOf(sink, 'key');
    const given: unknown = attempt(() => (sink as {key?: unknown}).key);
    if (given != null && !key)
      warnOnce(`the sink "${nameOf(sink)}" has the key ${formatValue(given)}: give a non-empty string, or no key`);

    const entry = find(sink, key) ?? {sink, position: 0, internal};
    // The first sink of a key stays, unless it was removed.
    if (!active.has(entry)) entry.sink = sink;
    known.set(sink, entry);
    if (key) keyed.add(entry);
    active.add(entry);
    flush();
    let removed = false;
    return () => {
      if (!removed) active.delete(entry);
      removed = true;
    };
  }

  return {
    log: (event) => void log.push(event),
    flush,
    addSink,
    listSinks: () =>
      [...active]
        .filter(({internal}) => !internal)
        .map(({sink}) => ({sink, name: nameOf(sink), key: textOf(sink, 'key')})),
    closeSinks() {
      const entries = [...active];
      active.clear();
      dropLog();
      for (const {sink} of entries) void close(sink);
    },
  };
}
