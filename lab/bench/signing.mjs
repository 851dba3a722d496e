// How long verifying a signed token takes beside what it cannot do without, `crypto.subtle.sign` of the same text: `npm run bench:signing`.
// Both take turns, so that what else the machine does meets both alike. Exits with 1 where verifying takes more than 1.5 times as long,
// one after the other, or fewer than 15,000 a second are verified with 64 in flight.
//
//   --rounds N   measured rounds (default 31); two more before them warm up and are dropped

import {parseArgs} from 'node:util';
import {mintToken} from '../../dist/core/token/token.js';
import {createSigner} from '../../dist/server/signing/signer.js';
import {positive} from './lib/options.mjs';
import {summarize, summarizeRatios} from './lib/statistics.mjs';
import {table} from './lib/table.mjs';

const {values: options} = parseArgs({options: {rounds: {type: 'string', default: '31'}}});
const rounds = positive(options, 'rounds');
const perRound = 2000;
const inFlight = 64;
const maxRatio = 1.5;
const minPerSecond = 15_000;

const secret = crypto.getRandomValues(new Uint8Array(32));
const signer = createSigner({keys: [{id: 'a', secret}]});
const key = await crypto.subtle.importKey('raw', secret, {name: 'HMAC', hash: 'SHA-256'}, false, ['sign']);
const encoder = new TextEncoder();
const scope = {host: 'example.org', campaign: 'spring'};
const texts = await Promise.all(
  Array.from({length: perRound}, () =>
    signer.sign(mintToken({channel: 'whatsapp'}), {...scope, expires: Date.now() + 3_600_000}),
  ),
);
const lines = new Map(
  texts.map((text) => [
    text,
    ['dark-social:1', text.slice(0, 22), text.slice(23, 30), scope.host, scope.campaign].join('\n'),
  ]),
);

const works = {
  'bare sign': (text) => crypto.subtle.sign('HMAC', key, encoder.encode(lines.get(text))),
  async verify(text) {
    const {status} = await signer.verify(text, scope);
    if (status !== 'ok') throw new Error(`${text} is ${status}`);
  },
};

/** How many a second, with so many in flight. */
async function rate(work, width) {
  const waiting = texts.values();
  const worker = async () => {
    for (const text of waiting) await work(text);
  };
  const start = performance.now();
  await Promise.all(Array.from({length: width}, worker));
  return (perRound / (performance.now() - start)) * 1000;
}

const rows = [];
let failed = false;
for (const width of [1, inFlight]) {
  const samples = {'bare sign': [], verify: []};
  for (let round = -2; round < rounds; round++) {
    // In turns, and each first in every other round.
    const order = Object.entries(works);
    if (round % 2) order.reverse();
    for (const [name, work] of order) {
      const perSecond = await rate(work, width);
      if (round >= 0) samples[name].push(perSecond);
    }
  }
  const bare = summarize(samples['bare sign']);
  const verify = summarize(samples.verify);
  const ratio = summarizeRatios(samples['bare sign'], samples.verify);
  failed ||= width === 1 ? ratio.median > maxRatio : verify.median < minPerSecond;
  rows.push([width, bare.median.toFixed(0), verify.median.toFixed(0), ratio.median.toFixed(2)]);
}
console.log(table(['in flight', 'bare sign, per second', 'verify, per second', 'verify takes × bare'], rows));
if (failed) {
  console.error(
    `Verifying takes more than ${maxRatio} times as long, or fewer than ${minPerSecond} a second are verified.`,
  );
  process.exitCode = 1;
}
