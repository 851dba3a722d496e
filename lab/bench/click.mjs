// How long a click on a share button takes in the library's own handlers, whatever its sinks do: `npm run bench:click`.
// The second pair of columns is what of it the processor worked, as Chromium's trace has it: a busy machine adds to the first. The
// third ends when the frame after the click is painted, which a sink that blocks may hold up.

import {parseArgs} from 'node:util';

import {serve} from '../../test/tools/site.mjs';
import {launchChromium, newPage} from './lib/chromium.mjs';
import {positive} from './lib/options.mjs';
import {summarize} from './lib/statistics.mjs';
import {table} from './lib/table.mjs';

/** What a sink does, by the words that the table says; each is code in which `sent` counts the events that it got. */
const sinks = {
  'no sink': undefined,
  'a sink that throws': '() => { sent++; throw new Error("broken"); }',
  'a sink that never resolves': '() => { sent++; return new Promise(() => {}); }',
  'a sink that blocks for 200 ms':
    '() => { sent++; for (const end = performance.now() + 200; performance.now() < end;); }',
  'endpoint, 500 events waiting': `(() => {
    const sink = endpoint({url: '/silent', offline: location.hash === '#storage'});
    for (let id = 0; id < 500; id++) sink.send({v: 1, type: 'share', id: 'queued' + id, at: Date.now(), visit: 'a',
      page: location.href, url: location.href, channel: 'whatsapp', outcome: 'opened', lib: '0'});
    return {name: 'endpoint', send: (event) => { sent++; return sink.send(event); }};
  })()`,
};
sinks['endpoint with storage, 500 events waiting'] = sinks['endpoint, 500 events waiting'];

/** One frame at 60 Hz, in ms. */
const frame = 16.7;

const page = (sink) => `<!doctype html>
<html lang="en">
<title>An article</title>
<link rel="icon" href="data:,">
<script src="/dist/dark-social.min.js"></script>
<dark-social-share channels="whatsapp telegram copy"></dark-social-share>
<script type="module">
import {endpoint} from '/dist/analytics/endpoint/index.js';
const clicks = [];
let sent = 0;
${sink ? `darkSocial.configure({sinks: [${sink}]});` : ''}
const {port1, port2} = new MessageChannel();
let begin;
// The window is the first and the last to hear of a click; between the two is all that the library does in it.
addEventListener('click', () => (begin = performance.now()), {capture: true});
addEventListener('click', (event) => {
  const handler = performance.now() - begin;
  event.preventDefault();
  requestAnimationFrame(() => {
    port1.onmessage = () => clicks.push({handler, painted: performance.now() - begin});
    port2.postMessage(null);
  });
});
window.bench = {clicks, sent: () => sent};
</script>`;

const {values} = parseArgs({
  options: {rounds: {type: 'string', default: '3'}, clicks: {type: 'string', default: '20'}},
});
const rounds = positive(values, 'rounds');
const clicks = positive(values, 'clicks');
const names = Object.keys(sinks);
const site = await serve({
  routes: {
    ...Object.fromEntries(names.map((name, index) => [`/${index}`, page(sinks[name])])),
    '/silent': () => new Promise(() => {}),
  },
  // Isolated pages have a clock that is exact to 5 µs.
  headers: {'*': {'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp'}},
});
const browser = await launchChromium();
try {
  const samples = names.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, name] of names.entries()) samples[index].push(...(await sample(index, name)));
  const ms = (value) => value.toFixed(2);
  const rows = names.map((name, index) =>
    [name].concat(
      ['handler', 'processor', 'painted'].flatMap((what) => {
        const times = samples[index].map((each) => each[what]);
        return [ms(summarize(times).median), ms(Math.max(...times))];
      }),
    ),
  );
  console.log(`${rounds * clicks} clicks each, on ${rounds} fresh pages; Chromium ${browser.version()}; ms\n`);
  console.log(
    table(
      ['', 'handlers: median', 'largest', 'processor: median', 'largest', 'until painted: median', 'largest'],
      rows,
    ),
  );
  const all = samples.flat();
  const late = (what) => all.filter((each) => each[what] > frame).length;
  console.log(
    `\nlonger than a frame (${frame} ms) in the handlers: ${late('handler')} of ${all.length} clicks by the clock, ${late('processor')} by the processor`,
  );
} finally {
  await browser.close();
  await site.close();
}

/** Clicks on WhatsApp of a fresh page, as a mouse does. */
async function sample(index, name) {
  const page = await newPage(browser);
  await browser.startTracing(page, {categories: ['devtools.timeline']});
  await page.goto(site.url(`/${index}${/storage/.test(name) ? '#storage' : ''}`));
  const {x, y, width, height} = await page.locator('[data-channel=whatsapp]').boundingBox();
  for (let count = 1; count <= clicks; count++) {
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.waitForFunction((least) => window.bench.clicks.length >= least, count);
    await page.waitForTimeout(20);
  }
  const [taken, sent] = await page.evaluate(() => [window.bench.clicks, window.bench.sent()]);
  if (sinks[name] && sent < clicks) throw new Error(`${name}: got ${sent} events of ${clicks} clicks`);
  const {traceEvents} = JSON.parse(await browser.stopTracing());
  const traced = traceEvents.filter(({name, args}) => name === 'EventDispatch' && args.data?.type === 'click');
  if (traced.length !== taken.length)
    throw new Error(`${name}: ${traced.length} of ${taken.length} clicks were traced`);
  await page.close();
  return taken.map((times, index) => ({...times, processor: traced[index].tdur / 1000}));
}
