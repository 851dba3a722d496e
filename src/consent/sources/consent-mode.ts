// Google Consent Mode: the commands on the data layer (https://developers.google.com/tag-platform/security/guides/consent), and
// the state that Google's tag derives from them.

import {attempt} from '../../core/utils/attempt.js';
import type {Consent} from '../../core/options/options.js';
import {readGlobal} from '../../core/utils/globals.js';
import {waitForGlobal} from '../../core/utils/wait-for-global.js';
import type {OnConsent} from './source.js';

/** The settings of a command: some of its own, and one for each purpose. */
interface Settings {
  [purpose: string]: unknown;
  region?: unknown;
  wait_for_update?: unknown;
}

interface DataLayer extends Iterable<unknown> {
  push(...entries: unknown[]): unknown;
}

/**
 * The state that Google's tag keeps. It is undocumented, but the only place where defaults are resolved by the visitor's region,
 * and where consent templates of Tag Manager write, which push no commands. Any other shape is ignored.
 */
interface ConsentState {
  entries: {[purpose: string]: {update?: boolean; default?: boolean; quiet?: boolean} | undefined};
  addListener(purposes: string[], onChange: () => void): void;
}

const readConsentState = () => readGlobal<{ics?: ConsentState}>('google_tag_data')?.ics;

/** The consent that a default stands for: nobody has chosen yet, so a refusal means to wait. */
const consentByDefault = (granted: boolean, waiting: boolean): Consent => (granted && !waiting ? 'granted' : 'pending');

/**
 * Follows one purpose of Consent Mode. An update is the visitor's choice. Until then a default holds: `granted` (after
 * `wait_for_update`), or else `pending`. As long as Google's tag has not resolved the region, the strictest default holds.
 */
export function followConsentMode(purpose: string, onConsent: OnConsent): () => void {
  let update: Consent | undefined;
  /** By region; the default for all regions has the key ''. */
  const defaults = new Map<unknown, boolean>();
  /** How many `wait_for_update` are running. */
  let waits = 0;
  let stopped = false;

  /** The state of Google's tag; `undefined` if the page never set this purpose. */
  function resolvedConsent(): Consent | undefined {
    const entry = readConsentState()?.entries?.[purpose];
    if (typeof entry?.update === 'boolean') return entry.update ? 'granted' : 'denied';
    return typeof entry?.default === 'boolean' ? consentByDefault(entry.default, entry.quiet === true) : undefined;
  }

  function commandedConsent(): Consent | undefined {
    if (update || !defaults.size) return update;
    return consentByDefault(![...defaults.values()].includes(false), waits > 0);
  }

  function evaluate(): void {
    if (!stopped) onConsent(attempt(resolvedConsent) ?? commandedConsent());
  }

  function read(entry: unknown): void {
    // Most entries are `arguments` objects, which are not arrays.
    const {0: name, 1: action, 2: settings} = Object(entry) as {0?: unknown; 1?: unknown; 2?: Settings};
    const value = settings?.[purpose];
    if (name !== 'consent' || (value !== 'granted' && value !== 'denied')) return;
    if (action === 'update') update = value;
    if (action !== 'default') return;
    for (const region of [settings?.region ?? ''].flat()) defaults.set(region, value === 'granted');
    const wait = Number(settings?.wait_for_update);
    if (!(wait > 0)) return;
    waits++;
    setTimeout(() => {
      waits--;
      evaluate();
    }, wait);
  }

  /** Entries that were read: a page may replace its data layer by a copy. */
  const seen = new WeakSet<object>();
  const readOnce = (entry: unknown) => {
    if (typeof entry !== 'object' || !entry || seen.has(entry)) return;
    seen.add(entry);
    attempt(() => read(entry));
  };
  let wrappedPush: DataLayer['push'] | undefined;
  let restore = () => {};

  /** Reads the entries of a data layer, and wraps `push` to read later ones. */
  function listen(layer: DataLayer): void {
    const {push} = layer;
    const wrapper: DataLayer['push'] = (...entries) => {
      const result = push.apply(layer, entries);
      if (!stopped) {
        entries.forEach(readOnce);
        // After Google's tag has handled them.
        setTimeout(evaluate);
      }
      return result;
    };
    wrappedPush = wrapper;
    attempt(() => (layer.push = wrapper));
    attempt(() => [...layer].forEach(readOnce));
    evaluate();
    // Tag Manager may have wrapped `push` since.
    restore = () => layer.push === wrapper && (layer.push = push);
  }

  /** Never done: Partytown, for one, replaces `push` when its worker has started. */
  function listenToDataLayer(): undefined {
    const layer = readGlobal<DataLayer>('dataLayer');
    if (typeof layer?.push === 'function' && layer.push !== wrappedPush) listen(layer);
  }

  const stops = [
    waitForGlobal(listenToDataLayer, () => {}),
    waitForGlobal(readConsentState, (state) => {
      evaluate();
      attempt(() => state.addListener([purpose], () => setTimeout(evaluate)));
    }),
  ];
  return () => {
    stopped = true;
    for (const stop of stops) stop();
    attempt(restore);
  };
}
