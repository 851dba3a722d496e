// Events that wait in the browser for an endpoint, where the site allows storage: a key each in `localStorage`, which is written
// before a page is gone, and where tabs do not write over what others have.

import {attempt} from '../../core/utils/attempt.js';
import type {DarkSocialEvent} from '../../core/events/event.js';

const prefix = 'dark-social.event ';

/** Nothing more is stored where this many keys stand already, whoever's: a site's storage holds some thousand such events. */
const most = 1000;

/** How long an event may wait, in ms: a reader's browser is no archive. */
const longest = 30 * 24 * 3600_000;

const keys = (): string[] => attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix))) ?? [];

const remove = (key: string) => attempt(() => localStorage.removeItem(key));

/** The stored events of one endpoint. Storage that is full, forbidden or broken holds none, and disturbs nothing. */
export function storedEvents(url: string) {
  const keyOf = (id: string) => `${prefix}${id} ${url}`;
  return {
    /** Stores an event. */
    add(id: string, text: string): void {
      attempt(() => localStorage.length < most && localStorage.setItem(keyOf(id), text));
    },

    /** Takes an event away. */
    remove: (id: string) => remove(keyOf(id)),

    /**
     * The events that wait, in the order in which they happened; other tabs' too, since which of these live nobody can tell, and
     * the endpoint counts each once. What has waited too long, for whichever endpoint, or cannot be read is taken away.
     */
    read(): DarkSocialEvent[] {
      const found: DarkSocialEvent[] = [];
      for (const key of keys()) {
        const event = attempt(() => JSON.parse(localStorage.getItem(key) ?? '') as DarkSocialEvent);
        if (!event?.id || !(event.at > Date.now() - longest)) remove(key);
        else if (key === keyOf(event.id)) found.push(event);
      }
      return found.sort((a, b) => a.at - b.at);
    },

    /** Takes all events away, whichever endpoint's: what consent is missing for. */
    clear: () => keys().forEach(remove),
  };
}
