// Clients whose `track` takes a name and properties: most of them.

import type {Backend} from './client.js';

/** A client with `track(name, properties)`. */
export interface Tracking {
  track(name: string, properties: Record<string, string | number | boolean>): unknown;
}

/** A backend for a client of that shape at a global. */
export const trackingBackend = (
  name: string,
  global: string,
  longest?: number,
  describe?: Backend<Tracking>['describe'],
): Backend<Tracking> => ({
  name,
  longest,
  describe,
  find() {
    const client = (globalThis as unknown as Record<string, Tracking | undefined>)[global];
    return client?.track ? client : undefined;
  },
  send: (client, event, properties) => client.track(event, properties),
});
