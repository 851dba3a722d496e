// For clients that keep a name and no properties: the channel becomes part of the name.

import type {AnyEvent} from '../../core/events/event.js';
import {eventName} from './properties.js';

/** The event's name with what tells most beside it: few names, so that each stays a line of a report. */
export const nameWithChannel = (event: AnyEvent, between: string): string =>
  [eventName(event), event.channel ?? event.status ?? event.source].filter(Boolean).join(between);
