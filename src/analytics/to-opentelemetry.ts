// OpenTelemetry: log records with an event's name, for any backend that accepts OTLP.
// https://opentelemetry.io/docs/specs/otel/logs/api/#emit-a-logrecord

import {wrongArgument} from '../core/utils/check-object.js';
import type {Sink} from '../core/events/event.js';
import type {Backend} from './internal/create-sink.js';
import type {Properties} from './internal/properties.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';

/** The method that is used of a logger of `@opentelemetry/api-logs`. */
export interface OpenTelemetryLogger {
  emit(record: {eventName: string; timestamp: number; attributes: Properties}): unknown;
}

const opentelemetryBackend: Backend<OpenTelemetryLogger> = {
  name: 'opentelemetry',
  maxLength: 2000,
  // It has no global.
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
 * @throws TypeError without one.
 */
export function opentelemetry(
  logger: ClientOrGetter<OpenTelemetryLogger>,
  options?: SinkOptions<OpenTelemetryLogger>,
): Sink {
  if (!logger && !options?.find)
    throw wrongArgument('opentelemetry', logger, 'give a logger of @opentelemetry/api-logs');
  return objectSink(opentelemetryBackend, logger, options);
}
