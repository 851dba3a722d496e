// Customer.io: events of Segment's shape. https://docs.customer.io/integrations/data-in/connections/javascript/js-source/

import type {Sink} from '../core/events/event.js';
import {segmentShape} from './to-segment.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';
import type {Tracking} from './internal/track-client.js';

/** Customer.io as a backend. */
export const customerioBackend = /* @__PURE__ */ segmentShape('customerio', 'cioanalytics');

/**
 * A sink for Customer.io.
 *
 * @param client - The client, or a getter that returns it; default: the page's `cioanalytics`, also if it comes later.
 */
export const customerio = (client?: Given<Tracking>, options?: SinkOptions<Tracking>): Sink =>
  objectSink(customerioBackend, client, options);
