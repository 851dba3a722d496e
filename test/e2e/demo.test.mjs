// The demo: nothing for axe to find on any page in any colours, and the whole loop in one browser.

import assert from 'node:assert/strict';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';

import {serve} from '../../demo/serve.mjs';
import {nothingStored, painted, storedBy} from '../pages/reading.mjs';
import {eventsIn} from '../tools/events-in.mjs';
import {journey} from '../tools/visitors.mjs';

const events = await mkdtemp(join(tmpdir(), 'demo-events-'));
const demo = await serve({port: 4200, host: '127.0.0.1', events});
after(async () => {
  await demo.close();
  await rm(events, {recursive: true});
});
const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');

const chromium = {engines: ['chromium']};
const colours = {
  light: [{name: 'prefers-color-scheme', value: 'light'}],
  dark: [{name: 'prefers-color-scheme', value: 'dark'}],
  forced: [{name: 'forced-colors', value: 'active'}],
};

for (const page of [
  '',
  'article.html',
  'try.html',
  'log.html',
  'gallery.html',
  'builder.html',
  'campaigns.html',
  'premiere.html',
  'offer.html',
  'contest.html',
  'community.html',
  'poster.html',
  'fr/',
  'fr/article.html',
  'fr/try.html',
  'fr/log.html',
  'fr/gallery.html',
  'fr/builder.html',
  'fr/premiere.html',
  'fr/community.html',
]) {
  journey(
    `/${page} is accessible, in light, dark and forced colours`,
    async ({newVisitor}) => {
      const reader = await newVisitor();
      const {raw} = reader.tab;
      // axe writes markup, which the pages' policy forbids them.
      await raw.setBypassCSP(true);
      // Of the gallery's hundreds of elements those in one size and language: the others differ in no colour and no name.
      const query = page.endsWith('gallery.html') ? '?size=medium&lang=en&dir=ltr' : '';
      await reader.open(`${demo.origin}/${page}${query}`);
      await reader.until(
        () =>
          document.readyState === 'complete' &&
          (window.darkSocial || document.querySelectorAll('#checks li').length > 1),
      );
      await raw.evaluate(axe);
      const session = await raw.createCDPSession();
      for (const [name, features] of Object.entries(colours)) {
        await session.send('Emulation.setEmulatedMedia', {media: '', features});
        const found = await reader.evaluate(async () => {
          // Colours that are still changing belong to neither scheme.
          await Promise.allSettled(document.getAnimations().map(({finished}) => finished));
          const {violations} = await axe.run({resultTypes: ['violations']});
          return violations.flatMap(({id, nodes}) => nodes.map(({html, failureSummary}) => [id, html, failureSummary]));
        });
        assert.deepEqual(found, [], name);
      }
    },
    // The pages of campaigns have the same parts: two of them for the test command.
    {...chromium, often: /^fr|campaigns|offer|contest|poster/.test(page) ? [] : ['chromium']},
  );
}

async function copyLink(reader) {
  await reader.until(() =>
    document.querySelector('dark-social-share')?.shadowRoot?.querySelector('[data-channel=copy]'),
  );
  await painted(reader);
  await reader.click('dark-social-share >>> [data-channel=copy]');
}

journey(
  'a link goes round: shared, opened, shared on; the log tells of each, and the collector keeps it once',
  async ({newVisitor}) => {
    const reader = await newVisitor();
    await reader.open(`${demo.origin}/log.html`);
    await reader.until(() => window.darkSocial && document.readyState === 'complete');
    const log = reader.tab;
    const counts = () =>
      log.evaluate(() =>
        ['share', 'arrival', 'depth'].map((name) => document.querySelector(`#count-${name}`).innerText),
      );
    await reader.newTab();
    await reader.open(`${demo.origin}/article.html`);
    await copyLink(reader);
    await log.activate();
    await reader.until(() => document.querySelector('#count-share').innerText === '1');
    assert.deepEqual(await counts(), ['1', '0', '1']);

    await reader.opened(() => reader.click('.event.share a.button'));
    await copyLink(reader);
    await log.activate();
    await reader.until(() => document.querySelector('#count-share').innerText === '2');
    assert.deepEqual(await counts(), ['2', '1', '2']);

    await reader.until(() => {
      const marks = [...document.querySelectorAll('.event .kept')];
      return marks.length > 3 && marks.every(({hidden}) => !hidden);
    });
    const shown = await reader.evaluate(() => [...document.querySelectorAll('.event')].map(({id}) => id.slice(6)));
    const [file] = (await readdir(events)).filter((name) => name.endsWith('.ndjson'));
    // Others share on this demo too, and what a tab in the background has comes later than it happened.
    const stored = eventsIn(events).filter(({id}) => shown.includes(id));
    const travelled = stored.filter(({type}) => type !== 'visit').sort((a, b) => a.at - b.at);
    assert.deepEqual(
      travelled.map(({type, channel, depth}) => `${type} ${channel} ${depth}`),
      ['share copy 1', 'arrival copy 1', 'share copy 2'],
    );
    assert.equal(travelled[1].token, travelled[0].token);
    assert.equal(stored.length, shown.length, 'each event once');
    const told = await reader.evaluate(() => document.querySelector('#kept').textContent);
    assert.match(told, /^Kept by this demo’s collector: \d+ events in /);
    assert.ok(told.endsWith(join(events, file)), told);
  },
  chromium,
);

journey(
  'the article asks for its own files and sends to its own collector: no other request, no cookie, no storage',
  async ({newVisitor}) => {
    const reader = await newVisitor();
    await reader.open(`${demo.origin}/article.html`);
    await copyLink(reader);
    const sent = () => reader.requests().filter(({method}) => method === 'POST');
    await reader.until(() => performance.getEntriesByType('resource').some(({name}) => name.endsWith('/events')));
    assert.deepEqual([...new Set(sent().map(({url}) => url))], [`${demo.origin}/events`]);
    const others = reader.requests().map(({url}) => new URL(url));
    assert.deepEqual(
      others.filter(({origin}) => origin !== demo.origin),
      [],
    );
    assert.deepEqual(await storedBy(reader), nothingStored);
    assert.deepEqual(await reader.raw.cookies(), []);
  },
  chromium,
);
