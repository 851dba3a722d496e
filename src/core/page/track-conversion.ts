// Conversions of arrivals: a subscription, an order, whatever the site counts.

import type {ConversionEvent} from '../events/event.js';
import {pageState} from './page-state.js';

/**
 * Emits `conversion` for a visitor who came by a shared link. The event has the arrival's token, channel, depth and campaign; with
 * `storage: 'session'` on later pages of the tab too. For other visitors nothing is emitted.
 *
 * @param name - What was done: `subscribe`.
 * @param value - What it is worth, in the site's own unit.
 * @returns the event, or `undefined` where no shared link led here.
 * @throws TypeError for an empty name, or a value that is no finite number.
 * @example
 * ```ts
 * form.addEventListener('submit', () => trackConversion('subscribe', 5));
 * ```
 */
export function trackConversion(name: string, value?: number): ConversionEvent | undefined {
  if (typeof name !== 'string' || !name || (value !== undefined && !Number.isFinite(value)))
    throw new TypeError(`dark-social: trackConversion(${JSON.stringify(name)}, ${value}): no name, or no number`);
  const {parentToken: token, arrival, emit} = pageState();
  return token
    ? emit({
        type: 'conversion',
        token,
        channel: arrival?.channel,
        campaign: arrival?.campaign,
        content: arrival?.content,
        name,
        value,
      })
    : undefined;
}
