// How long links take to read and to write as they grow, and how many values of others are taken for tokens: `npm run bench:links`.
// Exits with 1 where time grows faster than 15 times for ten times the length, or more than 50 of a million values are taken.

import {randomBytes, randomUUID} from 'node:crypto';
import {cleanUrl, decorateUrl, readArrival} from '../../dist/index.js';

console.warn = () => {};
const token = 'qwa100000042a7kq9zr3pe';

const works = {
  cleanUrl: (url) => cleanUrl(url),
  decorateUrl: (url) => decorateUrl(url, {token, channel: 'whatsapp'}),
  readArrival: (url) => readArrival(url),
};
const classes = {
  spaces: ' ',
  tabs: '\t',
  '&': '&',
  '=': '=',
  '#': '#',
  '%': '%',
  'letters outside ASCII': 'ä',
  pairs: 'a=b&',
};
const places = {
  path: (many) => `https://example.org/${many}x`,
  query: (many) => `https://example.org/?${many}x`,
  fragment: (many) => `https://example.org/#${many}x`,
};

/** The shortest of some runs, in ms, each of an address that was not parsed just before. */
function time(work, url) {
  let shortest = Infinity;
  for (let run = 0; run < 20; run++) {
    cleanUrl('https://example.org/');
    const start = performance.now();
    work(url);
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

console.log('ms for 10⁵ and 10⁶ characters (at most 15 times)');
for (const [name, work] of Object.entries(works)) {
  for (const [kind, character] of Object.entries(classes)) {
    for (const [place, write] of Object.entries(places)) {
      const [short, long] = [1e5, 1e6].map((length) => time(work, write(character.repeat(length / character.length))));
      // What takes less than half a millisecond is the clock's noise.
      const growth = long / Math.max(short, 0.5);
      const verdict = growth > 15 ? 'TOO MUCH' : '';
      if (verdict) process.exitCode = 1;
      console.log(
        `${name.padEnd(12)}${kind.padEnd(22)}${place.padEnd(10)}${short.toFixed(2).padStart(8)}${long.toFixed(2).padStart(9)}  × ${growth.toFixed(1)} ${verdict}`,
      );
    }
  }
}

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random characters of an alphabet, each as likely as the others. */
function random(alphabet, length) {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length * 2)) {
      if (byte < 256 - (256 % alphabet.length) && text.length < length) text += alphabet[byte % alphabet.length];
    }
  }
  return text;
}

const now = Date.now();
const ulidTime = (ms) => Array.from({length: 10}, (_, at) => crockford[Math.floor(ms / 32 ** (9 - at)) % 32]).join('');
const makers = {
  'base62, 22 characters': () => random(base62, 22),
  'base36, 22 characters': () => random(base62.slice(0, 10) + base62.slice(36), 22),
  'base62, 8 to 40 characters': () => random(base62, 8 + Math.floor(Math.random() * 33)),
  'nanoid, 21 characters': () => random(base62 + '_-', 21),
  'nanoid, 22 characters': () => random(base62 + '_-', 22),
  UUID: () => randomUUID(),
  'UUID without hyphens': () => randomUUID().replaceAll('-', ''),
  ULID: () => ulidTime(now - Math.floor(Math.random() * 1e11)) + random(crockford, 16),
};

console.log('\nvalues of ?ds= that are taken for tokens, of 1,000,000 (at most 50)');
for (const [name, make] of Object.entries(makers)) {
  let taken = 0;
  for (let count = 0; count < 1e6; count++) if (readArrival(`https://example.org/?ds=${make()}`)) taken++;
  const verdict = taken > 50 ? 'TOO MANY' : '';
  if (verdict) process.exitCode = 1;
  console.log(`${name.padEnd(28)}${String(taken).padStart(4)} ${verdict}`);
}
