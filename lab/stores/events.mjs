// Event records of every type, with all that texts and numbers may hold. The same number always makes the same record.

const texts = [
  ...['', ' ', 'spring', 'é', 'e\u0301', '𝄞', '\u202e', '\ufffd', '\uffff', '\u2028', '\ufeff', '\x7f', '\x01'],
  ...[
    '"',
    "'",
    '\\',
    '\\N',
    '\\0',
    "'; drop table dark_social_events; --",
    '{ids:Array(String)}',
    '$1',
    '%s',
    '\t',
    '\r\n',
  ],
  ...['null', 'NULL', 'true', '[]', '{}', '{"a":1}', '0x1', '__proto__', '<script>', 'a'.repeat(256)],
];
const numbers = [0, 1, -1, 0.1, 0.30000000000000004, 5.5, 1e21, 1e-7, 1.7976931348623157e308, 5e-324, 2 ** 53, -1 / 3];
const sources = ['messaging', 'email', 'social', 'search', 'ai', 'referral', 'campaign', 'direct', 'dark', 'internal'];

/** A number from 0 to 1 from a whole one: the mixer of splitmix32. */
function mix(number) {
  let state = (number + 0x9e3779b9) | 0;
  state = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
  state = Math.imul(state ^ (state >>> 15), 0x735a2d97);
  return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32;
}

/** The record with this number. */
export function eventOf(index) {
  let drawn = index * 64;
  const random = () => mix(drawn++);
  const one = (list) => list[Math.floor(random() * list.length)];
  const maybe = (more) => (random() < 0.5 ? more() : {});
  const whole = (most) => Math.floor(random() * (most + 1));
  const type = one(['share', 'arrival', 'visit', 'engaged', 'conversion', 'answer', 'unlock', 'invite']);
  const own = {
    share: () => ({outcome: one(['opened', 'copied', 'shared', 'cancelled', 'failed'])}),
    arrival: () => ({status: one(['ok', 'damaged']), ...maybe(() => ({probed: random() < 0.5}))}),
    visit: () => ({
      ...{source: one(sources), app: one(texts), confidence: random()},
      reasons: Array.from({length: 1 + whole(4)}, () => one(texts).slice(0, 64)),
    }),
    answer: () => ({
      answer: one(['friend', 'email', 'group', 'typed', 'search', 'other', 'none']),
      oneIn: 1 + whole(100),
    }),
    unlock: () => ({gate: one(texts)}),
    invite: () => ({service: one(texts)}),
    conversion: () => ({
      name: one(texts),
      ...maybe(() => ({value: one([...numbers, random() * 1e6]), ...maybe(() => ({currency: 'EUR'}))})),
    }),
    engaged: () => ({seconds: random() * 1000, scroll: whole(100)}),
  };
  return {
    ...{v: 1, id: `${index}_-${whole(1e9).toString(36)}`, at: one([0, 8.64e15, 1790000000000 + index])},
    ...{visit: `v${whole(1e9)}`, page: one(['/', '/a?x=1', '/' + one(texts)])},
    ...maybe(() => ({channel: one(['whatsapp', 'copy', one(texts).slice(0, 64)]), depth: 1 + whole(30)})),
    ...maybe(() => ({parent: '7h3k9m', pageCampaign: one(texts)})),
    type,
    ...maybe(() => ({url: 'https://example.org/' + one(texts), place: one(texts)})),
    ...maybe(() => ({token: 'qwa2000000abcdefghjkmn', campaign: one(texts), content: one(texts)})),
    ...own[type](),
    lib: '0.1.0',
  };
}
