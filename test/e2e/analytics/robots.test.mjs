// Robots and link previews open shared links too; none of them is an arrival.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';

import {mintToken} from 'dark-social';
import {serve} from '../../tools/site.mjs';
import {journey} from '../../tools/visitors.mjs';

const site = await serve({
  routes: {
    '/': `<!doctype html><html lang="en"><title>A tide table</title>
      <script>
        window.seen = [];
        window.darkSocialConfig = {sinks: [({type}) => seen.push(type)]};
      </script>
      <script src="/dist/dark-social-early.js"></script>
      <script async src="/dist/dark-social.min.js"></script>
      <dark-social-share></dark-social-share>`,
  },
});
after(() => site.close());

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

const userAgents = {
  'a search engine': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'a headless browser': chrome.replace('Chrome/', 'HeadlessChrome/'),
  'the fetcher of WhatsApp’s previews': 'WhatsApp/2.23.20.0 A',
};

for (const [who, userAgent] of Object.entries(userAgents)) {
  journey(
    `${who} is not counted`,
    async ({newVisitor}) => {
      assert.deepEqual(await arrivalsOf(newVisitor, userAgent), []);
    },
    {engines: ['chromium'], often: who.includes('search') ? ['chromium'] : []},
  );
}

// The app's own reader, who has the fetcher's name in the midst of a browser's.
journey(
  'a reader in WhatsApp is counted',
  async ({newVisitor}) => {
    assert.deepEqual(await arrivalsOf(newVisitor, `${chrome} [WA4A/2.26.34.73;]`), ['arrival']);
  },
  {engines: ['chromium']},
);

async function arrivalsOf(newVisitor, userAgent) {
  const visitor = await newVisitor();
  await visitor.tab.raw.setUserAgent({userAgent});
  await visitor.open(`${site.origin}/?ds=${mintToken({channel: 'whatsapp'})}`);
  await visitor.until(() => window.darkSocial && document.readyState === 'complete');
  await delay(300);
  assert.equal(await visitor.url(), `${site.origin}/`);
  return visitor.evaluate(() => window.seen);
}
