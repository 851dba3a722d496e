// Customer.io: events as for Segment. https://docs.customer.io/integrations/data-in/connections/javascript/js-source/

import type {Sink} from '../core/events/event.js';
import {segmentLikeBackend} from './to-segment.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';
import type {TrackClient} from './internal/track-client.js';

export const customerioBackend = /* @__PURE__ */ segmentLikeBackend('customerio', 'cioanalytics');

/**
 * A sink for Customer.io.
 *
 * @param client - The client, or a getter that returns it; default: the page's `cioanalytics`, also if it loads later.
 */
export const customerio = (client?: ClientOrGetter<TrackClient>, options?: SinkOptions<TrackClient>): Sink =>
  objectSink(customerioBackend, client, options);
