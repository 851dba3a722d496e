// For days of set-up: which analytics clients are on the page, which of them `auto` feeds, and which not and why.

import {alloyBackend} from './to-alloy.js';
import {alone, fed, hubs} from './auto.js';
import {clarityBackend} from './to-clarity.js';
import {clientOf, type Backend} from './internal/create-sink.js';
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

/** A sink's name, with its destination where it tells that. */
const inWords = ({name, key}: {name: string; key?: string}): string =>
  key?.startsWith(name + ':/') || key?.startsWith(name + ':http') ? `${name} (${key.slice(name.length + 1)})` : name;

const namesOnPage = (backends: Backend<unknown>[]) =>
  backends.filter(({find}) => clientOf(find)).map((backend) => backend.name);

/**
 * A sentence for each client on the page, `right` or `wrong` first.
 *
 * @param asked - What `data-analytics` named: `auto`, or names of clients.
 * @param sinks - The sinks that the page has, those of `auto` too.
 */
export function* clientsInWords(
  asked: ReadonlySet<string> = new Set(),
  sinks: readonly {name: string; key?: string}[] = [],
): Generator<string> {
  const added = new Set([...asked, ...sinks.map(({key}) => key?.split(':')[0] ?? '')]);
  const [hub] = namesOnPage(hubs);
  const auto = asked.has('auto') || sinks.some(({name}) => name.startsWith('auto '));
  let found = false;
  for (const row of [hubs, ...fed, ...alone]) {
    const [first, ...others] = namesOnPage(row);
    for (const name of [first, ...others].filter(Boolean)) {
      found = true;
      const feeder = fed.includes(row) && hub ? hub : name !== first && first;
      if (added.has(name) || (auto && !feeder)) yield `right: ${name} is on the page and gets events.`;
      else if (feeder)
        yield `right: ${name} is on the page; "auto" leaves it out, since ${feeder} may feed it. If it does not, name both: data-analytics="${feeder} ${name}".`;
      else yield `right: ${name} is on the page; data-analytics="auto" sends events to it.`;
    }
  }
  for (const name of namesOnPage(byHand)) {
    found = true;
    yield added.has(name)
      ? `right: ${name} is on the page and gets events.`
      : `right: ${name} is on the page; "auto" does not look for it. Add its sink from dark-social/analytics.`;
  }
  const own = sinks.filter(({name, key}) => !name.startsWith('auto ') && key !== 'console');
  if (own.length) yield `right: events go to the sinks that you added: ${own.map(inWords).join(', ')}.`;
  else if (!found)
    yield 'wrong: no analytics client was found and no sink was added, so events go nowhere. Add one: configure({sinks: [endpoint({url: "/events"})]}).';
}
