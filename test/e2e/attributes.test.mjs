// The options of the script tag: its own data-* attributes, and darkSocialConfig for tag managers.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';
import {parseToken} from 'dark-social';

import {earlyTag, scriptTag} from '../pages/article.mjs';
import {copy, drawn, mint, types} from '../pages/reading.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

// As many servers send scripts: without their encoding.
const site = await startSite({headers: {'/dist/dark-social.min.js': {'content-type': 'text/javascript'}}});
after(() => site.close());

const engines = ['chromium', 'firefox'];

/** The WhatsApp link as it is sent: touched, and read out of the message. */
async function touchedLink(reader) {
  await drawn(reader);
  await reader.hover('a[data-channel=whatsapp]');
  const href = await reader.evaluate(() => part('button-whatsapp').href);
  return new URL(/https?:\S+/.exec(new URL(href).searchParams.get('text'))[0]);
}

const asAttributes = (options) =>
  Object.entries(options)
    .map(([name, value]) => `data-${name.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase())}="${value}"`)
    .join(' ');

/** Each way to say the same. */
const ways = {
  'data-*': (options) => ({
    early: earlyTag(asAttributes(options)),
    script: scriptTag(`async ${asAttributes(options)}`),
  }),
  darkSocialConfig: (options) => ({config: options, early: earlyTag(), script: scriptTag('async')}),
};

for (const [way, parts] of Object.entries(ways)) {
  journey(
    `${way}: campaign, param, keepQuery, dropParams and clean are heeded`,
    async ({newVisitor}) => {
      const list = (...names) => (way === 'data-*' ? names.join(' ') : names);
      const lists = {keepQuery: list('id', 'lang'), dropParams: list('page', 'none')};
      const page = site.publish(parts({campaign: 'spring', param: 'share', ...lists, clean: 'utm'}));
      const reader = await newVisitor();
      const utm = 'utm_source=telegram&utm_medium=dark_social&utm_campaign=winter';
      const token = mint();
      await reader.open(`${page.url}?share=${token}&id=7&page=2&${utm}&lang=en&ds=mine`);
      const link = await touchedLink(reader);
      assert.equal(link.searchParams.get('utm_campaign'), 'spring');
      assert.equal(parseToken(link.searchParams.get('share')).parent, token.slice(10, 16));
      assert.equal(link.searchParams.get('ds'), 'mine', 'the site may use that name now');
      assert.equal(link.searchParams.get('lang') + link.searchParams.get('page'), 'ennull', 'what is to be dropped is');
      await reader.until(() => !location.search.includes('utm'));
      assert.equal(await reader.url(), `${page.url}?id=7&page=2&lang=en&ds=mine`);
      await copy(reader);
      const [arrival, share] = await page.events(2);
      const kept = `${page.path}?id=7&lang=en`;
      assert.deepEqual([arrival.page, arrival.url, share.page], [kept, site.origin + kept, kept]);
      assert.deepEqual([arrival.campaign, arrival.pageCampaign, share.campaign], ['winter', 'spring', 'spring']);
    },
    {engines, often: way === 'data-*' ? ['chromium'] : []},
  );
}

journey(
  'tokens="false": links carry UTM alone, and shares are told without a token',
  async ({newVisitor}) => {
    const page = site.publish({script: scriptTag('data-tokens="false" data-campaign="spring"')});
    const reader = await newVisitor();
    await reader.open(page.url);
    const link = await touchedLink(reader);
    assert.equal(link.search, '?utm_source=whatsapp&utm_medium=dark_social&utm_campaign=spring');
    await copy(reader);
    const [share] = await page.events(1);
    assert.deepEqual([share.channel, share.outcome, 'token' in share], ['copy', 'copied', false]);
  },
  {engines},
);

journey(
  'consent pending: events wait, in order, until it is given, and links bear no token',
  async ({newVisitor}) => {
    const page = site.publish({script: scriptTag('data-consent="pending"')});
    const reader = await newVisitor();
    await reader.open(`${page.url}?ds=${mint()}`);
    assert.equal(await reader.url(), page.url);
    assert.equal((await touchedLink(reader)).searchParams.has('ds'), false);
    await copy(reader);
    assert.deepEqual(await page.events(), []);
    await reader.evaluate(() => darkSocial.configure({consent: 'granted'}));
    const [arrival, share, ...others] = await page.events(2);
    assert.deepEqual([arrival.type, share.type, others], ['arrival', 'share', []]);
    assert.ok(arrival.at <= share.at);
    assert.equal('token' in share, false);
    const {depth, parent} = parseToken((await touchedLink(reader)).searchParams.get('ds'));
    assert.deepEqual([depth, parent], [2, arrival.token.slice(10, 16)]);
  },
  {engines},
);

journey(
  'consent denied: nothing is told, neither then nor later',
  async ({newVisitor}) => {
    const page = site.publish({script: scriptTag('data-consent="pending"')});
    const reader = await newVisitor();
    await reader.open(`${page.url}?ds=${mint()}`);
    await copy(reader);
    await reader.evaluate(() => darkSocial.configure({consent: 'denied'}));
    // A click right after another on the same button would be a double click.
    await delay(600);
    await reader.click('button[data-channel=copy]');
    await reader.until(() => seen.shared.length === 2);
    await reader.evaluate(() => darkSocial.configure({consent: 'granted'}));
    assert.deepEqual(await page.events(), []);
    await delay(600);
    await reader.click('button[data-channel=copy]');
    assert.deepEqual(types(await page.events(1)), ['share'], 'from then on it is');
  },
  {engines},
);

journey(
  'an unknown name among the sinks warns once, and the others work',
  async ({newVisitor}) => {
    const page = site.publish({
      head: '<script>window.calls = []; window.plausible = (...call) => calls.push(call);</script>',
      script: scriptTag('data-analytics="plausibel, plausible"'),
    });
    const reader = await newVisitor();
    await reader.open(`${page.url}?ds=${mint()}`);
    await copy(reader);
    assert.deepEqual(types(await page.events(2)), ['arrival', 'share']);
    const {calls, warnings} = await reader.evaluate(() => ({calls: window.calls, warnings: seen.warnings}));
    assert.deepEqual(
      calls.map(([event]) => event),
      ['share_arrival', 'share'],
    );
    assert.equal(warnings.length, 1);
    assert.match(warnings[0], /data-analytics="plausibel".*plausible/);
  },
  {engines},
);

journey(
  'darkSocialConfig: sinks, functions and objects, and onArrival',
  async ({newVisitor}) => {
    const page = site.publish({
      head: `<script>
      window.heard = [];
      darkSocialConfig.sinks.push(
        function mine() { throw new Error('broken'); },
        {name: 'other', send: ({type}) => heard.push(type)},
      );
      darkSocialConfig.onArrival = ({channel, depth}) => heard.push(channel + depth);
      document.addEventListener('dark-social-error', ({detail}) => heard.push(detail.sink + ': ' + detail.error.message));
    </script>`,
      script: scriptTag('async'),
    });
    const reader = await newVisitor();
    await reader.open(`${page.url}?ds=${mint()}`);
    assert.deepEqual(types(await page.events(1)), ['arrival']);
    const heard = await reader.evaluate(() => window.heard);
    assert.deepEqual(heard.toSorted(), ['arrival', 'mine: broken', 'telegram1']);
    assert.deepEqual(
      await reader.evaluate(() => {
        let late;
        darkSocial.onArrival(({channel}) => (late = channel));
        return late;
      }),
      'telegram',
      'called at once if it already happened',
    );
  },
  {engines},
);

journey(
  'an attribute outdoes darkSocialConfig',
  async ({newVisitor}) => {
    const page = site.publish({
      config: {campaign: 'config', content: 'group'},
      script: scriptTag('data-campaign="attribute"'),
    });
    const reader = await newVisitor();
    await reader.open(page.url);
    const {searchParams} = await touchedLink(reader);
    assert.deepEqual([searchParams.get('utm_campaign'), searchParams.get('utm_content')], ['attribute', 'group']);
  },
  {engines: ['chromium']},
);

journey(
  'a page in another encoding than UTF-8, which reads scripts in its own, says words with accents right',
  async ({newVisitor}) => {
    const page = site.publish({
      headers: {'content-type': 'text/html; charset=windows-1252'},
      body: '<dark-social-share lang="fr"></dark-social-share>',
    });
    const reader = await newVisitor();
    await reader.open(page.url);
    assert.equal(await reader.evaluate(() => document.characterSet), 'windows-1252');
    await copy(reader);
    assert.equal(await reader.evaluate(() => part('status').textContent), 'Lien copié');
  },
  {engines},
);
