// OpenPanel: events with properties. https://openpanel.dev/docs/sdks/script

import type {Sink} from '../core/events/event.js';
import {readGlobal} from '../core/utils/globals.js';
import type {Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';
import type {TrackClient} from './internal/track-client.js';

/** The function of OpenPanel's snippet. */
type Op = (command: 'track', name: string, properties: Properties) => unknown;

export const openpanelBackend: Backend<TrackClient> = {
  name: 'openpanel',
  maxLength: 2000,
  find() {
    const op = readGlobal<Op>('op');
    return typeof op === 'function' ? {track: (name, properties) => op('track', name, properties)} : undefined;
  },
  send: (client, name, properties) => client.track(name, properties),
};

/**
 * A sink for OpenPanel.
 *
 * @param client - An instance of `OpenPanel`, or a getter that returns it; default: the page's `op` or its stub, also if it
 *   loads later.
 */
export const openpanel = (client?: ClientOrGetter<TrackClient>, options?: SinkOptions<TrackClient>): Sink =>
  objectSink(openpanelBackend, client, options);
