// Readers whose pages bear the drop-in and the `endpoint` sink, and who cause as many events as they are told.

import {launchChromium, personsAgent} from '../bench/lib/chromium.mjs';
import {serve} from '../../test/tools/site.mjs';

const page = (options) => `<!doctype html>
<html lang="en">
<title>Why bees dance</title>
<link rel="icon" href="data:,">
<script src="/dist/dark-social.min.js"></script>
<script type="module">
import {endpoint} from '/dist/analytics/endpoint/index.js';
const outcome = {acknowledged: [], dropped: []};
const sink = endpoint(${JSON.stringify(options)});
const send = (event) => sink.send(event).then(
  () => outcome.acknowledged.push(event.id),
  ({message}) => outcome.dropped.push(message),
);
darkSocial.configure({sinks: [{name: 'watched', send}]});
const share = {type: 'share', channel: 'whatsapp', outcome: 'opened', url: location.href};
window.faults = {outcome, cause: (count) => Array.from({length: count}, () => darkSocial.tracker().emit(share).id)};
</script>
<h1>Why bees dance</h1>`;

/** A browser and a site. `newReader(options)` has the options of `endpoint` on each of its pages. */
export async function openReaders() {
  const site = await serve({
    routes: {'/article': ({url}) => page(JSON.parse(url.searchParams.get('endpoint')))},
  });
  const browser = await launchChromium();
  return {
    async newReader(options) {
      const context = await browser.newContext({userAgent: personsAgent()});
      /** Ids of all events that were caused. */
      const caused = [];
      return {
        caused,
        context,
        async openTab() {
          const tab = await context.newPage();
          await tab.goto(site.url(`/article?endpoint=${encodeURIComponent(JSON.stringify(options))}`));
          await tab.waitForFunction(() => window.faults);
          /** Ids of the events of this tab. */
          const own = [];
          return {
            caused: own,
            async cause(count) {
              const ids = await tab.evaluate((each) => window.faults.cause(each), count);
              own.push(...ids);
              caused.push(...ids);
            },
            outcome: () => tab.evaluate(() => window.faults.outcome),
            /** As a reader closes it: the page hears of it. */
            async close() {
              const closed = tab.waitForEvent('close');
              await tab.close({runBeforeUnload: true});
              await closed;
            },
            /** As a system does that lacks memory: the page hears nothing. */
            async crash() {
              const session = await context.newCDPSession(tab);
              const crashed = tab.waitForEvent('crash');
              session.send('Page.crash').catch(() => {});
              await crashed;
              await tab.close();
            },
          };
        },
        close: () => context.close(),
      };
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
