// For days of set-up: which analytics clients are on the page, which of them `auto` feeds, and which not and why.

import {alloyBackend} from './to-alloy.js';
import {alone, fed, hubs} from './auto.js';
import {clarityBackend} from './to-clarity.js';
import {clientOf, type Backend} from './client.js';
import {countlyBackend} from './to-countly.js';
import {fathomBackend} from './to-fathom.js';
import {goatcounterBackend} from './to-goatcounter.js';
import {mparticleBackend} from './to-mparticle.js';
import {openpanelBackend} from './to-openpanel.js';
import {pianoBackend} from './to-piano.js';
import {pirschBackend} from './to-pirsch.js';
import {rybbitBackend} from './to-rybbit.js';
import {simpleAnalyticsBackend} from './to-simple-analytics.js';
import {snowplowBackend} from './to-snowplow.js';
import {swetrixBackend} from './to-swetrix.js';
import {yandexMetricaBackend} from './to-yandex-metrica.js';
import {zarazBackend} from './to-zaraz.js';

/** Clients that have a ready sink, for which `auto` does not look. */
const byHand = [
  alloyBackend,
  clarityBackend,
  countlyBackend,
  fathomBackend,
  goatcounterBackend,
  mparticleBackend,
  openpanelBackend,
  pianoBackend,
  pirschBackend,
  rybbitBackend,
  simpleAnalyticsBackend,
  snowplowBackend,
  swetrixBackend,
  /* @__PURE__ */ yandexMetricaBackend(0),
  zarazBackend,
] as Backend<unknown>[];

const namesOnPage = (backends: Backend<unknown>[]) =>
  backends.filter(({find}) => clientOf(find)).map((backend) => backend.name);

/**
 * A sentence for each client on the page, `right` or `wrong` first.
 *
 * @param asked - What `data-analytics` named: `auto`, or names of clients.
 */
export function* clientsInWords(asked: ReadonlySet<string> = new Set()): Generator<string> {
  const [hub] = namesOnPage(hubs);
  let found = false;
  for (const row of [hubs, ...fed, ...alone]) {
    const [first, ...others] = namesOnPage(row);
    for (const name of [first, ...others].filter(Boolean)) {
      found = true;
      const feeder = fed.includes(row) && hub ? hub : name !== first && first;
      if (asked.has(name) || (asked.has('auto') && !feeder)) yield `right: ${name} is on the page and gets events.`;
      else if (feeder)
        yield `right: ${name} is on the page; "auto" leaves it out, since ${feeder} may feed it. If it does not, name both: data-analytics="${feeder} ${name}".`;
      else yield `right: ${name} is on the page; data-analytics="auto" sends events to it.`;
    }
  }
  for (const name of namesOnPage(byHand)) {
    found = true;
    yield `right: ${name} is on the page; "auto" does not look for it. Add its sink from dark-social/analytics.`;
  }
  if (!found) yield 'wrong: no analytics client was found, so events go only to sinks that you add.';
}
