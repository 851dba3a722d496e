// What vendors get: event names, and flat properties with the prefix `share_`, since several clients overwrite bare names such as
// `token`, `source` and `time`.

import type {AnyEvent, DarkSocialEvent} from '../../core/events/event.js';
import {checkObject, wrongArgument} from '../../core/utils/check-object.js';

/**
 * The event's name for vendors: `share` only if something was opened, copied or shared.
 *
 * @throws TypeError if the argument is not an event.
 */
export function eventName(event: AnyEvent): string {
  const {type} = checkObject(event, 'eventName', 'give an event');
  if (typeof type !== 'string') throw wrongArgument('eventName', event, 'give an event, which has a type');
  return nameOf(event);
}

/** {@link eventName} without the checks. */
function nameOf({type, outcome}: AnyEvent): string {
  if (type !== 'share') return 'share_' + type;
  return outcome === 'cancelled' || outcome === 'failed' ? 'share_' + outcome : type;
}

/** The fields that become properties, the most telling first: some clients (Vercel) keep only two or eight of an event. */
const propertyNames = [
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

const flatProperties = (event: AnyEvent): Message['properties'] =>
  Object.fromEntries(propertyNames.map((name) => [`share_${name === 'oneIn' ? 'one_in' : name}`, event[name]]));

/** Our own name and properties of an event. */
export const describeEvent = (event: DarkSocialEvent): Message => ({
  name: nameOf(event),
  properties: flatProperties(event),
});

/** What Google recommends for its `share` event, beside our own properties. */
export const describeForGoogle = (event: DarkSocialEvent): Message => ({
  name: nameOf(event),
  properties: {
    ...(event.type === 'share' && {method: event.channel, content_type: 'page', item_id: event.url}),
    ...flatProperties(event),
  },
});

/** Leaves out properties without a value and cuts long texts. */
export function truncateProperties(properties: Message['properties'], maxLength = 255): Properties {
  const truncated: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value != null) truncated[name] = typeof value === 'string' ? value.slice(0, maxLength) : value;
  }
  return truncated;
}

/**
 * The event's content as flat properties (`share_channel` …). Unknown ones are left out, long texts are cut.
 *
 * @param maxLength - The longest text, in characters. Default 255.
 * @throws TypeError if the argument is not an event.
 */
export const eventProperties = (event: DarkSocialEvent, maxLength?: number): Properties =>
  truncateProperties(flatProperties(checkObject(event, 'eventProperties', 'give an event')), maxLength);
