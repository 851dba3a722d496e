// Simulated cascades: the events that a log holds, and what really happened.

import {chance} from './chance.mjs';
import {createMint, depthOf} from './mint.mjs';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
export const start = Date.UTC(2026, 2, 1);

/** Channels with their part of the shares, and how many arrivals a share brings compared with the others. */
const channels = [
  {id: 'whatsapp', code: 'wa', part: 0.45, reach: 1.2},
  {id: 'copy', code: 'cp', part: 0.2, reach: 0.6},
  {id: 'telegram', code: 'tg', part: 0.12, reach: 1.5},
  {id: 'email', code: 'em', part: 0.1, reach: 0.7},
  {id: 'native', code: 'nt', part: 0.08, reach: 0.9},
  {id: 'messenger', code: 'ms', part: 0.05, reach: 0.8},
];
const meanReach = channels.reduce((sum, {part, reach}) => sum + part * reach, 0);

/** What happens. Numbers named `…Part` are between 0 and 1. */
export const plain = {
  /** Arrivals that an arrival brings, in the long run. */
  k: 0.37,
  /** Links that were shared by visitors who came by none. */
  cascades: 1000,
  /** Over how many days the log reaches. */
  days: 30,
  /** Arrivals that a share brings on average, and how they are distributed. */
  arrivalsPerShare: 1.85,
  offspring: 'negative-binomial',
  /** Those who share do so twice in so many cases. */
  twicePart: 0.2,
  pages: 40,
  /** How much the k of pages differs: a coefficient of variation. */
  pageVariation: 0,
  /** Share events that never reach the log; visitors of whom no event does; arrivals that do not. */
  lostSharePart: 0,
  blockedPart: 0,
  lostArrivalPart: 0,
  /** Events that come twice, the second time up to an hour later. */
  duplicatePart: 0,
  /** Clocks are wrong: by up to 2 s, and of some devices by up to 5 minutes or a day. */
  wrongClocks: true,
  /** Visits without a token for each arrival. */
  visitsPerArrival: 0,
  engagedPart: 0.5,
  convertedPart: 0.03,
};

/** How many arrivals a share brings: a count of that mean. */
const distributions = {
  poisson: ({poisson}, mean) => poisson(mean),
  'negative-binomial': ({count}, mean) => count(mean, 0.5),
  geometric: ({unit}, mean) => Math.floor(Math.log(unit()) / Math.log(mean / (1 + mean))),
  /** A Pareto law with infinite variance, cut at 1,000. */
  'heavy-tailed': ({unit}, mean) => {
    const exponent = 1.8;
    const value = Math.floor((unit() ** (-1 / exponent) - 1) * mean * (exponent - 1) + unit());
    return Math.min(1000, value);
  },
};

const pick = (list, unit) => list[Math.floor(unit() * list.length)];

function pickChannel(unit) {
  let rest = unit();
  return channels.find(({part}) => (rest -= part) < 0) ?? channels[0];
}

/** How far a device's clock is off, in ms: of 90 % within 2 s, of 8 % within 5 minutes, of 2 % within a day. */
function clockError({unit}) {
  const kind = unit();
  const most = kind < 0.9 ? 2 * second : kind < 0.98 ? 5 * minute : day;
  return (2 * unit() - 1) * most;
}

const sources = [
  'search',
  'search',
  'social',
  'referral',
  'campaign',
  'ai',
  'email',
  'messaging',
  'direct',
  'dark',
  'dark',
];

/**
 * Simulates cascades.
 *
 * @param shape - What is other than in {@link plain}.
 * @returns `events` in the order in which a log would receive them, and the truth: `edges` from child to parent token of all tokens
 *   that were passed on, `tokens`, and how many `arrivals` there were.
 */
export function simulateCascades(shape, seed) {
  const options = {...plain, ...shape};
  const luck = chance(seed);
  const {unit, normal, poisson} = luck;
  const mint = createMint(unit);
  const draw = distributions[options.offspring];
  const end = options.days * day;
  const sharesPerArrival = options.k / options.arrivalsPerShare;
  const pages = Array.from({length: options.pages}, (_, index) => ({
    path: `/2026/03/story-number-${index}`,
    url: `https://example.org/2026/03/story-number-${index}`,
    factor: options.pageVariation ? luck.uneven(options.pageVariation) : 1,
    campaign: pick(['', '', 'spring', 'newsletter'], unit),
  }));

  const records = [];
  const truth = {edges: new Map(), tokens: 0, arrivals: 0};
  let number = 0;
  const id = () => Math.floor(unit() * 2 ** 50).toString(36) + (number++).toString(36);

  /** Someone with a device, whose events reach the log or do not. */
  const createVisitor = () => ({
    isBlocked: unit() < options.blockedPart,
    error: options.wrongClocks ? clockError(luck) : 0,
    visit: id(),
  });
  const record = (visitor, time, {path, url}, type, fields, more) => {
    if (visitor.isBlocked || time >= end) return;
    const at = Math.floor(start + time + visitor.error);
    const event = {v: 1, type, id: id(), at, visit: visitor.visit, page: path, url, ...fields, ...more, lib: '0.1.0'};
    records.push({time, event});
    if (unit() < options.duplicatePart) records.push({time: time + unit() * hour, event});
  };
  /** The fields of all events about a token. */
  const about = (token, channel, page, parent) => {
    const fields = {channel: channel.id, token, depth: depthOf(token)};
    if (parent) fields.parent = token.slice(4, 10);
    if (page.campaign) fields.campaign = page.campaign;
    return fields;
  };

  /** Shares that are still to happen: a queue instead of recursion, since cascades can be long. */
  const queue = [];
  for (let index = 0; index < options.cascades; index++) {
    queue.push({visitor: createVisitor(), time: unit() * end, page: pick(pages, unit), parent: undefined});
  }
  for (let share = queue.pop(); share; share = queue.pop()) {
    const {visitor, time, page, parent} = share;
    if (time >= end) continue;
    const channel = pickChannel(unit);
    const token = mint(channel.code, parent);
    truth.tokens++;
    if (parent) truth.edges.set(token, parent);
    const fields = about(token, channel, page, parent);
    const outcome = channel.id === 'copy' ? 'copied' : channel.id === 'native' ? 'shared' : 'opened';
    if (unit() >= options.lostSharePart) record(visitor, time, page, 'share', fields, {outcome});
    const arrivals = draw(luck, (options.arrivalsPerShare * channel.reach) / meanReach);
    for (let arrival = 0; arrival < arrivals; arrival++) {
      // Most open a link within hours: half of them within one.
      const arrivedAt = time + hour * Math.exp(1.4 * normal());
      if (arrivedAt >= end) continue;
      truth.arrivals++;
      const guest = createVisitor();
      if (unit() >= options.lostArrivalPart) record(guest, arrivedAt, page, 'arrival', fields, {status: 'ok'});
      if (unit() < options.engagedPart)
        record(guest, arrivedAt + minute, page, 'engaged', fields, {
          seconds: 10 + Math.floor(unit() * 200),
          scroll: Math.floor(unit() * 101),
        });
      if (unit() < options.convertedPart)
        record(guest, arrivedAt + 2 * minute, page, 'conversion', fields, {
          name: pick(['subscribe', 'buy'], unit),
          value: Math.floor(unit() * 5000) / 100,
          currency: 'EUR',
        });
      for (let visit = poisson(options.visitsPerArrival); visit > 0; visit--) {
        const source = pick(sources, unit);
        record(createVisitor(), unit() * end, pick(pages, unit), 'visit', undefined, {
          source,
          ...(source === 'search' && {app: 'google'}),
          confidence: 0.9,
          reasons: ['referrer'],
        });
      }
      // Who shares does so after some minutes, and some once more.
      const sharers = poisson((sharesPerArrival * page.factor) / (1 + options.twicePart));
      for (let sharer = 0; sharer < sharers; sharer++) {
        const times = unit() < options.twicePart ? 2 : 1;
        for (let turn = 0; turn < times; turn++)
          queue.push({visitor: guest, time: arrivedAt + 5 * minute * Math.exp(normal()), page, parent: token});
      }
    }
  }
  records.sort((a, b) => a.time - b.time);
  return {events: records.map(({event}) => event), truth};
}
