// Channels beside the usual ones: what auto.js loads for them, how they come beside the single files, and what a bar does without them.

import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {setTimeout as delay} from 'node:timers/promises';
import {after} from 'node:test';
import {scriptTag} from '../pages/article.mjs';
import {copy, drawn, mint} from '../pages/reading.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

const [name] = (await readdir('dist/dark-social')).filter((each) => /^channels-[^.]+$/.test(each));
const folder = `/dist/dark-social/${name}`;
const site = await startSite({
  routes: {
    // As a slow network brings it.
    [`${folder}/plurk.js`]: async () => {
      await delay(4000);
      return {headers: {'content-type': 'text/javascript'}, body: await readFile(`.${folder}/plurk.js`, 'utf8')};
    },
  },
});
after(() => site.close());

const autoTag = '<script type="module" src="/dist/dark-social/auto.js"></script>';
const bar = (channels, attributes = '') =>
  `<dark-social-share channels="${channels}" ${attributes}></dark-social-share>`;
const setTag = (set) => `<script src="/dist/dark-social-${set}.js"></script>`;

/** The files of channels that were asked for since the given request. */
const channelsLoaded = (since) =>
  site.requests
    .slice(since)
    .map(({url}) => /\/channels-[\w-]+\/([\w-]+)\.js$/.exec(url.pathname)?.[1])
    .filter(Boolean)
    .sort();

/** A visitor on a page that has drawn its bar and started the library. */
async function started(newVisitor, page) {
  const visitor = await newVisitor();
  await visitor.open(page.url);
  await visitor.until(() => window.darkSocial);
  await drawn(visitor);
  return visitor;
}

const drawnChannels = (visitor) =>
  visitor.evaluate(() =>
    [...document.querySelector('dark-social-share').shadowRoot.querySelectorAll('.button')].map(
      ({dataset}) => dataset.channel,
    ),
  );

const everyEngine = {sameVisitor: true};
const chromiumAndFirefox = {engines: ['chromium', 'firefox'], sameVisitor: true};

journey(
  'auto.js loads the files of the channels that a bar names, and no other, before it draws the bar',
  async ({newVisitor}) => {
    const page = site.publish({script: autoTag, body: bar('facebook whatsapp x copy')});
    const since = site.requests.length;
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await drawn(visitor);
    assert.deepEqual(await drawnChannels(visitor), ['facebook', 'whatsapp', 'x', 'copy']);
    await visitor.until(() => part('button-facebook').href);
    assert.deepEqual(channelsLoaded(since), ['facebook', 'x']);
    const href = await visitor.evaluate(() => part('button-facebook').href);
    const link = new URL(new URL(href).searchParams.get('u'));
    assert.equal(link.searchParams.get('utm_source'), 'facebook');
    assert.equal(link.searchParams.get('utm_medium'), 'social');
    await copy(visitor);
    assert.deepEqual(await visitor.evaluate(() => [seen.errors, seen.warnings]), [[], []]);
  },
  everyEngine,
);

journey(
  'auto.js asks for no file of a channel where bars name the usual ones alone, and for that of a bar added later',
  async ({newVisitor}) => {
    const page = site.publish({script: autoTag, body: bar('whatsapp telegram')});
    const since = site.requests.length;
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await visitor.until(() => window.darkSocial);
    await delay(200);
    assert.deepEqual(channelsLoaded(since), []);
    await visitor.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<dark-social-button channel="mastodon"></dark-social-button>');
    });
    await visitor.until(() => part('button-mastodon', 'dark-social-button')?.href);
    assert.deepEqual(channelsLoaded(since), ['mastodon']);
  },
  chromiumAndFirefox,
);

journey(
  'auto.js loads the apps of the page’s language for channels="auto", and no other',
  async ({newVisitor}) => {
    const page = site.publish({script: autoTag, body: `<div lang="ko">${bar('auto')}</div>`});
    const since = site.requests.length;
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await drawn(visitor);
    assert.deepEqual((await drawnChannels(visitor)).slice(0, 5), ['email', 'copy', 'line', 'band', 'whatsapp']);
    assert.deepEqual(channelsLoaded(since), ['band', 'kakaotalk', 'line']);
    await copy(visitor);
    assert.deepEqual(await visitor.evaluate(() => [seen.errors, seen.warnings]), [[], []]);
  },
  chromiumAndFirefox,
);

journey(
  'an arrival by a network names it, also on a page that has not loaded its channel',
  async ({newVisitor}) => {
    const page = site.publish({script: autoTag, body: bar('copy')});
    const token = mint('fb');
    const visitor = await newVisitor();
    await visitor.open(`${page.url}?ds=${token}&utm_source=facebook&utm_medium=social`);
    const [arrival] = await page.events(1);
    assert.deepEqual([arrival.type, arrival.token, arrival.channel], ['arrival', token, 'facebook']);
  },
  chromiumAndFirefox,
);

journey(
  'one warning each for a channel that is unknown, gone, off or without its script, and the rest of the bar works',
  async ({newVisitor}) => {
    const page = site.publish({
      script: autoTag.replace('src', 'data-channels-off="linkedin" src'),
      body: bar('nosuch pocket linkedin kakaotalk facebook copy'),
    });
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await copy(visitor);
    assert.deepEqual(await drawnChannels(visitor), ['facebook', 'copy']);
    const {warnings, errors} = await visitor.evaluate(() => seen);
    assert.deepEqual(errors, []);
    const about = [/"nosuch" is none of/, /"pocket" no longer exists/, /"linkedin" is off/, /"kakaotalk" needs/];
    for (const pattern of about)
      assert.equal(warnings.filter((each) => pattern.test(each)).length, 1, warnings.join('\n'));
    assert.equal(warnings.length, 4, warnings.join('\n'));
  },
  chromiumAndFirefox,
);

for (const [order, script] of [
  ['before', setTag('networks') + scriptTag()],
  ['after', scriptTag() + setTag('networks')],
]) {
  journey(
    `dark-social-networks.js gives its channels to the drop-in, with its tag ${order} that of the drop-in`,
    async ({newVisitor}) => {
      const page = site.publish({script, body: bar('facebook whatsapp bluesky copy')});
      const visitor = await newVisitor();
      await visitor.open(page.url);
      await visitor.until(() => part('button-bluesky')?.href);
      assert.deepEqual(await drawnChannels(visitor), ['facebook', 'whatsapp', 'bluesky', 'copy']);
      await visitor.evaluate(() => part('button-bluesky').focus());
      const href = await visitor.evaluate(() => part('button-bluesky').href);
      assert.match(decodeURIComponent(href), /ds=qbs1000000/);
      await copy(visitor);
      assert.deepEqual(await visitor.evaluate(() => seen.errors), []);
      if (order === 'before') assert.deepEqual(await visitor.evaluate(() => seen.warnings), []);
    },
    chromiumAndFirefox,
  );
}

journey(
  'options of the page say what messages say, and give a channel a new address',
  async ({newVisitor}) => {
    const page = site.publish({
      script: scriptTag('data-message="{title}, by Ada: {url}"'),
      config: {
        channelOverrides: {telegram: {href: 'https://t.example/new?link={url}&words={text}'}},
      },
      body: bar('whatsapp telegram'),
    });
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await drawn(visitor);
    await visitor.until(() => part('button-whatsapp').href && part('button-telegram').href);
    const [whatsapp, telegram] = await visitor.evaluate(() => [
      part('button-whatsapp').href,
      part('button-telegram').href,
    ]);
    assert.match(
      new URL(whatsapp).searchParams.get('text'),
      /^Why bees dance, by Ada: http:\/\/\S+utm_source=whatsapp\S+$/,
    );
    const moved = new URL(telegram);
    assert.equal(moved.origin + moved.pathname, 'https://t.example/new');
    assert.match(moved.searchParams.get('link'), /utm_source=telegram/);
    assert.equal(moved.searchParams.get('words'), 'Why bees dance, by Ada:');
  },
  chromiumAndFirefox,
);

const quiet = (visitor) => visitor.evaluate(() => [seen.errors, seen.warnings]);

/** Waits until the first bar shows these channels. */
const shows = (visitor, ...channels) =>
  visitor.until(
    (wanted) =>
      [...document.querySelector('dark-social-share').shadowRoot.querySelectorAll('.button')]
        .map(({dataset}) => dataset.channel)
        .join() === wanted,
    channels.join(),
  );

journey(
  'a bar appears without a channel whose file is slow, warns of nothing, and gets the channel later',
  async ({newVisitor}) => {
    const page = site.publish({script: autoTag, body: bar('plurk copy')});
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await shows(visitor, 'copy');
    assert.deepEqual(await quiet(visitor), [[], []]);
    await shows(visitor, 'plurk', 'copy');
    assert.deepEqual(await quiet(visitor), [[], []]);
  },
  chromiumAndFirefox,
);

for (const [what, change] of [
  [
    'a set of names',
    () => {
      const bar = document.querySelector('dark-social-share');
      bar.channels = new Set(['vk', 'copy']);
    },
  ],
  [
    'other names while those before are loaded',
    async () => {
      const bar = document.querySelector('dark-social-share');
      bar.channels = 'facebook copy';
      await Promise.resolve();
      await Promise.resolve();
      bar.channels = 'vk copy';
    },
  ],
  [
    'names before and after reset()',
    async () => {
      const bar = document.querySelector('dark-social-share');
      bar.channels = 'vk copy';
      await bar.updateComplete;
      darkSocial.reset();
    },
  ],
]) {
  journey(
    `auto.js loads the channels of a bar that is given ${what}`,
    async ({newVisitor}) => {
      const page = site.publish({script: autoTag, body: bar('copy')});
      const visitor = await started(newVisitor, page);
      await visitor.evaluate(change);
      await delay(300);
      await shows(visitor, 'vk', 'copy');
      assert.deepEqual(await quiet(visitor), [[], []]);
    },
    chromiumAndFirefox,
  );
}

journey(
  'a channel of the page stays when the file of that id arrives after it',
  async ({newVisitor}) => {
    const page = site.publish({script: autoTag, body: bar('copy')});
    const visitor = await started(newVisitor, page);
    await visitor.evaluate(async () => {
      document.querySelector('dark-social-share').channels = 'plurk copy';
      await Promise.resolve();
      const icon = {path: 'M0 0h9v9z'};
      const own = {id: 'plurk', code: 'xp', name: 'Ours', kind: 'network', icon, color: '#123456'};
      darkSocial.configure({channels: [{...own, href: () => 'https://own.example/'}]});
    });
    await delay(4500);
    assert.equal(await visitor.evaluate(() => part('button-plurk').href), 'https://own.example/');
  },
  chromiumAndFirefox,
);

journey(
  'bars that name the same missing channel beside others make one warning',
  async ({newVisitor}) => {
    const page = site.publish({script: autoTag, body: bar('nosuch facebook')});
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await shows(visitor, 'facebook');
    await visitor.evaluate(async (markup) => {
      document.body.insertAdjacentHTML('beforeend', markup);
      await document.body.querySelector('dark-social-share:last-of-type').updateComplete;
    }, bar('nosuch vk'));
    await delay(300);
    const [errors, warnings] = await quiet(visitor);
    assert.deepEqual(errors, []);
    assert.equal(warnings.length, 1, warnings.join('\n'));
    assert.match(warnings[0], /"nosuch" is none of/);
  },
  chromiumAndFirefox,
);

journey(
  'a set of channels stands beside channels of the page that are no list',
  async ({newVisitor}) => {
    const page = site.publish({
      head: '<script>darkSocialConfig.channels = 5</script>',
      script: setTag('networks') + scriptTag(),
      body: bar('facebook copy'),
    });
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await drawn(visitor);
    assert.deepEqual(await drawnChannels(visitor), ['facebook', 'copy']);
    const [errors, warnings] = await quiet(visitor);
    assert.deepEqual(errors, []);
    assert.match(warnings.join(), /^dark-social: channels\[0\]=5 cannot be used/);
  },
  chromiumAndFirefox,
);
