// However a share link is clicked, the address that is followed carries the token that the event tells.

import assert from 'node:assert/strict';
import {after} from 'node:test';

import {addressOf, drawn, linkIn} from '../pages/reading.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite();
after(() => site.close());

const button = 'a[data-channel=telegram]';

const ways = {
  'a click': (reader) => reader.click(button),
  'a middle click': (reader) => reader.click(button, {button: 'middle'}),
  'a click with Control': (reader) => reader.click(button, {modifiers: ['Control']}),
  'Enter on the keyboard': async (reader) => {
    await reader.evaluate(() => part('button-telegram').focus());
    await reader.press('Enter');
  },
  'click() by a script or an aid': (reader) => reader.evaluate(() => part('button-telegram').click()),
};

for (const [way, click] of Object.entries(ways)) {
  const run = async ({newVisitor}) => {
    const page = site.publish();
    const reader = await newVisitor();
    await reader.open(page.url);
    await drawn(reader);
    const {tab} = reader;
    const opened = await reader.opened(() => click(reader));
    const sent = tokenIn(await addressOf(reader, opened));
    await opened.close();
    await tab.activate();
    const [share, ...others] = await page.events(1);
    assert.deepEqual([share.channel, share.outcome, share.token, others], ['telegram', 'opened', sent, []]);
    const next = tokenIn(await reader.evaluate(() => part('button-telegram').href));
    assert.ok(next && next !== sent, 'the next token stands ready');
  };
  journey(`the address followed by ${way} carries the token that the event tells`, run, {
    ...(way === 'a click'
      ? {often: ['chromium', 'firefox']}
      : {engines: ['chromium', 'firefox'], often: way.includes('middle') ? ['chromium'] : []}),
  });
}

const tokenIn = (address) => new URL(linkIn(address)).searchParams.get('ds');

journey(
  'at rest a link works without a token; a context menu, the focus and a pointer give it one',
  async ({newVisitor}) => {
    const page = site.publish();
    const reader = await newVisitor();
    await reader.open(page.url);
    await drawn(reader);
    const token = async (channel) => tokenIn(await reader.evaluate((id) => part(`button-${id}`).href, channel));
    assert.deepEqual([await token('whatsapp'), await token('telegram')], [null, null]);
    await reader.hover('a[data-channel=whatsapp]');
    assert.ok(await token('whatsapp'));
    assert.equal(await token('telegram'), null);
    await reader.click('a[data-channel=telegram]', {button: 'right'});
    assert.ok(await token('telegram'));
    await reader.evaluate(() => part('button-email').focus());
    assert.match(await reader.evaluate(() => part('button-email').href), /^mailto:.*ds%3Dqem/);
    assert.deepEqual(await page.events(), [], 'none of these is a share');
  },
  {engines: ['chromium', 'firefox']},
);

journey(
  'a share that the page cancels is neither made nor told',
  async ({newVisitor}) => {
    const page = site.publish();
    const reader = await newVisitor();
    await reader.open(page.url);
    await drawn(reader);
    await reader.evaluate(() => {
      window.asked = [];
      document.addEventListener('dark-social-before-share', (event) => {
        asked.push(event.detail);
        event.preventDefault();
      });
    });
    await reader.click(button);
    await reader.click(button, {button: 'middle'});
    await reader.click('button[data-channel=copy]');
    const asked = await reader.until(() => window.asked.length === 3 && window.asked);
    for (const {url, token} of asked) assert.equal(new URL(url).searchParams.get('ds'), token);
    assert.deepEqual(
      asked.map(({channel}) => channel),
      ['telegram', 'telegram', 'copy'],
    );
    assert.deepEqual(await page.events(), []);
    assert.equal((await reader.tabs()).length, 1);
    assert.equal(await reader.evaluate(() => part('status').textContent), '');
  },
  {engines: ['chromium', 'firefox']},
);
