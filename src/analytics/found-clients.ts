// For `darkSocial.check()`: which analytics clients are on the page, which of them `auto` sends to, and why not to the others.

import {forwardedTo, forwarders, independent} from './auto.js';
import type {Backend} from './internal/create-sink.js';
import {alloyBackend} from './to-alloy.js';
import {clarityBackend} from './to-clarity.js';
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

/** Clients that have a sink but are not searched for by `auto`. */
const notInAuto = [
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

/** A sink's name, with its destination if the key says it. */
const describeSink = ({name, key}: {name: string; key?: string}): string =>
  key?.startsWith(name + ':/') || key?.startsWith(name + ':http') ? `${name} (${key.slice(name.length + 1)})` : name;

const namesOnPage = (backends: readonly Backend<unknown>[]): string[] =>
  backends.filter((backend) => backend.find()).map(({name}) => name);

/**
 * Describes each client on the page in a sentence that begins with `right` or `wrong`.
 *
 * @param requested - The names in `data-analytics`: `auto`, or names of clients.
 * @param sinks - The page's sinks, including those of `auto`.
 */
export function* describeClients(
  requested: ReadonlySet<string> = new Set(),
  sinks: readonly {name: string; key?: string}[] = [],
): Generator<string> {
  const added = new Set([...requested, ...sinks.map(({key}) => key?.split(':')[0] ?? '')]);
  const [forwarder] = namesOnPage(forwarders);
  const auto = requested.has('auto') || sinks.some(({name}) => name.startsWith('auto '));
  let found = false;
  for (const row of [forwarders, ...forwardedTo, ...independent]) {
    const names = namesOnPage(row);
    for (const name of names) {
      found = true;
      const source = forwardedTo.includes(row) && forwarder ? forwarder : name !== names[0] && names[0];
      if (added.has(name) || (auto && !source)) yield `right: ${name} is on the page and gets events.`;
      else if (source)
        yield `right: ${name} is on the page; "auto" leaves it out, since ${source} may feed it. If it does not, name both: data-analytics="${source} ${name}".`;
      else yield `right: ${name} is on the page; data-analytics="auto" sends events to it.`;
    }
  }
  for (const name of namesOnPage(notInAuto)) {
    found = true;
    yield added.has(name)
      ? `right: ${name} is on the page and gets events.`
      : `right: ${name} is on the page; "auto" does not look for it. Add its sink from dark-social/analytics.`;
  }
  const own = sinks.filter(({name, key}) => !name.startsWith('auto ') && key !== 'console');
  if (own.length) yield `right: events go to the sinks that you added: ${own.map(describeSink).join(', ')}.`;
  else if (!found)
    yield 'wrong: no analytics client was found and no sink was added, so events go nowhere. Add one: configure({sinks: [endpoint({url: "/events"})]}).';
}
