// Keeps events in memory: for tests and trials.

import type {DarkSocialEvent} from '../../core/events/event.js';
import {Ids} from './ids.js';
import {toText, type RecordText, type Store} from './store.js';

/** A store in memory, and what it holds. */
export interface MemoryStore extends Store {
  /** The events so far, in the order in which they came. */
  readonly events: DarkSocialEvent[];
}

/** Makes a store that forgets all when the process ends. */
export function memory(): MemoryStore {
  const ids = new Ids();
  /** What each request brought, as an array of JSON: few large texts are less work to keep than many small ones. */
  const kept: string[] = [];
  const addText = async (records: readonly RecordText[]) => {
    const added = records.filter(({id}) => ids.add(id)).map(({json}) => json);
    if (added.length) kept.push(`[${added.join()}]`);
    return added.length;
  };
  return {
    addText,
    add: (events) => addText(toText(events)),
    get events() {
      return kept.flatMap((json) => JSON.parse(json) as DarkSocialEvent[]);
    },
  };
}
