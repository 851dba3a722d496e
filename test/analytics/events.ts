// Event records to hand to sinks, and a page whose globals go away again.

import type {DarkSocialEvent} from 'dark-social';

const common = {
  v: 1,
  id: '0123456789abcdef',
  at: 1_760_000_000_000,
  visit: 'fedcba9876543210',
  page: '/article',
  lib: '0.1.0',
} as const;

export const share: DarkSocialEvent = {
  ...common,
  type: 'share',
  url: 'https://example.org/article',
  place: 'top',
  channel: 'whatsapp',
  token: 'qwa100000042a7kq9zr3pe',
  depth: 1,
  campaign: 'spring',
  content: 'group',
  pageCampaign: 'spring',
  outcome: 'opened',
};

export const arrival: DarkSocialEvent = {
  ...common,
  type: 'arrival',
  url: 'https://example.org/article',
  channel: 'telegram',
  token: 'qtg242a7kq9zr3m5x0c1t9',
  parent: '42a7kq',
  depth: 2,
  status: 'ok',
};

export const damaged: DarkSocialEvent = {
  ...common,
  type: 'arrival',
  url: 'https://example.org/article',
  status: 'damaged',
};

/** An event of which every text is longer than any vendor takes. */
export const long: DarkSocialEvent = {
  ...share,
  url: 'https://example.org/' + 'a'.repeat(3000),
  campaign: 'c'.repeat(3000),
  content: 'd'.repeat(3000),
  place: 'p'.repeat(3000),
};

/** The properties that all vendors get of `share`, in their order. */
export const shareProperties = {
  share_channel: 'whatsapp',
  share_depth: 1,
  share_campaign: 'spring',
  share_outcome: 'opened',
  share_content: 'group',
  share_place: 'top',
  share_token: 'qwa100000042a7kq9zr3pe',
  share_url: 'https://example.org/article',
};

/** The properties that all vendors get of `arrival`, in their order. */
export const arrivalProperties = {
  share_channel: 'telegram',
  share_depth: 2,
  share_status: 'ok',
  share_token: 'qtg242a7kq9zr3m5x0c1t9',
  share_parent: '42a7kq',
  share_url: 'https://example.org/article',
};

const page = globalThis as Record<string, unknown>;
const set = new Set<string>();

/** Puts globals on the page, as a client's snippet does, until the end of the test. */
export function onPage(globals: Record<string, unknown>): void {
  for (const name of Object.keys(globals)) set.add(name);
  Object.assign(page, globals);
}

afterEach(() => {
  for (const name of set) delete page[name];
  set.clear();
});

/** A function that keeps the arguments of its calls. */
export function spy(): {calls: unknown[][]; call: (...args: unknown[]) => void} {
  const calls: unknown[][] = [];
  return {calls, call: (...args) => void calls.push(args)};
}

/** All values in an object, however deep. */
export const valuesIn = (value: unknown): unknown[] =>
  value && typeof value === 'object' ? Object.values(value).flatMap(valuesIn) : [value];

/**
 * Lets the page's clock run ahead while an action waits: a timer takes next to no time, and `Date.now` says that it took all.
 */
export async function fastForward(action: () => Promise<void>): Promise<void> {
  const {setTimeout: timer} = globalThis;
  const {now} = Date;
  let passed = 0;
  Date.now = () => now() + passed;
  globalThis.setTimeout = ((callback: () => void, ms = 0) =>
    timer(() => {
      passed += ms;
      callback();
    })) as typeof setTimeout;
  try {
    await action();
  } finally {
    Date.now = now;
    globalThis.setTimeout = timer;
  }
}
