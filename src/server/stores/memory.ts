// Stores events in memory: for tests.

import type {DarkSocialEvent} from '../../core/events/event.js';
import {IdSet} from './id-set.js';
import {toText, type RecordText, type Store} from './store.js';

/** A store in memory, and its events. */
export interface MemoryStore extends Store {
  /** The events so far, in the order in which they were received. */
  readonly events: DarkSocialEvent[];
}

/** Makes a store that is lost when the process ends. */
export function memory(): MemoryStore {
  const ids = new IdSet();
  /** A JSON array for each request: a few large strings cost the garbage collector less than many small ones. */
  const batches: string[] = [];
  const addText = async (records: readonly RecordText[]) => {
    const added = records.filter(({id}) => ids.add(id)).map(({json}) => json);
    if (added.length) batches.push(`[${added.join()}]`);
    return added.length;
  };
  return {
    addText,
    add: (events) => addText(toText(events)),
    get events() {
      return batches.flatMap((json) => JSON.parse(json) as DarkSocialEvent[]);
    },
  };
}
