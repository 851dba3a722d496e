// A seeded log with everything that the measures must agree on: cascades whose parents left events or none, tokens that share an id,
// clocks that are wrong, duplicates, damaged tokens, forged ones, several sites, currencies, campaigns, and records that are no events.

import {checkCharacters} from '../../dist/core/token/check-characters.js';
import {seeded} from '../../dist/measure/random.js';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const hour = 3_600_000;
const day = 24 * hour;
const start = Date.UTC(2026, 7, 3, 5);

const channels = [
  ['whatsapp', 'wa'],
  ['email', 'em'],
  ['signal', 'sg'],
  ['copy', 'cp'],
];

/** A log's records. `cascades` is how many links are shared first; about twelve records come of each. */
export function* makeLog({seed = 1, cascades = 800} = {}) {
  const random = seeded(seed);
  const chance = (percent) => random(1000) < 10 * percent;
  const pick = (list) => list[random(list.length)];
  const text = (length) => Array.from({length}, () => alphabet[random(32)]).join('');
  let ids = 0;
  const newId = () => `${text(6)}-${++ids}`;
  /** Poisson by halves: the sum of coins. */
  const about = (mean) => {
    let count = 0;
    for (let toss = 0; toss < 8; toss++) if (random(8000) < mean * 1000) count++;
    return count;
  };

  function* event(type, at, share, more = {}) {
    const record = {
      v: 1,
      type,
      id: newId(),
      at: Math.floor(at),
      visit: newId(),
      page: share.page,
      url: `https://${share.host}${share.page}`,
      ...(share.channel && {channel: share.channel}),
      ...(share.token && {token: share.token}),
      ...(share.campaign && {campaign: share.campaign}),
      lib: '0.1.0',
      ...more,
    };
    if (chance(2)) delete record.url;
    yield record;
    // A duplicate stands right behind, since which of two counts must not matter.
    if (chance(3)) yield record;
    if (chance(0.5))
      yield pick([null, 7, 'text', [], {type}, {...record, id: ''}, {...record, v: 2}, {...record, at: 'noon'}]);
  }

  /** How wrong a device's clock is. */
  const clock = () => (chance(2) ? random(2 * day) - day : chance(8) ? random(600_000) - 300_000 : random(4000) - 2000);

  /** Ids are few in some logs, so that several tokens have one. */
  const idOf = () => (chance(4) ? `a${alphabet[random(8)]}aaaa` : text(6));
  function mint(code, depth, parent) {
    const body = `q${code}${alphabet[Math.min(depth, 31)]}${parent}${idOf()}${text(4)}`;
    return body + checkCharacters(body);
  }

  function* share(above, at) {
    const [channel, code] = pick(channels);
    const depth = above ? above.depth + 1 : 1;
    const page =
      above?.page ?? pick(['/', '/otters', '/mill?p=2', '/größe', '/"quoted"']) + (chance(20) ? random(90) : '');
    const host = above?.host ?? pick(['example.org', 'Example.org', 'shop.example:8080']);
    const campaign = above ? above.campaign : pick(['', '', 'spring', 'summer']);
    const token = mint(code, depth, above ? above.token.slice(10, 16) : '000000');
    const own = {channel, page, host, campaign, token, depth};
    const wrong = clock();
    if (!chance(30)) {
      yield* event('share', at + wrong, own, {
        outcome: pick(['opened', 'copied', 'shared', 'shared', 'cancelled', 'failed']),
      });
      if (chance(20)) yield* event('share', at + wrong + hour, own, {outcome: 'shared'});
    }
    if (chance(2)) yield* event('invite', at + wrong, own, {service: 'mail'});
    const visitors = about((depth > 20 ? 0.9 : 2) * (page.length > 8 ? 1.3 : 1));
    for (let visitor = 0; visitor < visitors; visitor++) {
      const cameAt = at + (random(1000) * random(1000) * 3 * day) / 1e6;
      const here = clock();
      if (chance(3)) {
        yield* event('arrival', cameAt + here, {...own, token: own.token.slice(0, 12)}, {status: 'damaged'});
        continue;
      }
      if (chance(1))
        yield* event('arrival', cameAt + here, {...own, token: own.token.slice(0, 21) + 'z'}, {status: 'ok'});
      const named = chance(5) ? {...own, token: own.token.toUpperCase()} : own;
      yield* event('arrival', cameAt + here, named, {status: 'ok', ...(chance(5) && {probed: true})});
      if (chance(60)) {
        const scroll = random(101);
        yield* event('engaged', cameAt + here + 30_000, own, {seconds: random(3000) / 10, scroll});
      }
      if (chance(8)) {
        const name = pick(['subscribe', 'buy']);
        const worth = name === 'buy' && {
          value: random(5000) / 100,
          ...(chance(80) && {currency: pick(['EUR', 'USD'])}),
        };
        yield* event('conversion', cameAt + here + 60_000, own, {name, ...worth});
      }
      if (chance(2)) yield* event('unlock', cameAt + here, own, {gate: 'archive'});
      if (chance(depth > 25 ? 80 : 28) && depth < 40) yield* share(own, cameAt + random(2 * hour));
    }
  }

  for (let cascade = 0; cascade < cascades; cascade++) {
    const at = start + random(60 * 24) * hour;
    yield* share(
      cascade % 97 ? undefined : {...deep(random, mint), page: '/deep', host: 'example.org', campaign: ''},
      at,
    );
    for (let visit = 0; visit < 3; visit++) {
      const source = pick([
        'messaging',
        'email',
        'social',
        'search',
        'ai',
        'referral',
        'campaign',
        'direct',
        'dark',
        'dark',
      ]);
      const app =
        source === 'messaging' ? 'whatsapp' : source === 'referral' ? pick(['a.example', 'b.example']) : undefined;
      const more = {source, ...(app && {app}), confidence: 0.9, reasons: ['referrer']};
      yield* event('visit', at + random(day), {page: pick(['/', '/otters']), host: 'example.org'}, more);
    }
    if (chance(20))
      yield* event(
        'answer',
        at,
        {page: '/otters', host: 'example.org'},
        {answer: pick(['friend', 'email', 'none', 'other']), oneIn: 20},
      );
  }
}

/** A token of depth 29 that left no event, so that cascades go beyond the depth that a token can say. */
const deep = (random, mint) => ({token: mint('wa', 29, 'bcdefg'), depth: 29});

/** The log as lines of JSON, of which some are cut. */
export function* makeLines({broken = 0.01, ...options} = {}) {
  const random = seeded((options.seed ?? 1) + 1000);
  for (const record of makeLog(options)) {
    const line = JSON.stringify(record);
    yield line;
    if (random(10_000) < broken * 10_000) yield line.slice(0, 1 + random(line.length - 1));
  }
}
