// dark-social-lite.min.js: from the share to the arrival, and one warning for each thing that it does not do.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {parseToken} from 'dark-social';

import {copy, types} from '../pages/reading.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite();
after(() => site.close());

const engines = {engines: ['chromium', 'firefox'], often: ['chromium']};
const liteTag = (attributes = '') => `<script ${attributes} src="/dist/dark-social-lite.min.js"></script>`;
const recordWarnings = '<script>window.warned = []; console.warn = (text) => warned.push(text);</script>';

journey(
  'the lite script: a share, the arrival by its link, and the next share that descends from it',
  async ({newVisitor}) => {
    const page = site.publish({script: liteTag('async')});
    const sharer = await newVisitor();
    await sharer.open(page.url);
    await copy(sharer);
    const [share] = await page.events(1);
    assert.deepEqual([share.type, share.channel, share.depth], ['share', 'copy', 1]);

    const friend = await newVisitor();
    await friend.open(`${page.url}?ds=${share.token}`);
    const [, arrival] = await page.events(2);
    assert.deepEqual([arrival.type, arrival.token, arrival.status], ['arrival', share.token, 'ok']);
    await copy(friend);
    const events = await page.events(3);
    assert.deepEqual(types(events), ['share', 'arrival', 'share']);
    assert.equal(parseToken(events[2].token).depth, 2);
    assert.deepEqual(await page.visits(), [], 'visits are not classified');
  },
  engines,
);

journey(
  'the lite script warns once about ready sinks, and once about options of visits',
  async ({newVisitor}) => {
    const attributes = 'data-analytics="auto" data-copies="true" data-address-bar="true" data-engaged="true"';
    const page = site.publish({head: recordWarnings, script: liteTag(attributes)});
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await visitor.until(() => window.warned.length >= 2);
    await copy(visitor);
    const [analytics, visits, ...others] = await visitor.evaluate(() => window.warned);
    assert.match(
      analytics,
      /data-analytics="auto": dark-social-lite\.min\.js has no ready sinks\. Load dark-social\.min\.js/,
    );
    assert.match(visits, /addressBar, copies, engaged: does nothing until .*; dark-social\.min\.js calls it/);
    assert.deepEqual(others, []);
    assert.deepEqual(types(await page.events(1)), ['share'], 'the rest works');
    assert.equal(await visitor.evaluate(() => new URL(location.href).searchParams.has('ds')), false);
  },
  engines,
);
