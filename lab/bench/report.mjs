// `npm run bench:report`: the longest task of a page that opens <dark-social-report> on 10⁵ events, and chooses a filter afterwards.
// Exits with 1 where a task is over the limit.

import {parseArgs} from 'node:util';

import {simulateCascades} from '../../test/measure/simulate/cascades.mjs';
import {startSite} from '../../test/pages/site.mjs';
import {start} from '../../test/tools/engines/chromium.mjs';
import {Visitor, until} from '../../test/tools/visitor.mjs';
import {positive} from './lib/options.mjs';

const {values} = parseArgs({
  options: {events: {type: 'string', default: '100000'}, runs: {type: 'string', default: '3'}},
});
const wanted = positive(values, 'events');
const limit = 200;

const shape = {cascades: 10_000, visitsPerArrival: 1, duplicatePart: 0.03, lostSharePart: 0.3, pages: 200};
const events = [];
for (let seed = 1; events.length < wanted; seed++) events.push(...simulateCascades(shape, seed).events);
const log = events
  .slice(0, wanted)
  .map((event) => JSON.stringify(event))
  .join('\n');

const observe = `<script>
  window.tasks = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({startTime, duration}) => tasks.push([startTime, duration])))
    .observe({type: 'longtask', buffered: true});
</script>`;
const site = await startSite({routes: {'/events.ndjson': {body: log}}});
const browser = start();

/** Waits until the report shows figures of other events than \`before\`, and returns the sum and when that was. */
const drawn = (visitor, before) =>
  until(
    () =>
      visitor.evaluate((last) => {
        const root = document.querySelector('dark-social-report').shadowRoot;
        const period = root?.querySelector('.period')?.textContent;
        const isBusy = root?.querySelector('[aria-busy=true]');
        return period && !isBusy && period !== last && {period, at: Math.round(performance.now())};
      }, before ?? ''),
    'the report is not drawn',
    120_000,
  );

try {
  for (let run = 0; run < positive(values, 'runs'); run++) {
    const page = site.publish({
      head: observe,
      script: '<script defer src="/dist/dark-social-report.js"></script>',
      body: '<dark-social-report src="/events.ndjson" utc-offset="0"></dark-social-report>',
    });
    const visitor = new Visitor(await browser.newVisitor({}));
    await visitor.newTab({first: true});
    await visitor.open(page.url);
    const first = await drawn(visitor);
    await visitor.evaluate(() => {
      const field = document.querySelector('dark-social-report').shadowRoot.querySelector('[data-filter=channel]');
      field.value = 'whatsapp';
      field.dispatchEvent(new Event('change'));
    });
    const second = await drawn(visitor, first.period);
    const tasks = await visitor.evaluate(() => tasks);
    const longest = (from, to) =>
      Math.round(Math.max(0, ...tasks.filter(([at]) => at >= from && at < to).map(([, ms]) => ms)));
    const [opening, filtering] = [longest(0, first.at), longest(first.at, Infinity)];
    console.log(
      `${wanted} events: drawn after ${first.at} ms, longest task ${opening} ms; filtered after ${second.at - first.at} ms, longest task ${filtering} ms`,
    );
    if (Math.max(opening, filtering) > limit) process.exitCode = 1;
    await visitor.close();
  }
} finally {
  await browser.close?.();
  await site.close();
}
