// For clients that keep an event's name and no properties.

import type {AnyEvent} from '../../core/events/event.js';
import {eventName} from './properties.js';

/** The event's name and its channel, status or source: few enough names to stay lines of a report. */
export const nameWithChannel = (event: AnyEvent, separator: string): string =>
  [eventName(event), event.channel ?? event.status ?? event.source].filter(Boolean).join(separator);
