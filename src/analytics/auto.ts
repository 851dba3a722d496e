// Finds the page's analytics clients, also those that load later.

import type {Sink} from '../core/events/event.js';
import {pageState} from '../core/page/page-state.js';
import {createSink, type Backend} from './internal/create-sink.js';
import {amplitudeBackend} from './to-amplitude.js';
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

type Backends = readonly Backend<unknown>[];

/** Clients that forward events to other clients. */
export const forwarders = [segmentBackend, rudderstackBackend, customerioBackend, jitsuBackend] as Backends;

/**
 * Clients that a forwarder may feed. In each row the first that is on the page gets the event, since it may feed the others. gtag
 * comes before the data layer because it reports without set-up.
 */
export const forwardedTo = [
  [ga4Backend, foundGtmBackend],
  [matomoBackend],
  [posthogBackend],
  [mixpanelBackend],
  [amplitudeBackend],
] as Backends[];

/** Clients that nothing forwards to. */
export const independent = [[plausibleBackend], [umamiBackend], [vercelBackend]] as Backends[];

/** The clients that `data-analytics` can name. A function, so that bundlers can drop it. */
const namedBackends = (): Backends =>
  [gtmBackend as Backend<unknown>, ...[...forwardedTo, ...independent, forwarders].flat()].filter(
    (backend) => backend !== foundGtmBackend,
  );

/** What `data-analytics` can name. */
export const sinkNames = (): string[] => ['auto', ...namedBackends().map(({name}) => name)];

/** The sinks for a name in `data-analytics`; none for an unknown name. */
export function sinksByName(name: string): Sink[] {
  if (name === 'auto') return auto();
  return namedBackends()
    .filter((backend) => backend.name === name)
    .map((backend) => createSink([backend]));
}

/** Whether the site has added its own sink for this product. */
const hasOwnSink = (name: string): boolean =>
  pageState()
    .listSinks()
    .some(({key}) => key?.split(':')[0] === name);

/**
 * Sinks that send each event once to every client that is found on the page until 15 s after it has loaded:
 * `configure({sinks: auto()})`. If one client forwards to another, only the first gets the event. A client for which the site has
 * added its own sink is left to that sink.
 */
export function auto(): Sink[] {
  /** Ids of events that went to a client that a forwarder may feed. */
  const sentDirectly = new Set<string>();

  return [...forwardedTo, ...independent, forwarders].map((row) => {
    const mayBeFed = forwardedTo.includes(row);
    return createSink(mayBeFed ? [...forwarders, ...row] : row, {
      name: 'auto ' + row.map(({name}) => name).join(' '),
      optional: true,
      shouldSend(backend, {id}) {
        if (mayBeFed) {
          // The last sink sends it to the forwarder.
          if (forwarders.includes(backend)) return false;
          sentDirectly.add(id);
        }
        // A forwarder that loads late does not get what was sent to the others before.
        if (row === forwarders && sentDirectly.has(id)) return false;
        return !hasOwnSink(backend.name);
      },
    });
  });
}
