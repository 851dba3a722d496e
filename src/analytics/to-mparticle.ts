// mParticle: custom events of the type `Social`. https://docs.mparticle.com/developers/client-sdks/web/event-tracking/

import type {Sink} from '../core/events/event.js';
import {findGlobal, type Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';

/** What is used of mParticle's client. */
export interface MParticle {
  logEvent(name: string, type: number, attributes: Properties): unknown;
  EventType?: {Social: number};
}

export const mparticleBackend: Backend<MParticle> = {
  name: 'mparticle',
  maxLength: 2000,
  find: /* @__PURE__ */ findGlobal<MParticle>('mParticle', 'logEvent'),
  send: (client, name, attributes) => client.logEvent(name, client.EventType?.Social ?? 7, attributes),
};

/**
 * A sink for mParticle.
 *
 * @param client - The client, or a getter that returns it; default: the page's `mParticle` or its stub, also if it loads later.
 */
export const mparticle = (client?: ClientOrGetter<MParticle>, options?: SinkOptions<MParticle>): Sink =>
  objectSink(mparticleBackend, client, options);
