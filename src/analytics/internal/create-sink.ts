// How a sink gets at its client: the one it was given, or the one on the page, now or later.

import type {DarkSocialEvent, Sink} from '../../core/events/event.js';
import {isNamedElement, readGlobal} from '../../core/utils/globals.js';
import {tracker} from '../../core/events/tracker.js';
import {describe, fit, type Message, type Properties} from './properties.js';

/** One analytics product, as its sink sees it. */
export interface Backend<Client> {
  /** The sink's name. */
  name: string;
  /** The longest text that the vendor takes, in characters. Default 255. */
  longest?: number;
  /** The client on the page, or its stub that queues; `undefined` while there is none. */
  find(): Client | undefined;
  /** What the vendor gets of an event; default: our name and properties. */
  describe?(event: DarkSocialEvent): Message | undefined;
  /** Hands one event to the client; a promise tells whether it was taken. */
  send(client: Client, name: string, properties: Properties, event: DarkSocialEvent): unknown;
}

/** Finds a global object that has this method: what else bears its name is no client. */
export const globalWith =
  <Client extends object>(global: string, method: keyof Client) =>
  (): Client | undefined => {
    const client = readGlobal<Client>(global);
    return client?.[method] ? client : undefined;
  };

/** A backend that differs from another in something. */
export const variant = <Client>(backend: Backend<Client>, change: Partial<Backend<Client>>): Backend<Client> => ({
  ...backend,
  ...change,
});

/** The client that a backend finds; not an element that has the name of one: `<div id="gtag">`. */
export function clientOf<Client>(find: () => Client | undefined): Client | undefined {
  const client = find();
  return isNamedElement(client) ? undefined : client;
}

/** How often and how long a page is searched for a client, in ms. */
const interval = 250;
const patience = 15000;
/** How many events wait; more than any reader makes. */
const capacity = 200;

/** How a sink stands on the page. */
export interface SinkSettings {
  /** Its name; default: the first backend's. */
  name?: string;
  /** Whether it says nothing where none of the clients is on the page. */
  optional?: boolean;
  /** Its key; a function where what it names may come later. Default: the name of the first backend. */
  key?: string | (() => string);
}

/**
 * Makes a sink of backends that feed each other: the first that is on the page gets the events. They wait for a client that
 * loads late, for 15 s after the first of them; then they are dropped, and the sink's promise is rejected with their number,
 * unless the backends were `optional`.
 */
export function sinkFor(backends: Backend<unknown>[], settings: SinkSettings = {}): Sink {
  const {name = backends[0].name, optional, key} = settings;
  let waiting: DarkSocialEvent[] = [];
  let wait: Promise<unknown> | undefined;

  /** Hands events to the first client that there is, each whatever became of the one before. */
  function hand(events: DarkSocialEvent[]): Promise<unknown> | undefined {
    for (const {find, describe: say = describe, send, longest} of backends) {
      const client = clientOf(find);
      if (client) {
        return Promise.all(
          events.map(async (event) => {
            const message = say(event);
            if (message) await send(client, message.name, fit(message.properties, longest), event);
          }),
        );
      }
    }
    return undefined;
  }

  async function deliverLate(): Promise<unknown> {
    const until = Date.now() + patience;
    let sent;
    try {
      do {
        await new Promise((resolve) => setTimeout(resolve, interval));
        sent = hand(waiting);
      } while (!sent && Date.now() < until);
      if (!sent && !optional) throw new Error(`no ${name} in ${patience} ms: ${waiting.length} event(s) dropped`);
    } finally {
      waiting = [];
      wait = undefined;
    }
    // Not awaited above: what comes meanwhile does not wait for a client's answer.
    return sent;
  }

  return {
    name,
    get key() {
      return typeof key === 'function' ? key() : (key ?? name);
    },
    send(event) {
      if (event.type === 'visit' && !tracker().options.visitsToVendors) return;
      const sent = wait ? undefined : hand([event]);
      if (sent) return sent as Promise<void>;
      if (waiting.length < capacity) waiting.push(event);
      return (wait ??= deliverLate()) as Promise<void>;
    },
  };
}
