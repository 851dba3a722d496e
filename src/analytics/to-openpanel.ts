// OpenPanel: events with properties. https://openpanel.dev/docs/sdks/script

import type {Sink} from '../core/events/event.js';
import type {Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';
import type {Tracking} from './internal/track-client.js';

/** OpenPanel as a backend: by the page's `op`, which is a function. */
export const openpanelBackend: Backend<Tracking> = {
  name: 'openpanel',
  longest: 2000,
  find() {
    const {op} = globalThis as {op?: (command: 'track', name: string, properties: Properties) => unknown};
    return typeof op === 'function' ? {track: (name, properties) => op('track', name, properties)} : undefined;
  },
  send: (client, name, properties) => client.track(name, properties),
};

/**
 * A sink for OpenPanel.
 *
 * @param client - An instance of `OpenPanel`, or a getter that returns it; default: the page's `op` or its stub, also if it comes
 *   later.
 */
export const openpanel = (client?: Given<Tracking>, options?: SinkOptions<Tracking>): Sink =>
  objectSink(openpanelBackend, client, options);
