// Snowplow: structured events, which need no set-up, or self-describing ones of a schema that the site's registry knows.
// https://docs.snowplow.io/docs/sources/web-trackers/tracking-events/

import type {AnyEvent, Sink} from '../core/events/event.js';
import type {Backend} from './internal/create-sink.js';
import {describe, eventName, type Message, type Properties} from './internal/properties.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';

/** What is needed of Snowplow: the functions of `@snowplow/browser-tracker`. */
export interface Snowplow {
  trackStructEvent(event: {category: string; action: string} & Properties): unknown;
  trackSelfDescribingEvent(event: {event: {schema: string; data: Properties}}): unknown;
}

/** What the sink for Snowplow takes. */
export interface SnowplowOptions extends SinkOptions<Snowplow> {
  /**
   * Sends self-describing events: `true` of the schema that comes with this package (`dark-social/analytics/snowplow.schema.json`),
   * which has to be put into the site's Iglu registry, or else the rows fail; or of a schema of the site's own, by its address
   * (`iglu:com.example/share/jsonschema/1-0-0`), whose fields `map` gives. Default: structured events.
   */
  schema?: true | string | undefined;
}

const ownSchema = 'iglu:dark_social/event/jsonschema/1-0-0';

/** The five fields of a structured event: of `map`, the properties `category`, `label`, `property` and `value`. */
const structured = (event: AnyEvent): Message => ({
  name: eventName(event),
  properties: {
    label: event.channel ?? event.status ?? event.source,
    property: event.token ?? event.campaign,
    value: event.value ?? event.depth,
  },
});

/** Snowplow as a backend: texts of at most 1,000 characters. */
export const snowplowBackend: Backend<Snowplow> = {
  name: 'snowplow',
  longest: 1000,
  find() {
    const page = globalThis as {GlobalSnowplowNamespace?: string[]; [name: string]: unknown};
    const tag = page[page.GlobalSnowplowNamespace?.[0] ?? 'snowplow'];
    if (typeof tag !== 'function') return page.snowplowBrowserTracking as Snowplow | undefined;
    return {
      trackStructEvent: (event) => tag('trackStructEvent', event),
      trackSelfDescribingEvent: (event) => tag('trackSelfDescribingEvent', event),
    };
  },
  describe: structured,
  send: (client, action, properties) => client.trackStructEvent({category: 'sharing', action, ...properties}),
};

/** Events of a schema, as a backend. */
const selfDescribing = (schema: string): Backend<Snowplow> => ({
  ...snowplowBackend,
  describe(event) {
    const {name, properties} = describe(event);
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
 * @param client - The module's functions, or a getter that returns them; default: the page's tag, also if it comes later.
 */
export const snowplow = (client?: Given<Snowplow>, {schema, ...options}: SnowplowOptions = {}): Sink =>
  objectSink(schema ? selfDescribing(schema === true ? ownSchema : schema) : snowplowBackend, client, options);
