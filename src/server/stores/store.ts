// What keeps the events that a collector takes.

import type {DarkSocialEvent} from '../../core/events/event.js';

/** One valid record as text. */
export interface RecordText {
  /** The event's id. */
  id: string;
  /** The whole record as JSON, on one line, with fields that the schema knows and no key twice. */
  json: string;
}

/** Records of events that come as values. */
export const toText = (events: readonly DarkSocialEvent[]): RecordText[] =>
  events.map((event) => ({id: event.id, json: JSON.stringify(event)}));

/** Keeps events, each id once. One file each: `ndjson`, `postgres`, `clickhouse`, `memory`; or one of your own. */
export interface Store {
  /**
   * Keeps the events whose ids are new. Resolves once they are safe, since the page forgets them then; rejects where
   * they are not, and the page sends them again.
   *
   * @returns how many were new.
   */
  add(events: readonly DarkSocialEvent[]): Promise<number>;
  /** The same from the records' text; where a store has it, it is called instead, and no JSON is parsed and written anew. */
  addText?(records: readonly RecordText[]): Promise<number>;
  /** Resolves when all is kept and nothing is held any more. */
  close?(): Promise<void>;
}
