// A log of ten weeks for the report: made up, and the same each time but for its tokens.

import {mintToken, parseToken} from '../dist/index.js';
import '../dist/channels/index.js';

const hour = 3_600_000;
const day = 24 * hour;
const weeks = 10;
const links = 420;

const pages = {'/bees': 18, '/nesting-box': 12, '/spring-walks': 9, '/nettle-soup': 6, '/podcast/12': 4, '/': 2};
const channels = {whatsapp: 40, telegram: 14, email: 12, messenger: 10, copy: 9, sms: 5, native: 4};
const campaigns = {'': 6, spring: 3, newsletter: 1};
const hours = {7: 3, 8: 5, 9: 4, 12: 6, 13: 4, 17: 5, 18: 7, 19: 9, 20: 12, 21: 11, 22: 6, 23: 3};
const sources = {search: 34, direct: 18, dark: 14, social: 12, referral: 8, messaging: 5, ai: 4, email: 4, campaign: 3};
const apps = {search: 'google', social: 'facebook', referral: 'blog.example.net', messaging: 'whatsapp', ai: 'chatgpt'};
const answers = {friend: 8, typed: 4, group: 4, email: 3, search: 2, other: 2, none: 9};

/** Random numbers from 0 to 1 (Mulberry32). */
function randomFrom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The log's lines, up to a time. */
export function sampleLog(end = Date.now()) {
  const random = randomFrom(7);
  const events = [];
  const pick = (weights) => {
    let rest = random() * Object.values(weights).reduce((sum, weight) => sum + weight);
    return Object.keys(weights).find((key) => (rest -= weights[key]) < 0);
  };
  const add = (type, at, page, fields) => {
    if (at >= end) return;
    const number = events.length.toString(36);
    const url = `https://example.org${page}`;
    events.push({
      v: 1,
      type,
      id: `sample-${number}`,
      at: Math.round(at),
      visit: number,
      page,
      url,
      lib: '0.1.0',
      ...fields,
    });
  };

  function share(at, page, campaign, parent) {
    const channel = pick(channels);
    const token = mintToken({channel, parent});
    const link = {channel, token, ...parseToken(token), ...(campaign && {campaign})};
    const fields = {
      channel,
      token,
      depth: link.depth,
      ...(link.parent && {parent: link.parent}),
      ...(campaign && {campaign}),
    };
    // Blockers hide some shares.
    if (random() < 0.74) add('share', at, page, {...fields, outcome: random() < 0.04 ? 'cancelled' : 'opened'});
    const visitors = Math.floor(-1.9 * Math.log(1 - random()));
    for (let count = 0; count < visitors; count++) {
      const arrived = at + Math.exp(5 * random()) * 0.1 * hour;
      add('arrival', arrived, page, {...fields, status: 'ok'});
      if (random() < 0.46)
        add('engaged', arrived + 40_000, page, {
          ...fields,
          seconds: 20 + Math.round(160 * random()),
          scroll: Math.round(30 + 70 * random()),
        });
      if (random() < 0.05) add('conversion', arrived + 90_000, page, {...fields, name: 'subscribe'});
      if (random() < 0.02)
        add('conversion', arrived + 90_000, page, {
          ...fields,
          name: 'order',
          value: Math.round(9000 * random()) / 100,
          currency: 'EUR',
        });
      if (random() < 0.28 && arrived < end) share(arrived + 2 * hour * random(), page, campaign, token);
    }
  }

  const start = Math.floor(end / day) * day - weeks * 7 * day;
  for (let index = 0; index < links; index++) {
    const at = start + Math.floor(random() ** 0.8 * weeks * 7) * day + (Number(pick(hours)) + random()) * hour;
    if (at < end) share(at, pick(pages), pick(campaigns));
  }
  for (let index = 0; index < 5 * links; index++) {
    const source = pick(sources);
    const page = source === 'direct' ? '/' : pick(pages);
    const at = start + random() * (end - start);
    add('visit', at, page, {source, confidence: 0.8, reasons: [], ...(apps[source] && {app: apps[source]})});
    if (['dark', 'direct'].includes(source) && random() < 0.1)
      add('answer', at + 9000, page, {answer: pick(answers), oneIn: 10});
  }
  return events
    .sort((a, b) => a.at - b.at)
    .map((event) => JSON.stringify(event))
    .join('\n');
}
