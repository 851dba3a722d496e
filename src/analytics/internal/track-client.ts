// Clients with a method `track(name, properties)`: most of them.

import {findGlobal, type Backend} from './create-sink.js';
import type {Properties} from './properties.js';

/** A client with `track(name, properties)`. */
export interface TrackClient {
  track(name: string, properties: Properties): unknown;
}

/** A backend for such a client at a global. */
export const trackBackend = (
  name: string,
  global: string,
  maxLength?: number,
  describe?: Backend<TrackClient>['describe'],
): Backend<TrackClient> => ({
  name,
  maxLength,
  describe,
  find: /* @__PURE__ */ findGlobal<TrackClient>(global, 'track'),
  send: (client, event, properties) => client.track(event, properties),
});
