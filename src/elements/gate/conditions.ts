// What a gate demands, and how far its visitor is.

import type {Arrival} from '../../core/link/read-arrival.js';
import {doc} from '../../core/utils/globals.js';
import {parseList} from '../../core/utils/parse-attribute.js';
import {warnOnce} from '../../core/utils/warn-once.js';

/** The attributes of a gate that say what it demands. */
export interface Demands {
  friend: boolean;
  campaign?: string | undefined;
  channel?: string | undefined;
  minDepth?: number | undefined;
  shares?: number | undefined;
  goal?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  src?: string | undefined;
}

/** One condition of a gate. */
export interface Condition {
  kind: 'until' | 'from' | 'friend' | 'shares' | 'goal';
  met: boolean;
  /** Of shares: by how many channels so far, and how many are needed. */
  value?: number;
  target?: number;
  /** Of dates; `NaN` where the attribute is no date. */
  time?: number;
}

/** What is known of the visitor. */
export interface Progress {
  /** Whether they have come by a link that fits, as far as a server was to be asked also by its word. */
  cameByFriend: boolean;
  /** The ids of the channels that they have shared by. */
  channels: ReadonlySet<string>;
  now: number;
}

/** Warns about a number that cannot be used, and returns it where it can. */
function countOf(name: string, value: number | undefined): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (value >= 1) return Math.floor(value);
  warnOnce(`<dark-social-gate> ${name}="${value}": give a whole number from 1 on. The gate takes 1`);
  return 1;
}

function timeOf(name: string, text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time))
    warnOnce(
      `<dark-social-gate> ${name}="${text}" is no date, so the gate stays locked: give one such as "2026-12-01T18:00+01:00"`,
    );
  return time;
}

/** Whether a gate is for those who came by a friend's link: it says so, or nothing else. */
export function needsFriend({friend, campaign, channel, minDepth, shares, goal, from, until, src}: Demands): boolean {
  const ofLinks = friend || !!campaign || !!channel || minDepth != null || src != null;
  return ofLinks || (shares == null && !goal && !from && !until);
}

/**
 * Whether the arrival is by a link that the gate asks for: of one campaign, one of some channels, passed on so often. The server of a gate with
 * `src` knows the campaign by the signature, also of links without UTM parameters.
 */
export function isFitting(arrival: Arrival | undefined, {campaign, channel, minDepth, src}: Demands): boolean {
  if (arrival?.status !== 'ok' || !arrival.token) return false;
  return (
    (!campaign || src != null || arrival.campaign === campaign) &&
    (!channel || parseList(channel).includes(arrival.channel ?? '')) &&
    (arrival.depth ?? 1) >= (countOf('min-depth', minDepth) ?? 1)
  );
}

/** Whether the goal of that id, near the gate, is reached. Without one on the page the gate stays locked. */
function isReached(gate: Element, id: string): boolean {
  const selector = `#${CSS.escape(id)}`;
  const root = gate.getRootNode() as ParentNode;
  const goal = (root === globalThis.document ? doc : root).querySelector(selector) ?? doc.querySelector(selector);
  if (!goal && doc.readyState === 'complete')
    warnOnce(`<dark-social-gate> goal="${id}": no element has this id. Give that of a <dark-social-goal>`);
  return (goal as {reached?: unknown} | null)?.reached === true;
}

/** All conditions of a gate, in the order in which the visitor learns of them. */
export function conditionsOf(gate: Element & Demands, {cameByFriend, channels, now}: Progress): Condition[] {
  const conditions: Condition[] = [];
  const {until, from, goal} = gate;
  const shares = countOf('shares', gate.shares);
  if (until) {
    const time = timeOf('until', until);
    conditions.push({kind: 'until', met: now < time, time});
  }
  if (from) {
    const time = timeOf('from', from);
    conditions.push({kind: 'from', met: now >= time, time});
  }
  if (needsFriend(gate)) conditions.push({kind: 'friend', met: cameByFriend});
  if (shares) conditions.push({kind: 'shares', met: channels.size >= shares, value: channels.size, target: shares});
  if (goal) conditions.push({kind: 'goal', met: isReached(gate, goal)});
  return conditions;
}

/** The longest time between two looks at the clock, in ms: the clock may be set, and timers have a limit. */
const maxWait = 60 * 60 * 1000;

/** How long to wait until one of the conditions' dates may have come, in ms; nothing where all are past. */
export function timeToNextDate(conditions: readonly Condition[]): number | undefined {
  const waits = conditions.map(({time = NaN}) => time - Date.now()).filter((wait) => wait > 0);
  return waits.length ? Math.min(maxWait, ...waits) : undefined;
}
