// What vendors get: event names and flat properties of their own prefix, since bare names such as `token`, `source` and
// `time` are overwritten by several clients.

import type {DarkSocialEvent} from '../core/event.js';

/** The event's name for vendors: `share` only where something was opened, copied or shared. */
export function eventName({type, outcome}: DarkSocialEvent): string {
  if (type !== 'share') return 'share_' + type;
  return outcome === 'cancelled' || outcome === 'failed' ? 'share_' + outcome : type;
}

/** The fields that become properties. */
export const propertyNames = [
  'channel',
  'token',
  'parent',
  'depth',
  'campaign',
  'content',
  'place',
  'outcome',
  'status',
  'url',
  'source',
  'app',
  'confidence',
  'name',
  'value',
  'seconds',
  'scroll',
] as const;

/** What Google recommends for its `share` event, beside our own properties. */
export const googleProperties = (event: DarkSocialEvent, longest?: number): Record<string, unknown> => ({
  ...(event.type === 'share' && {method: event.channel, content_type: 'page', item_id: event.url?.slice(0, longest)}),
  ...eventProperties(event, longest),
});

/** The event's content as flat properties (`share_channel` …); what is not known is left out, long texts are cut. */
export function eventProperties(event: DarkSocialEvent, longest = 255): Record<string, string | number> {
  const properties: Record<string, string | number> = {};
  for (const name of propertyNames) {
    const value = event[name];
    if (value !== undefined) properties['share_' + name] = typeof value === 'string' ? value.slice(0, longest) : value;
  }
  return properties;
}
