// The script tag that takes events to one's own backend, as docs/endpoint.md has it, before collectors of the package.

import assert from 'node:assert/strict';
import {setTimeout as delay} from 'node:timers/promises';
import {after} from 'node:test';
import {createCollector} from 'dark-social/server';
import {listen} from 'dark-social/server/listen.js';
import {memory} from 'dark-social/server/memory.js';

import {earlyTag, scriptTag} from '../pages/article.mjs';
import {copy, drawn, mint} from '../pages/reading.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

const stores = {'/events': memory(), '/events-on-leaving': memory(), '/events-of-the-hasty': memory()};
const mounted = Object.entries(stores).map(([path, store]) => {
  const collect = createCollector({store});
  return [path, async ({url, ...request}) => plain(await collect(new Request(url, request)))];
});
const plain = async (response) => ({
  status: response.status,
  headers: Object.fromEntries(response.headers),
  body: await response.text(),
});
const elsewhere = '<!doctype html><title>Elsewhere</title>';
const site = await startSite({routes: {...Object.fromEntries(mounted), '/elsewhere': elsewhere}});
after(() => site.close());

const endpointTag = (url) => `<script async src="/dist/dark-social-endpoint.js" data-url="${url}"></script>`;

/** Those of a token and its shares, once there are so many; others read the same article. */
async function eventsOf(token, store, least) {
  const came = () => {
    const family = token.slice(10, 16);
    return store.events.filter((event) => event.token === token || event.parent === family);
  };
  for (let tries = 0; came().length < least && tries < 160; tries++) await delay(50);
  await delay(300);
  return came().map(({type, channel}) => `${type} ${channel}`);
}

/** Shares by a click, and follows a link to elsewhere in the same moment. */
async function shareAndLeave(reader) {
  await drawn(reader);
  await reader.evaluate(() => {
    document.addEventListener('dark-social-share', () => location.assign('/elsewhere'));
  });
  await reader.click('button[data-channel=copy]');
  await reader.until(() => location.pathname === '/elsewhere');
}

journey(
  'the endpoint’s tag takes an arrival and a share to the site’s collector, under a strict policy',
  async ({newVisitor}) => {
    const page = site.publish({
      headers: {'content-security-policy': policy},
      early: earlyTag(),
      script: endpointTag('/events') + scriptTag('async'),
    });
    const reader = await newVisitor();
    const token = mint();
    await reader.open(`${page.url}?ds=${token}`);
    await copy(reader);
    assert.deepEqual(await eventsOf(token, stores['/events'], 2), ['arrival telegram', 'share copy']);
    const {violations, errors, warnings} = await reader.evaluate(() => seen);
    assert.deepEqual([violations, errors, warnings], [[], [], []]);
  },
);

journey('the endpoint’s tag loses no share of a reader who leaves in the same moment', async ({newVisitor}) => {
  const path = '/events-on-leaving';
  const page = site.publish({
    headers: {'content-security-policy': policy},
    script: scriptTag('async') + endpointTag(path),
  });
  const reader = await newVisitor();
  const token = mint();
  await reader.open(`${page.url}?ds=${token}`);
  await shareAndLeave(reader);
  assert.deepEqual(await eventsOf(token, stores[path], 2), ['arrival telegram', 'share copy']);
});

journey(
  'the endpoint’s tag loses no arrival of a reader who leaves before it has met the main script',
  async ({newVisitor}) => {
    const path = '/events-of-the-hasty';
    const page = site.publish({
      early: `<script src="/dist/dark-social-endpoint.js" data-url="${path}"></script>`,
      body: '<script>addEventListener("load", () => location.assign("/elsewhere"))</script>',
    });
    const reader = await newVisitor();
    const token = mint();
    await reader.open(`${page.url}?ds=${token}`);
    await reader.until(() => location.pathname === '/elsewhere');
    assert.deepEqual(await eventsOf(token, stores[path], 1), ['arrival telegram']);
  },
);

const far = memory();
const collector = await listen({port: 0, store: far, origins: [site.origin]});
after(() => collector.close());

journey(
  'with headers the share of a reader who leaves in the same moment reaches a collector of another origin',
  async ({newVisitor}) => {
    // The first request is then made on leaving, and no earlier one has the preflight behind it.
    const given = {url: collector.url, headers: {authorization: 'Bearer bees', 'x-site': 'bees'}, batch: {wait: 5000}};
    const page = site.publish({
      head: `<script>darkSocialEndpoint = ${JSON.stringify(given)}</script>`,
      script: '<script async src="/dist/dark-social-endpoint.js"></script>' + scriptTag('async'),
    });
    const reader = await newVisitor();
    const token = mint();
    await reader.open(`${page.url}?ds=${token}`);
    await shareAndLeave(reader);
    assert.deepEqual(await eventsOf(token, far, 2), ['arrival telegram', 'share copy']);
  },
);
