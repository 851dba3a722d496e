// Tag Manager in Partytown's worker: the set-up that docs/privacy.md gives, and consent that is told after the worker has started.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';

import {mintToken} from '../../dist/index.js';
import {serve} from '../../test/tools/site.mjs';
import {journey} from '../../test/tools/visitors.mjs';

// What stands for Google's scripts in the worker: tells the site of each entry that it gets.
const inWorker = `
  const tell = (entry) => fetch('/hit', {method: 'POST', body: JSON.stringify(entry)});
  window.dataLayer = window.dataLayer || [];
  window.dataLayer.push = tell;
  window.gtag = (...command) => tell(command);
  tell('ready');`;

const page = (attributes, scripts = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Tide</title>
<script>
  partytown = {forward: ['dataLayer.push', 'gtag']};
  window.events = [];
  darkSocialConfig = {sinks: [(event) => events.push(event.type)]};
</script>
<script src="/~partytown/partytown.js"></script>
<script type="text/partytown">${inWorker}</script>
<script async src="/dist/dark-social.min.js" ${attributes}></script>${scripts}
</head><body><dark-social-share channels="copy"></dark-social-share></body></html>`;

const site = await serve({
  routes: {
    '/gtm': page('data-analytics="gtm"'),
    '/ga4': page('data-analytics="ga4"'),
    '/consent': page('data-consent="pending"', '<script async src="/dist/dark-social-consent.js"></script>'),
    '/hit': {status: 204},
  },
  folders: {'/~partytown/': 'lab/consent-tools/node_modules/@qwik.dev/partytown/lib'},
});
after(() => site.close());

/** What the worker got, once it got something that fits. */
async function hit(fits) {
  for (let tries = 0; tries < 200; tries++) {
    const found = site.requests
      .filter(({url}) => url.pathname === '/hit')
      .map(({body}) => body)
      .find(fits);
    if (found) return JSON.parse(found);
    await delay(50);
  }
  return assert.fail('the worker got nothing that fits');
}

for (const name of ['gtm', 'ga4']) {
  journey(`Partytown: data-analytics="${name}" reaches the client in the worker`, async ({newVisitor}) => {
    const token = mintToken({channel: 'telegram'});
    const reader = await newVisitor();
    await reader.open(`${site.origin}/${name}?ds=${token}`);
    const got = await hit((body) => body.includes(token));
    const properties = name === 'gtm' ? got : got[2];
    assert.equal(name === 'gtm' ? got.event : got[1], 'share_arrival');
    assert.equal(properties.share_token, token);
  });
}

journey('Partytown: consent is heard after it has replaced the push of the data layer', async ({newVisitor}) => {
  const reader = await newVisitor();
  await reader.open(`${site.origin}/consent?ds=${mintToken({channel: 'telegram'})}`);
  await hit((body) => body === '"ready"');
  await delay(1500);
  assert.deepEqual(await reader.evaluate(() => [dataLayer.length, events]), [0, []]);
  await reader.evaluate(() => {
    function command() {
      // As Google's own snippet pushes it.
      dataLayer.push(arguments);
    }
    command('consent', 'update', {analytics_storage: 'granted'});
  });
  await reader.until(() => events.length > 0);
  assert.deepEqual(await reader.evaluate(() => [darkSocial.tracker().options.consent, events]), [
    'granted',
    ['arrival'],
  ]);
});
