// OpenTelemetry: log records with an event's name, for any backend that takes OTLP.
// https://opentelemetry.io/docs/specs/otel/logs/api/#emit-a-logrecord

import {wrongArgument} from '../core/utils/check-object.js';
import type {Sink} from '../core/events/event.js';
import type {Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';

/** What is needed of a logger of `@opentelemetry/api-logs`. */
export interface OpenTelemetryLogger {
  emit(record: {eventName: string; timestamp: number; attributes: Properties}): unknown;
}

/** OpenTelemetry as a backend; it leaves no client on a page. */
const opentelemetryBackend: Backend<OpenTelemetryLogger> = {
  name: 'opentelemetry',
  longest: 2000,
  find: () => undefined,
  send: (logger, eventName, attributes, {at: timestamp}) => logger.emit({eventName, timestamp, attributes}),
};

/**
 * A sink for OpenTelemetry's logs.
 *
 * @example
 * ```ts
 * import {logs} from '@opentelemetry/api-logs';
 * opentelemetry(logs.getLogger('dark-social'))
 * ```
 *
 * @param logger - The logger, or a getter that returns it.
 * @throws TypeError without one, since no page has one by itself.
 */
export function opentelemetry(logger: Given<OpenTelemetryLogger>, options?: SinkOptions<OpenTelemetryLogger>): Sink {
  if (!logger && !options?.find)
    throw wrongArgument('opentelemetry', logger, 'give a logger of @opentelemetry/api-logs');
  return objectSink(opentelemetryBackend, logger, options);
}
