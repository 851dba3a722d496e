// By itself the library asks nothing of the network and leaves nothing behind in the browser.

import assert from 'node:assert/strict';
import {after} from 'node:test';

import {earlyTag, scriptTag} from '../pages/article.mjs';
import {startSite} from '../pages/site.mjs';
import {engineNames} from '../tools/browsers.mjs';
import {drawn, mint, nothingStored, storedBy} from '../pages/reading.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite();
after(() => site.close());

/** The page without anything that is not the library's: no sink, no recording. */
const page = site.publish({
  html: `<!doctype html>
<html lang="en">
<head>
<title>Why bees dance</title>
<link rel="icon" href="data:,">
${earlyTag()}
${scriptTag('async')}
</head>
<body><h1>Why bees dance</h1><dark-social-share channels="whatsapp messenger telegram sms email copy"></dark-social-share></body>
</html>`,
});
const expected = [page.path, '/dist/dark-social-early.js', '/dist/dark-social.min.js'];

journey(
  'no request, no cookie, no storage',
  async ({name, newVisitor}) => {
    const reader = await newVisitor();
    const asked = site.requests.length;
    await reader.open(`${page.url}?ds=${mint()}&id=7`);
    await reader.until(() => !!document.querySelector('dark-social-share').shadowRoot?.querySelector('a[href]'));
    await reader.evaluate(() => {
      window.part = (part) => document.querySelector('dark-social-share').shadowRoot.querySelector(`[part~=${part}]`);
      window.shared = [];
      document.addEventListener('dark-social-share', ({detail}) => shared.push(detail.channel));
      // Links are followed as far as the library goes; what the messengers' sites do is not its own.
      document.addEventListener('click', (event) => event.composedPath()[0].closest('a') && event.preventDefault());
    });
    await drawn(reader);
    assert.equal(await reader.url(), `${page.url}?id=7`, 'it has taken the arrival in');
    const channels = ['whatsapp', 'messenger', 'telegram', 'sms', 'email', 'copy'];
    for (const channel of channels) {
      await reader.hover(`[data-channel=${channel}]`);
      await reader.click(`[data-channel=${channel}]`);
    }
    // SMS waits to see whether an app opens.
    assert.deepEqual((await reader.until(() => shared.length === 6 && shared)).toSorted(), channels.toSorted());

    const fetched = await reader.evaluate(() =>
      performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname),
    );
    assert.deepEqual(fetched.toSorted(), expected.slice(1).toSorted());
    assert.deepEqual(await storedBy(reader), nothingStored);
    if (name === 'chromium') assert.deepEqual(await reader.raw.cookies(), []);

    const paths = site.requests.slice(asked).map(({url}) => url.pathname);
    assert.deepEqual(paths, expected, 'what the site was asked for');
    assert.ok(site.requests.slice(asked).every(({headers}) => !headers.cookie));
    // What left for elsewhere; WebKit does not tell, and there the page's own record above must do.
    const elsewhere = reader
      .requests()
      ?.map(({url}) => url)
      .filter((url) => !url.startsWith(site.origin) && !url.startsWith('data:'));
    assert.deepEqual(elsewhere ?? [], []);
  },
  {often: engineNames},
);
