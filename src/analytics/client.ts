// How a sink gets at its client: the one it was given, or the one on the page, now or later.

import type {DarkSocialEvent, Sink} from '../core/event.js';
import {tracker} from '../core/tracker.js';

/** One analytics product, as its sink sees it. */
export interface Backend<Client> {
  /** The sink's name. */
  name: string;
  /** The client on the page, or its stub that queues; `undefined` while there is none. */
  find(): Client | undefined;
  /** Hands one event to the client. */
  send(client: Client, event: DarkSocialEvent): void;
}

/** How often and how long a page is searched for a client, in ms. */
const interval = 250;
const patience = 15000;
/** How many events wait; more than any reader makes. */
const capacity = 200;

/**
 * Makes a sink of backends that feed each other: the first that is on the page gets the events. They wait for a client that
 * loads late, for 15 s after the first of them; then they are dropped, and the sink's promise is rejected with their number,
 * unless the backends were `optional`.
 */
export function sinkFor<Client>(backends: Backend<Client>[], client?: Client, optional?: boolean): Sink {
  const {name} = backends[0];
  let waiting: DarkSocialEvent[] = [];
  let wait: Promise<void> | undefined;

  /** Hands events to the first client that there is. */
  const hand = (events: DarkSocialEvent[]): boolean =>
    backends.some(({find, send}) => {
      const found = client ?? find();
      if (found) for (const event of events) send(found, event);
      return found;
    });

  async function deliverLate(): Promise<void> {
    const until = Date.now() + patience;
    let done;
    try {
      do {
        await new Promise((resolve) => setTimeout(resolve, interval));
        done = hand(waiting);
      } while (!done && Date.now() < until);
      if (!done && !optional) throw new Error(`no ${name} in ${patience} ms: ${waiting.length} event(s) dropped`);
    } finally {
      waiting = [];
      wait = undefined;
    }
  }

  return {
    name,
    send(event) {
      if (event.type === 'visit' && !tracker().options.visits) return;
      if (!wait && hand([event])) return;
      if (waiting.length < capacity) waiting.push(event);
      return (wait ??= deliverLate());
    },
  };
}
