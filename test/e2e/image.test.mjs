// A picture with share buttons over it, in each edition of the library: nothing moves when they come, and the share is counted.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {parseToken} from 'dark-social';
import {scriptTag} from '../pages/article.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite({folders: {}});
after(() => site.close());

const body = `<dark-social-image><img src="/pages/icon.svg" alt="A bee" width="400" height="300"></dark-social-image>
  <p>Words under the picture.</p>`;

const imageTag = '<script defer src="/dist/dark-social-image.js"></script>';
const editions = {
  'the drop-in with dark-social-image.js after it': scriptTag() + imageTag,
  'dark-social-image.js before the lite script': `${imageTag}<script defer src="/dist/dark-social-lite.min.js"></script>`,
  'auto.js': '<script type="module" src="/dist/dark-social/auto.js"></script>',
};

const countShifts = `<script>
  window.shift = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({value}) => (shift += value))).observe({
    type: 'layout-shift',
    buffered: true,
  });
  window.barOver = () => document.querySelector('dark-social-image').shadowRoot?.querySelector('dark-social-share');
</script>`;

for (const [name, script] of Object.entries(editions)) {
  journey(
    `buttons over a picture move nothing, and share it with one event: ${name}`,
    async ({newVisitor}) => {
      const page = site.publish({head: countShifts, script, body});
      const visitor = await newVisitor();
      await visitor.open(page.url);
      await visitor.until(() => barOver()?.shadowRoot.querySelector('[data-channel=pinterest]')?.href);
      await visitor.hover('img');
      await visitor.until(() => getComputedStyle(barOver().parentElement).opacity === '1');
      await visitor.click('dark-social-image >>> [data-channel=copy]');
      const [share] = await page.events(1);
      assert.deepEqual([share.type, share.channel, share.outcome], ['share', 'copy', 'copied']);
      assert.equal(parseToken(share.token).channel, 'copy');
      const href = await visitor.evaluate(() => {
        const pin = barOver().shadowRoot.querySelector('[data-channel=pinterest]');
        pin.dispatchEvent(new Event('pointerover', {bubbles: true, composed: true}));
        return pin.href;
      });
      assert.equal(new URL(href).searchParams.get('media'), site.url('/pages/icon.svg'));
      assert.deepEqual(await visitor.evaluate(() => [shift, seen.errors, seen.warnings]), [0, [], []]);
    },
    {engines: ['chromium'], sameVisitor: true},
  );
}
