// What a page's consent tools leave on it, as their documentation says: a CMP with its stub, Google's commands and tag.

import type {FreshPage} from '../core/fresh-page.js';

type Window = FreshPage['window'];
type Callback = (data: unknown, success: boolean) => void;

/** A CMP's stub: queues calls until the CMP comes. */
export function stub(window: Window): void {
  const queue: unknown[][] = [];
  window.__tcfapi = (...call: unknown[]) => {
    if (!call.length) return queue;
    queue.push(call);
    return undefined;
  };
}

/** Choices as a CMP tells them: the purposes and vendors that are allowed. */
export const choices = (purposes: number[] = [], interests: number[] = [], vendors: number[] = []) => {
  const allowed = (ids: number[]) => Object.fromEntries(ids.map((id) => [id, true]));
  return {
    gdprApplies: true,
    purpose: {consents: allowed(purposes), legitimateInterests: allowed(interests)},
    vendor: {consents: allowed(vendors), legitimateInterests: {}},
  };
};

/** The CMP itself: takes over what its stub has queued, calls back at once as the API says, and tells what the reader does. */
export function cmp(window: Window) {
  const listeners = new Map<number, Callback>();
  const queued = ((window.__tcfapi as undefined | (() => unknown[][]))?.() ?? []) as Parameters<typeof api>[];
  let last: object = {eventStatus: undefined, cmpStatus: 'loading'};
  let ids = 0;
  function api(command: string, version: number, callback: Callback, id?: number): void {
    if (version !== 2) callback(null, false);
    else if (command === 'addEventListener') {
      listeners.set(++ids, callback);
      callback({...last, listenerId: ids}, true);
    } else if (command === 'removeEventListener')
      (callback as (success: boolean) => void)(listeners.delete(id as number));
  }
  window.__tcfapi = api;
  for (const call of queued) api(...call);
  return {
    listeners,
    tell(eventStatus: string, data: object = {}) {
      last = {eventStatus, cmpStatus: 'loaded', ...data};
      for (const [listenerId, callback] of listeners) callback({...last, listenerId}, true);
    },
  };
}

/** The page's `gtag`, which pushes its arguments, and the data layer that it makes where there is none. */
export function gtag(window: Window): (...command: unknown[]) => void {
  const layer = (window.dataLayer ??= new window.Array()) as unknown[];
  return function () {
    // eslint-disable-next-line prefer-rest-params -- Google's tag knows a command by this.
    layer.push(arguments);
  };
}

interface Entry {
  default?: boolean;
  update?: boolean;
  quiet?: boolean;
  region?: string;
  implicit?: boolean;
}

/**
 * Google's tag, as it comes to a reader in a country: takes the commands that were pushed and those to come, and resolves
 * defaults by region. `template` sets a state as a consent template of Tag Manager does, without a command.
 */
export function googleTag(window: Window, country: string) {
  const layer = (window.dataLayer ??= new window.Array()) as unknown[];
  const entries: Record<string, Entry> = {analytics_storage: {implicit: true}};
  const listeners: [string[], () => void][] = [];
  const notify = () => listeners.forEach(([, listener]) => listener());
  const process = ([name, action, settings]: [string, string, Record<string, unknown>]) => {
    if (name !== 'consent') return;
    const {region, wait_for_update: wait, ...purposes} = settings;
    for (const [purpose, value] of Object.entries(purposes)) {
      const entry = (entries[purpose] ??= {});
      if (action === 'update') Object.assign(entry, {update: value === 'granted', quiet: false});
      else if (action === 'default' && (region ? [region].flat().includes(country) : entry.region === undefined)) {
        Object.assign(entry, {default: value === 'granted', region: region && country, quiet: Number(wait) > 0});
        setTimeout(() => Object.assign(entry, {quiet: false}) && notify(), Number(wait));
      }
    }
    notify();
  };
  window.google_tag_data = {
    ics: {entries, addListener: (names: string[], listener: () => void) => void listeners.push([names, listener])},
  };
  const take = (entry: unknown) => {
    if (Object.prototype.toString.call(entry) === '[object Arguments]') process(entry as Parameters<typeof process>[0]);
  };
  layer.forEach(take);
  const {push} = layer;
  layer.push = (...pushed) => {
    const length = push.apply(layer, pushed);
    pushed.forEach(take);
    return length;
  };
  return {template: (action: string, settings: Record<string, unknown>) => process(['consent', action, settings])};
}
