// Snowplow: structured events, which need no set-up, or self-describing ones with a schema of the site's registry.
// https://docs.snowplow.io/docs/sources/web-trackers/tracking-events/

import type {AnyEvent, Sink} from '../core/events/event.js';
import {readGlobal} from '../core/utils/globals.js';
import type {Backend} from './internal/create-sink.js';
import {describeEvent, eventName, type Message, type Properties} from './internal/properties.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';

/** The functions that are used of `@snowplow/browser-tracker`. */
export interface Snowplow {
  trackStructEvent(event: {category: string; action: string} & Properties): unknown;
  trackSelfDescribingEvent(event: {event: {schema: string; data: Properties}}): unknown;
}

/** Options of the sink for Snowplow. */
export interface SnowplowOptions extends SinkOptions<Snowplow> {
  /**
   * Sends self-describing events. `true`: with the schema of this package (`dark-social/analytics/snowplow.schema.json`), which
   * must be in the site's Iglu registry, or the rows fail. A URI (`iglu:com.example/share/jsonschema/1-0-0`): with the site's
   * own schema, whose fields `map` returns. Default: structured events.
   */
  schema?: true | string | undefined;
}

const ownSchema = 'iglu:dark_social/event/jsonschema/1-0-0';

/** The fields of a structured event. `map` may return `category`, `label`, `property` and `value`. */
const describeStructured = (event: AnyEvent): Message => ({
  name: eventName(event),
  properties: {
    label: event.channel ?? event.status ?? event.source,
    property: event.token ?? event.campaign,
    value: event.value ?? event.depth,
  },
});

export const snowplowBackend: Backend<Snowplow> = {
  name: 'snowplow',
  maxLength: 1000,
  find() {
    const [name = 'snowplow'] = readGlobal<string[]>('GlobalSnowplowNamespace') ?? [];
    const tag = readGlobal<(command: string, event: object) => unknown>(name);
    if (typeof tag !== 'function') return readGlobal<Snowplow>('snowplowBrowserTracking');
    return {
      trackStructEvent: (event) => tag('trackStructEvent', event),
      trackSelfDescribingEvent: (event) => tag('trackSelfDescribingEvent', event),
    };
  },
  describe: describeStructured,
  send: (client, action, properties) => client.trackStructEvent({category: 'sharing', action, ...properties}),
};

const selfDescribingBackend = (schema: string): Backend<Snowplow> => ({
  ...snowplowBackend,
  describe(event) {
    const {name, properties} = describeEvent(event);
    return {name, properties: {event: name, ...properties}};
  },
  send: (client, _, data) => client.trackSelfDescribingEvent({event: {schema, data}}),
});

/**
 * A sink for Snowplow.
 *
 * @example
 * ```ts
 * import * as tracker from '@snowplow/browser-tracker';
 * snowplow(tracker, {schema: true})
 * ```
 *
 * @param client - The module's functions, or a getter that returns them; default: the page's tag, also if it loads later.
 */
export const snowplow = (client?: ClientOrGetter<Snowplow>, {schema, ...options}: SnowplowOptions = {}): Sink =>
  objectSink(schema ? selfDescribingBackend(schema === true ? ownSchema : schema) : snowplowBackend, client, options);
