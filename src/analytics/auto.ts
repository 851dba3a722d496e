// Finds the analytics clients of the page by itself, also those that load later.

import type {DarkSocialEvent, Sink} from '../core/events/event.js';
import {tracker} from '../core/events/tracker.js';
import {amplitudeBackend} from './to-amplitude.js';
import {sinkFor, type Backend} from './internal/create-sink.js';
import {customerioBackend} from './to-customerio.js';
import {ga4Backend} from './to-ga4.js';
import {foundGtmBackend, gtmBackend} from './to-gtm.js';
import {jitsuBackend} from './to-jitsu.js';
import {matomoBackend} from './to-matomo.js';
import {mixpanelBackend} from './to-mixpanel.js';
import {plausibleBackend} from './to-plausible.js';
import {posthogBackend} from './to-posthog.js';
import {rudderstackBackend} from './to-rudderstack.js';
import {segmentBackend} from './to-segment.js';
import {umamiBackend} from './to-umami.js';
import {vercelBackend} from './to-vercel.js';

type Row = Backend<unknown>[];

/** Those that forward what they get to others. */
export const hubs = [segmentBackend, rudderstackBackend, customerioBackend, jitsuBackend] as Row;

/**
 * Those that a hub may forward to. Backends in one row feed each other, so only the first that is there gets an event; gtag
 * comes before the data layer, since it reports without set-up.
 */
export const fed = [
  [ga4Backend, foundGtmBackend],
  [matomoBackend],
  [posthogBackend],
  [mixpanelBackend],
  [amplitudeBackend],
] as Row[];

/** Those that nobody feeds. */
export const alone = [[plausibleBackend], [umamiBackend], [vercelBackend]] as Row[];

/** All that `auto` looks for, as they are found where they are named. */
export const backends: Row = [gtmBackend as Backend<unknown>, ...fed.flat(), ...alone.flat(), ...hubs].filter(
  (backend) => backend !== foundGtmBackend,
);

/** Whether the site has added a sink of its own for this product. */
const isTaken = (name: string): boolean =>
  tracker()
    .listSinks()
    .some(({key}) => key?.split(':')[0] === name);

/**
 * Sinks that hand each event, once, to every client that they find on the page within 15 s: `configure({sinks: auto()})`. Where
 * one client feeds another, the event goes one way only; a client for which the page has a sink of its own gets it from that.
 */
export function auto(): Sink[] {
  /** Ids of events that went to a client which a hub may feed. */
  const direct = new Set<string>();

  const unlessTaken = (backend: Backend<unknown>, note?: Set<string>): Backend<unknown> => ({
    ...backend,
    send(client, name, properties, event) {
      note?.add(event.id);
      return isTaken(backend.name) ? undefined : backend.send(client, name, properties, event);
    },
  });
  const sink = (row: Row, more: Row = []) => {
    const name = 'auto ' + row.map((backend) => backend.name).join(' ');
    return sinkFor([...more, ...row], {name, key: name, optional: true});
  };

  // A hub that comes later does not get what those that it may feed have had.
  const late = hubs.map((hub) => ({
    ...unlessTaken(hub),
    describe: (event: DarkSocialEvent) => (direct.has(event.id) ? undefined : hub.describe?.(event)),
  }));
  const silent = hubs.map((hub) => ({...hub, send() {}}));
  return [
    ...fed.map((row) =>
      sink(
        row.map((backend) => unlessTaken(backend, direct)),
        silent,
      ),
    ),
    ...alone.map((row) => sink(row.map((backend) => unlessTaken(backend)))),
    sink(late),
  ];
}
