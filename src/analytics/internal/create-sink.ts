// Makes a sink that sends events to an analytics client on the page, also to one that loads later.

import type {DarkSocialEvent, Sink} from '../../core/events/event.js';
import {pageState} from '../../core/page/page-state.js';
import {readGlobal} from '../../core/utils/globals.js';
import {waitForGlobal} from '../../core/utils/wait-for-global.js';
import {describeEvent, truncateProperties, type Message, type Properties} from './properties.js';

/** One analytics product. */
export interface Backend<Client> {
  /** The sink's name. */
  name: string;
  /** The longest text that the vendor accepts, in characters. Default 255. */
  maxLength?: number;
  /** The client on the page, or its stub that queues; `undefined` while there is none. */
  find(): Client | undefined;
  /** The name and properties to send for an event; `undefined` sends nothing. Default: {@link describeEvent}. */
  describe?(event: DarkSocialEvent): Message | undefined;
  /** Sends one event. A promise that it returns says whether the client accepted it. */
  send(client: Client, name: string, properties: Properties, event: DarkSocialEvent): unknown;
}

/** Returns a function that finds a global, with this method if it is given: another script may use the same name. */
export const findGlobal =
  <Client>(name: string, method?: keyof Client) =>
  (): Client | undefined => {
    const client = readGlobal<Client>(name);
    return !method || client?.[method] ? client : undefined;
  };

/** A copy of a backend with some properties replaced. */
export const variant = <Client>(backend: Backend<Client>, change: Partial<Backend<Client>>): Backend<Client> => ({
  ...backend,
  ...change,
});

/** How many events are queued at most while there is no client. */
const capacity = 200;

/** How a sink behaves on the page. */
export interface SinkSettings {
  /** Its name. Default: the first backend's. */
  name?: string;
  /** Its key, or a function for a key that names a client found later. Default: the name. */
  key?: string | (() => string);
  /** Whether it is no error if no client is found. */
  optional?: boolean;
  /** Whether a backend that was found may send this event. Default: always. */
  shouldSend?(backend: Backend<unknown>, event: DarkSocialEvent): boolean;
}

/**
 * Makes a sink for backends that forward to each other: the first whose client is on the page gets the events. Until then they
 * are queued, at most for 15 s after the page has loaded. Then they are dropped, and the promise of `send` rejects unless the
 * sink is `optional`.
 */
export function createSink(backends: readonly Backend<unknown>[], settings: SinkSettings = {}): Sink {
  const {name = backends[0].name, key = name, optional, shouldSend} = settings;
  let queue: DarkSocialEvent[] = [];
  let pending: Promise<unknown> | undefined;

  async function sendTo(backend: Backend<unknown>, client: unknown, event: DarkSocialEvent): Promise<void> {
    if (shouldSend?.(backend, event) === false) return;
    const message = (backend.describe ?? describeEvent)(event);
    if (message)
      await backend.send(client, message.name, truncateProperties(message.properties, backend.maxLength), event);
  }

  /** Sends what is queued if a client is there. One event that fails does not keep the others back. */
  function sendNow(): Promise<unknown> | undefined {
    for (const backend of backends) {
      const client = backend.find();
      if (client) return Promise.all(takeQueue().map((event) => sendTo(backend, client, event)));
    }
    return undefined;
  }

  function takeQueue(): DarkSocialEvent[] {
    const events = queue;
    queue = [];
    pending = undefined;
    return events;
  }

  const sendWhenFound = () =>
    new Promise<unknown>((resolve, reject) => {
      const onTimeout = () => {
        const {length} = takeQueue();
        if (optional) resolve(undefined);
        else reject(new Error(`${name} was not found on the page in 15 s: ${length} event(s) dropped`));
      };
      waitForGlobal(sendNow, resolve, onTimeout);
    });

  return {
    name,
    get key() {
      return typeof key === 'function' ? key() : key;
    },
    async send(event) {
      if (event.type === 'visit' && !pageState().options.visitsToVendors) return;
      if (queue.length < capacity) queue.push(event);
      const sent = pending ?? sendWhenFound();
      if (queue.length) pending = sent;
      await sent;
    },
  };
}
