// Unsent events in `localStorage`, for sites that allow storage. Each has its own key, so that tabs do not overwrite each other's.

import type {DarkSocialEvent} from '../../core/events/event.js';
import {attempt} from '../../core/utils/attempt.js';

const prefix = 'dark-social.event ';

/** No event is added to storage that has this many keys, whoever's: about a thousand events fit in. */
const maxKeys = 1000;

/** How long an event is kept, in ms. */
const maxAge = 30 * 24 * 3600_000;

const eventKeys = (): string[] =>
  attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix))) ?? [];

const removeKey = (key: string) => attempt(() => localStorage.removeItem(key));

/** The stored events of one endpoint. If storage is full, blocked or broken, nothing is stored and nothing throws. */
export function eventStorage(url: string) {
  const keyOf = (id: string) => `${prefix}${id} ${url}`;
  return {
    add(id: string, text: string): void {
      attempt(() => localStorage.length < maxKeys && localStorage.setItem(keyOf(id), text));
    },

    remove: (id: string) => removeKey(keyOf(id)),

    /**
     * The stored events, oldest first. That includes events of other open tabs, since nothing tells which tabs are still open;
     * the endpoint counts each once. Removes events of any endpoint that are too old or unreadable.
     */
    read(): DarkSocialEvent[] {
      const events: DarkSocialEvent[] = [];
      for (const key of eventKeys()) {
        const event = attempt(() => JSON.parse(localStorage.getItem(key) ?? '') as DarkSocialEvent);
        if (!event?.id || !(event.at > Date.now() - maxAge)) removeKey(key);
        else if (key === keyOf(event.id)) events.push(event);
      }
      return events.sort((a, b) => a.at - b.at);
    },

    /** Removes the events of every endpoint. For when consent is denied. */
    clear: () => eventKeys().forEach(removeKey),
  };
}
