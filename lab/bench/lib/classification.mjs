// What a landing without a token costs on a slow phone: the first classification, and the longest task of the whole script.
import {serve} from '../../../test/tools/site.mjs';
import {newPage} from './chromium.mjs';

/** How many times slower the processor is made. */
export const slowdown = 4;

const agent =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';

// Without referrer, app or parameters every rule is tried. Called before the script tracks the page's own visit, after the first paint.
const html = `<!doctype html>
<html lang="en">
<title>An article</title>
<link rel="icon" href="data:,">
<script src="/dist/dark-social.min.js"></script>
<dark-social-share channels="whatsapp telegram copy"></dark-social-share>
<script>
const visit = {url: 'https://example.org/2026/11/why-bees-dance', referrer: '', userAgent: ${JSON.stringify(agent)}};
const begin = performance.now();
darkSocial.classifyVisit(visit);
window.classification = performance.now() - begin;
</script>`;

/** Milliseconds of the first call of `classifyVisit` on fresh pages, and of each page's longest task with code of ours in it. */
export async function measureClassification(browser, rounds) {
  const site = await serve({
    routes: {'/': html},
    // Isolated pages have a clock that is exact to 5 µs.
    headers: {'*': {'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp'}},
  });
  const samples = {first: [], longestTask: []};
  try {
    for (let round = 0; round < rounds; round++) {
      const page = await newPage(browser);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
      await browser.startTracing(page, {categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline']});
      await page.goto(site.url('/'));
      // What was put off until after the first paint has run by then.
      await page.waitForTimeout(1000);
      const {traceEvents} = JSON.parse(await browser.stopTracing());
      samples.first.push(await page.evaluate(() => window.classification));
      samples.longestTask.push(longestTask(traceEvents));
      await page.close();
    }
  } finally {
    await site.close();
  }
  return samples;
}

/** Processor time of the longest task that ran our script, in ms. */
function longestTask(events) {
  const ours = events.filter(({args}) => String(args?.data?.url).endsWith('/dark-social.min.js'));
  if (!ours.length) throw new Error('the trace has no task of dark-social.min.js');
  const tasks = events.filter(({name, dur}) => dur && /RunTask$/.test(name));
  const holds = (task) => (event) => event.tid === task.tid && event.ts >= task.ts && event.ts < task.ts + task.dur;
  return Math.max(...tasks.filter((task) => ours.some(holds(task))).map(({tdur, dur}) => (tdur ?? dur) / 1000));
}
