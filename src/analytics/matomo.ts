// Matomo: events of the category `sharing`, with custom dimensions where the site has set them up.
// https://matomo.org/guide/reports/event-tracking/

import type {DarkSocialEvent, Sink} from '../core/event.js';
import {sinkFor, type Backend} from './client.js';
import {eventName, eventProperties} from './properties.js';

/** Matomo's command queue, before and after the client has loaded. */
export interface Paq {
  push(command: unknown[]): unknown;
}

/** Which custom dimension (its id) takes which property: `{channel: 1, depth: 2}`. */
export type MatomoDimensions = Partial<Record<keyof DarkSocialEvent, number>>;

/** Matomo as a backend. Piano uses a queue of the same name with other commands, at which Matomo throws, and is told apart. */
export const matomoBackend: Backend<Paq> = {
  name: 'matomo',
  find() {
    const {_paq: queue, Matomo, Piwik, pa, _pac: piano} = globalThis as {[name: string]: unknown};
    return Matomo || Piwik || !(pa || piano) ? (queue as Paq | undefined) : undefined;
  },
  send: (queue, event) => void queue.push(command(event)),
};

const command = (event: DarkSocialEvent): unknown[] => [
  'trackEvent',
  'sharing',
  eventName(event),
  event.channel ?? event.status,
];

/**
 * A sink for Matomo.
 *
 * @param options - `queue`: the command queue; default: the page's `_paq`, also if it comes later. `dimensions`: which custom
 *   dimension takes which property.
 */
export function matomo({queue, dimensions = {}}: {queue?: Paq; dimensions?: MatomoDimensions} = {}): Sink {
  const send = (paq: Paq, event: DarkSocialEvent) => {
    const properties = eventProperties(event, 250);
    const values = Object.entries(dimensions).map(([name, id]) => ['dimension' + id, properties['share_' + name]]);
    paq.push([...command(event), undefined, Object.fromEntries(values.filter(([, value]) => value !== undefined))]);
  };
  return sinkFor([{...matomoBackend, send}], queue);
}
