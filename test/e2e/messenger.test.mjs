// Messenger, which takes no link on desktops, and apps whose links go nowhere where the app is missing.

import assert from 'node:assert/strict';
import {after} from 'node:test';

import {copy, drawn, follow} from '../pages/reading.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite();
after(() => site.close());

const engines = ['chromium', 'firefox'];
const agents = {
  iPhone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  Android:
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36',
};
const note = () => part('status')?.textContent;

journey('desktop: the link is copied, the messages open in a new tab, and the reader is told', async ({newVisitor}) => {
  const page = site.publish();
  const reader = await newVisitor();
  await reader.open(page.url);
  assert.equal(await follow(reader, 'messenger'), 'https://www.facebook.com/messages/');
  const [share, ...others] = await page.events(1);
  assert.deepEqual([share.channel, share.outcome, others], ['messenger', 'opened', []]);
  assert.equal(await reader.evaluate(() => seen.shared.length), 1);
  assert.equal(new URL(await reader.clipboard()).searchParams.get('ds'), share.token);
});

journey(
  'desktop: the words to the reader stand in a live region',
  async ({newVisitor}) => {
    const reader = await newVisitor();
    await reader.open(site.publish().url);
    await drawn(reader);
    // Seen from this tab, since the one that opens would take the reader away.
    await reader.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
    await reader.click('a[data-channel=messenger]');
    assert.equal(await reader.until(note), 'Link copied: paste it in Messenger');
    assert.equal(await reader.evaluate(() => part('status').getAttribute('role')), 'status');
  },
  {engines},
);

journey(
  'desktop with an app id: the Send dialog opens with the link',
  async ({newVisitor}) => {
    const page = site.publish({body: '<dark-social-share messenger-app-id="123456"></dark-social-share>'});
    const reader = await newVisitor();
    await reader.open(page.url);
    const dialog = new URL(await follow(reader, 'messenger'));
    const [share] = await page.events(1);
    assert.equal(dialog.origin + dialog.pathname, 'https://www.facebook.com/dialog/send');
    assert.equal(dialog.searchParams.get('app_id'), '123456');
    assert.equal(new URL(dialog.searchParams.get('link')).searchParams.get('ds'), share.token);
    assert.ok(dialog.searchParams.get('redirect_uri').startsWith(page.url));
    assert.equal(await reader.evaluate(note), '', 'nothing to tell');
  },
  {engines, often: []},
);

for (const [phone, userAgent] of Object.entries(agents)) {
  // Not in WebKitGTK, which puts an error page in the article's place where Safari shows a message above it.
  journey(
    `${phone}: where no app opens the link is copied, the reader is told, and that is the one share`,
    async ({newVisitor}) => {
      const page = site.publish();
      const reader = await newVisitor({viewport: {width: 390, height: 700}});
      await reader.tab.raw.setUserAgent({userAgent});
      await reader.open(page.url);
      await drawn(reader);
      await reader.click('a[data-channel=messenger]');
      // Nothing is asked of the page meanwhile: Chromium's driver would give it a user's permission to copy with each question.
      const [share, ...others] = await page.events(1);
      assert.deepEqual([share.channel, share.outcome, others], ['messenger', 'copied', []]);
      const {words, href, target} = await reader.evaluate(() => {
        const {href, target} = part('button-messenger');
        return {words: part('status').textContent, href, target};
      });
      assert.equal(words, 'Link copied: paste it in Messenger');
      assert.equal(new URL(await reader.clipboard()).searchParams.get('ds'), share.token);
      assert.match(
        href,
        phone === 'iPhone' ? /^fb-messenger:\/\/share\?link=/ : /^intent:\/\/share\/\?link=.*;scheme=fb-messenger;/,
      );
      assert.equal(target, '', 'in the same window');
      assert.equal(await reader.url(), page.url);
      assert.equal((await reader.tabs()).length, 1);
    },
    {engines, often: phone === 'iPhone' ? ['chromium'] : []},
  );
}

journey(
  'where an app opens in time nothing is copied',
  async ({newVisitor}) => {
    // A busy machine may need longer to open a tab than an app may take: the page's clock runs slower.
    const slower =
      'const later = setTimeout; window.setTimeout = (run, time, ...rest) => later(run, time * 8, ...rest);';
    const page = site.publish({head: `<script>${slower}</script>`});
    const reader = await newVisitor();
    await reader.tab.raw.setUserAgent({userAgent: agents.iPhone});
    await reader.open(page.url);
    await drawn(reader);
    const {tab} = reader;
    const other = await reader.newTab({background: true});
    await reader.click('a[data-channel=messenger]');
    // Hides the page, as an app does that comes to the front.
    await other.activate();
    const [share, ...others] = await page.events(1);
    assert.deepEqual([share.outcome, others], ['opened', []]);
    assert.equal(await tab.evaluate(note), '', 'nothing is told');
  },
  {engines},
);

journey(
  'a reader who goes on reading has not opened an app',
  async ({newVisitor}) => {
    const page = site.publish();
    const reader = await newVisitor();
    await reader.tab.raw.setUserAgent({userAgent: agents.iPhone});
    await reader.open(page.url);
    await drawn(reader);
    await reader.click('a[data-channel=messenger]');
    await reader.click('#elsewhere');
    const [share] = await page.events(1);
    assert.equal(share.outcome, 'copied');
  },
  {engines, often: []},
);

journey(
  'mail and SMS leave no empty tab behind',
  async ({newVisitor}) => {
    const page = site.publish({body: '<dark-social-share channels="email sms"></dark-social-share>'});
    const reader = await newVisitor();
    await reader.open(page.url);
    await drawn(reader);
    // A mail program that is not there makes Firefox ask which: the link is followed in Chromium alone.
    for (const channel of ['email', 'sms']) {
      await reader.click(`a[data-channel=${channel}]`);
      assert.equal(await reader.evaluate((id) => part(`button-${id}`).target, channel), '');
    }
    const events = await page.events(2);
    assert.deepEqual(events.map(({channel}) => channel).toSorted(), ['email', 'sms']);
    assert.equal((await reader.tabs()).length, 1);
    assert.equal(await reader.url(), page.url);
  },
  {engines: ['chromium'], often: []},
);

journey('where every way of copying fails the link is shown, selected, and Escape leads back', async ({newVisitor}) => {
  const page = site.publish({
    head: `<script>
      Object.defineProperty(navigator, 'clipboard', {value: undefined});
      document.execCommand = () => false;
    </script>`,
  });
  const reader = await newVisitor();
  await reader.open(page.url);
  await copy(reader);
  const [share] = await page.events(1);
  assert.equal(share.outcome, 'failed');
  const {words, link, selected, focused} = await reader.evaluate(() => {
    const field = part('link');
    const {selectionStart, selectionEnd, value} = field;
    return {
      words: part('status').textContent,
      link: value,
      selected: value.slice(selectionStart, selectionEnd),
      focused: field.getRootNode().activeElement === field,
    };
  });
  assert.equal(words, 'Copy this link:');
  assert.equal(new URL(link).searchParams.get('ds'), share.token);
  assert.deepEqual([selected, focused], [link, true]);
  await reader.press('Escape');
  assert.deepEqual(
    await reader.evaluate(() => [
      !part('link'),
      part('status').textContent,
      part('bar').getRootNode().activeElement.dataset.channel,
    ]),
    [true, '', 'copy'],
  );
});
