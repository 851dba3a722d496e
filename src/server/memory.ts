// Keeps events in memory: for tests and trials.

import type {DarkSocialEvent} from '../core/event.js';
import type {RecordText, Store} from './store.js';

/** A store in memory, and what it holds. */
export interface MemoryStore extends Store {
  /** The events so far, in the order in which they came. */
  readonly events: DarkSocialEvent[];
}

/** Makes a store that forgets all when the process ends. */
export function memory(): MemoryStore {
  const kept = new Map<string, string>();
  const addText = async (records: readonly RecordText[]) => {
    const before = kept.size;
    for (const {id, json} of records) if (!kept.has(id)) kept.set(id, json);
    return kept.size - before;
  };
  return {
    addText,
    add: (events) => addText(events.map((event) => ({id: event.id, json: JSON.stringify(event)}))),
    get events() {
      return [...kept.values()].map((json) => JSON.parse(json) as DarkSocialEvent);
    },
  };
}
