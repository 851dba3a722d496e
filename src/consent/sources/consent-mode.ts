// Google Consent Mode: the commands on the data layer (https://developers.google.com/tag-platform/security/guides/consent),
// and what Google's tag has made of them.

import {attempt} from '../../core/utils/attempt.js';
import type {Consent} from '../../core/options/options.js';
import type {Tell} from './source.js';
import {whenThere} from '../when-there.js';

/** The settings of a command, beside one for each purpose. */
interface Settings {
  [purpose: string]: unknown;
  region?: unknown;
  wait_for_update?: unknown;
}

interface DataLayer extends Iterable<unknown> {
  push(...entries: unknown[]): unknown;
}

/**
 * What Google's tag keeps. It is not documented, and yet the only place where defaults are resolved by the reader's region, and
 * where consent templates of Tag Manager write, which push no commands. What is unlike this is taken for not there.
 */
interface ConsentState {
  entries: {[purpose: string]: {update?: boolean; default?: boolean; quiet?: boolean} | undefined};
  addListener(purposes: string[], changed: () => void): void;
}

const page = globalThis as {dataLayer?: DataLayer; google_tag_data?: {ics?: ConsentState}};

/** What a default says: nobody has chosen yet, so that a refusal only means to wait. */
const byDefault = (granted: boolean, waiting: boolean): Consent => (granted && !waiting ? 'granted' : 'pending');

/**
 * Follows one purpose of Consent Mode. An update is the reader's choice. A default is what holds until then: `granted` (after
 * `wait_for_update`), or else `pending`. While Google's tag has not told for which region defaults hold, the strictest does.
 */
export function followConsentMode(purpose: string, tell: Tell): () => void {
  let update: Consent | undefined;
  /** By region; the default for all under none. */
  const defaults = new Map<unknown, boolean>();
  let waits = 0;
  let stopped = false;

  /** What Google's tag says; nothing where the page never spoke of the purpose. */
  function resolved(): Consent | undefined {
    const entry = page.google_tag_data?.ics?.entries?.[purpose];
    if (typeof entry?.update === 'boolean') return entry.update ? 'granted' : 'denied';
    return typeof entry?.default === 'boolean' ? byDefault(entry.default, entry.quiet === true) : undefined;
  }

  function commanded(): Consent | undefined {
    if (update || !defaults.size) return update;
    return byDefault(![...defaults.values()].includes(false), waits > 0);
  }

  function evaluate(): void {
    if (!stopped) tell(attempt(resolved) ?? commanded());
  }

  function read(entry: unknown): void {
    // Most entries are the arguments of a function, which are no array.
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

  /** Entries that were read, since a page may replace its data layer by a copy of it. */
  const seen = new WeakSet<object>();
  const readOnce = (entry: unknown) => {
    if (typeof entry !== 'object' || !entry || seen.has(entry)) return;
    seen.add(entry);
    attempt(() => read(entry));
  };
  let heard: DataLayer['push'] | undefined;
  let restore = () => {};

  /** Reads what is on a data layer, and listens to what is pushed. */
  function listen(layer: DataLayer): void {
    const {push} = layer;
    const wrapper: DataLayer['push'] = (...entries) => {
      const answer = push.apply(layer, entries);
      if (!stopped) {
        entries.forEach(readOnce);
        // Google's tag may be at work just now.
        setTimeout(evaluate);
      }
      return answer;
    };
    heard = wrapper;
    attempt(() => (layer.push = wrapper));
    attempt(() => [...layer].forEach(readOnce));
    evaluate();
    // Tag Manager may have put a push of its own over this one.
    restore = () => layer.push === wrapper && (layer.push = push);
  }

  const ends = [
    whenThere(
      // Looked at again and again: Partytown, for one, replaces `push` when its worker has started.
      () =>
        attempt(() => {
          const {dataLayer} = page;
          if (typeof dataLayer?.push === 'function' && dataLayer.push !== heard) listen(dataLayer);
        }),
      () => {},
    ),
    whenThere(
      () => page.google_tag_data?.ics,
      (state) => {
        evaluate();
        attempt(() => state.addListener([purpose], () => setTimeout(evaluate)));
      },
    ),
  ];
  return () => {
    stopped = true;
    for (const end of ends) end();
    attempt(restore);
  };
}
