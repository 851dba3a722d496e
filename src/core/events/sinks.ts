// The sinks of a page: each is added once, gets each event once, and disturbs nothing whatever it does.

import {attempt} from '../utils/attempt.js';
import type {DarkSocialEvent, Sink, SinkLike} from './event.js';
import type {Options} from '../options/options.js';
import {formatValue} from '../utils/format-value.js';
import {dispatch} from '../utils/dispatch.js';
import {warnOnce} from '../utils/warn-once.js';

/** What stands in a list of sinks where a condition does not hold: `[debug && consoleSink()]`. */
export type Falsy = false | null | undefined | '' | 0;

/** A sink as the page holds it. */
interface Entry {
  sink: SinkLike;
  /** How many events it has had of all that happened on the page. */
  served: number;
  /** Whether the library itself added it, for the page's DOM events and callbacks. */
  internal: boolean;
}

/** A sink that the site has added: name, and key if it has one. */
export interface ListedSink {
  sink: SinkLike;
  name: string;
  key?: string;
}

/** The sinks of a page, and the events that they get. */
export interface Sinks {
  /** Keeps an event for the sinks, those that are added later too. */
  log(event: DarkSocialEvent): void;
  /** Hands to each sink what it has not had, if consent is granted; forgets all if it is denied. */
  flush(): void;
  /**
   * Adds a sink, once; it gets what already happened on this page too. Returns the function that removes it. Falsy values are
   * ignored; what is no sink is ignored with a warning.
   */
  addSink(sink: SinkLike | Falsy, internal?: boolean): () => void;
  /** The sinks that the site has added. */
  listSinks(): ListedSink[];
  /** Removes all sinks and closes them. */
  closeSinks(): void;
}

/** Why a value is no sink, if it is none. */
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
  /** The sinks that get events, in the order in which they were added. */
  const active = new Set<Entry>();
  /** Every sink that was ever added and still exists, for how far it was served. */
  const known = new WeakMap<SinkLike, Entry>();
  /** Those that have a key, also removed ones: another object of the same key goes on where this ended. */
  const keyed = new Set<Entry>();
  let log: DarkSocialEvent[] = [];
  /** How many events were dropped from the beginning of the log. */
  let dropped = 0;

  async function hand({sink}: Entry, event: DarkSocialEvent): Promise<void> {
    const problem = sinkProblem(sink);
    try {
      if (problem) throw new TypeError(problem);
      // A copy for each: what one does with it must not reach the others.
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
      // Asked anew for each event, since a sink may do anything: remove itself, revoke consent, add others.
      while (active.has(entry) && options.consent !== 'pending') {
        if (options.consent === 'denied') forget();
        entry.served = Math.max(entry.served, dropped);
        const event = log[entry.served - dropped];
        if (!event) break;
        // Counted before it is sent: a sink that causes an event must not get this one again.
        entry.served++;
        void hand(entry, event);
      }
    }
    if (options.consent === 'denied') forget();
  }

  function forget(): void {
    dropped += log.length;
    log = [];
  }

  /** The sink as it is known already: the same object, or one of the same key. */
  function find(sink: SinkLike, key: string | undefined): Entry | undefined {
    const same = known.get(sink);
    if (same || !key) return same;
    // Asked anew, since a key may name a client that was not on the page before.
    return [...keyed].find((entry) => textOf(entry.sink, 'key') === key);
  }

  function addSink(sink: SinkLike | Falsy, internal = false): () => void {
    if (!sink) return () => {};
    const problem = sinkProblem(sink);
    if (problem) warnOnce(`sinks: ${problem}`);
    // An object stays, and its events become errors: the page can see how many it misses.
    if (Object(sink) !== sink) return () => {};
    const key = textOf(sink, 'key');
    const given: unknown = attempt(() => (sink as {key?: unknown}).key);
    if (given != null && !key)
      warnOnce(`the sink "${nameOf(sink)}" has the key ${formatValue(given)}: give a text that is not empty, or none`);

    const entry = find(sink, key) ?? {sink, served: 0, internal};
    // The first stays; only where it was removed does another of its key take its place.
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
      forget();
      for (const {sink} of entries) void close(sink);
    },
  };
}
