// What vendors get: event names and flat properties of their own prefix, since bare names such as `token`, `source` and
// `time` are overwritten by several clients.

import {checkObject, wrongArgument} from '../../core/utils/check-object.js';
import type {AnyEvent, DarkSocialEvent} from '../../core/events/event.js';

/**
 * The event's name for vendors: `share` only where something was opened, copied or shared.
 *
 * @throws TypeError for what is no event.
 */
export function eventName(event: AnyEvent): string {
  const {type, outcome} = checkObject(event, 'eventName', 'give an event');
  if (typeof type !== 'string') throw wrongArgument('eventName', event, 'give an event, which has a type');
  if (type !== 'share') return 'share_' + type;
  return outcome === 'cancelled' || outcome === 'failed' ? 'share_' + outcome : type;
}

/** The fields that become properties; those that tell most first, since some clients (Vercel) keep two or eight of an event. */
export const propertyNames = [
  'channel',
  'source',
  'app',
  'name',
  'value',
  'currency',
  'depth',
  'campaign',
  'status',
  'outcome',
  'answer',
  'gate',
  'service',
  'seconds',
  'scroll',
  'content',
  'place',
  'token',
  'parent',
  'url',
  'confidence',
  'probed',
  'oneIn',
] as const;

/** Flat properties, as vendors take them. */
export type Properties = Record<string, string | number | boolean>;

/** What a vendor gets of an event. */
export interface Message {
  /** The event's name. */
  name: string;
  /** Its properties; what is null or undefined is left out. */
  properties: Record<string, string | number | boolean | null | undefined>;
}

/** All that an event may tell, as it is. */
const flat = (event: AnyEvent): Message['properties'] =>
  Object.fromEntries(propertyNames.map((name) => [`share_${name === 'oneIn' ? 'one_in' : name}`, event[name]]));

/** Our own name and properties of an event. */
export const describe = (event: DarkSocialEvent): Message => ({
  name: eventName(event),
  properties: flat(event),
});

/** What Google recommends for its `share` event, beside our own properties. */
export const describeForGoogle = (event: DarkSocialEvent): Message => ({
  name: eventName(event),
  properties: {
    ...(event.type === 'share' && {method: event.channel, content_type: 'page', item_id: event.url}),
    ...flat(event),
  },
});

/** Properties without what is not known, long texts cut. */
export const fit = (properties: Message['properties'], longest = 255): Properties =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value != null)
      .map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, longest) : value]),
  ) as Properties;

/** Whether the page may be left with this event: a click did it, not a landing. */
export const mayLeave = ({type}: DarkSocialEvent): boolean => !/arrival|visit/.test(type);

/**
 * The event's content as flat properties (`share_channel` …); what is not known is left out, long texts are cut.
 *
 * @throws TypeError for what is no event.
 */
export const eventProperties = (event: DarkSocialEvent, longest?: number): Record<string, string | number> =>
  fit(flat(checkObject(event, 'eventProperties', 'give an event')), longest) as Record<string, string | number>;
