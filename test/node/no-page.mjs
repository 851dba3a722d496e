// Uses the functions where there is no page, and where reaching for one is an error. Runs in a thread or a process of its own.

import {parentPort} from 'node:worker_threads';

for (const name of [
  'document',
  'window',
  'location',
  'history',
  'navigator',
  'customElements',
  'sessionStorage',
  'HTMLElement',
]) {
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      throw new Error(`${name} was touched`);
    },
  });
}

const {cleanUrl, decorateUrl, mintToken, parseToken, readArrival} = await import('dark-social');
const token = mintToken({channel: 'whatsapp'});
const url = decorateUrl('https://example.org/a?id=7&fbclid=x', {token, channel: 'whatsapp'});
const answer = JSON.stringify({
  depth: parseToken(token).depth,
  channel: readArrival(url).channel,
  clean: cleanUrl(url),
});

if (parentPort) parentPort.postMessage(answer);
else console.log(answer);
