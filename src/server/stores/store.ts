// The contract of the stores for a collector's events.

import type {DarkSocialEvent} from '../../core/events/event.js';

/** One valid record as JSON. */
export interface RecordText {
  /** The event's id. */
  id: string;
  /** The whole record on one line, with fields of the schema only and no key twice. */
  json: string;
}

/** Serializes events. */
export const toText = (events: readonly DarkSocialEvent[]): RecordText[] =>
  events.map((event) => ({id: event.id, json: JSON.stringify(event)}));

/** Stores events, each id once. There are `ndjson`, `postgres`, `clickhouse` and `memory`; or write your own. */
export interface Store {
  /**
   * Stores the events whose ids are new. Resolves once they are durable, since the page then discards them; if it rejects, the page
   * sends them again.
   *
   * @returns how many were new.
   */
  add(events: readonly DarkSocialEvent[]): Promise<number>;
  /** The same for serialized records. If a store has it, it is called instead of `add`, and no JSON is parsed. */
  addText?(records: readonly RecordText[]): Promise<number>;
  /** Resolves when everything is stored and all resources are released. */
  close?(): Promise<void>;
}
