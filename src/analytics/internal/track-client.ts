// Clients whose `track` takes a name and properties: most of them.

import {globalWith, type Backend} from './create-sink.js';
import type {Properties} from './properties.js';

/** A client with `track(name, properties)`. */
export interface Tracking {
  track(name: string, properties: Properties): unknown;
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
  find: /* @__PURE__ */ globalWith<Tracking>(global, 'track'),
  send: (client, event, properties) => client.track(event, properties),
});
