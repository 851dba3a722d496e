// The script tags on pages as they are: elements with names of ours, scripts that were bundled or put off, libraries of old.

import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {setTimeout as delay} from 'node:timers/promises';
import {after} from 'node:test';
import {createCollector} from 'dark-social/server';
import {memory} from 'dark-social/server/memory.js';

import {earlyTag, scriptTag} from '../pages/article.mjs';
import {copy, drawn, mint, types} from '../pages/reading.mjs';
import {startSite} from '../pages/site.mjs';
import {engineNames} from '../tools/browsers.mjs';
import {journey} from '../tools/visitors.mjs';

const drop = await readFile('dist/dark-social.min.js', 'utf8');
const consentScript = await readFile('dist/dark-social-consent.js', 'utf8');

/** Debian's packages libjs-prototype and libjs-mootools. */
const libraries = {
  'Prototype.js 1.7.3': ['/usr/share/javascript/prototype/prototype.js'],
  'MooTools 1.4.5': ['/usr/share/javascript/mootools/mootools.js'],
  'MooTools 1.4.5 with More': [
    '/usr/share/javascript/mootools/mootools.js',
    '/usr/share/javascript/mootools/mootools-more.js',
  ],
};
const files = [...new Set(Object.values(libraries).flat())].filter(existsSync);

const store = memory();
const collect = createCollector({store});
const site = await startSite({
  routes: {
    ...Object.fromEntries(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')]))),
    '/app.js': `console.log('app');\n${drop}`,
    '/consent-and-app.js': consentScript + drop,
    '/events': async ({url, ...request}) => {
      const response = await collect(new Request(url, request));
      return {status: response.status, headers: Object.fromEntries(response.headers), body: await response.text()};
    },
  },
});
after(() => site.close());

const chromiumAndFirefox = {engines: ['chromium', 'firefox']};

/** Records of the collector that belong to these pages, once there are so many. */
async function recordsOf(paths, least) {
  const came = () => store.events.filter(({page}) => paths.includes(page));
  for (let tries = 0; came().length < least && tries < 160; tries++) await delay(50);
  await delay(300);
  return came();
}

for (const [library, needed] of Object.entries(libraries)) {
  journey(
    `beside ${library} the collector keeps share, arrival and visit, each with an id of its own`,
    async ({newVisitor, context}) => {
      const missing = needed.filter((file) => !files.includes(file));
      if (missing.length) return context.skip(`${missing} is missing: apt-get install libjs-prototype libjs-mootools`);
      const page = site.publish({
        head: needed.map((file) => `<script src="${file}"></script>`).join(''),
        early: earlyTag(),
        script:
          scriptTag('async data-keep-query="id, page" data-count-automated data-campaign="spring"') +
          '<script async src="/dist/dark-social-endpoint.js" data-url="/events"></script>',
        body: '<dark-social-share></dark-social-share><dark-social-button channel="telegram">Tell</dark-social-button>',
      });
      const direct = await newVisitor();
      await direct.open(`${page.url}?id=7&x=1`);
      await drawn(direct);
      const reader = await newVisitor();
      const token = mint('whatsapp');
      await reader.open(`${page.url}?id=7&ds=${token}&x=1`);
      await copy(reader);
      const records = await recordsOf([`${page.path}?id=7`], 3);
      assert.deepEqual(types(records).sort(), ['arrival', 'share', 'visit']);
      assert.equal(new Set(records.map(({id}) => id)).size, 3);
      for (const {id, visit} of records) assert.match(id + visit, /^[\da-v]{32}$/);
      const [arrival, share, visit] = ['arrival', 'share', 'visit'].map((type) =>
        records.find((one) => one.type === type),
      );
      assert.deepEqual([arrival.token, arrival.channel], [token, 'whatsapp']);
      assert.deepEqual([share.channel, share.depth, share.pageCampaign], ['copy', 2, 'spring']);
      assert.ok(Array.isArray(visit.reasons) && visit.reasons.length, JSON.stringify(visit));
      assert.equal(await reader.url(), `${page.url}?id=7&x=1`, 'the token is off the address');
      const {bar, button, errors, warnings} = await reader.evaluate(() => ({
        bar: [...part('bar').children].map(({dataset, href}) => [dataset.channel, href?.includes('utm_source')]),
        button: part('button', 'dark-social-button').textContent,
        ...seen,
      }));
      assert.deepEqual(bar.map(([channel]) => channel).slice(0, 3), ['whatsapp', 'messenger', 'telegram']);
      assert.ok(
        bar.some(([, href]) => href),
        'links have addresses',
      );
      assert.equal(typeof button, 'string');
      assert.deepEqual([errors, warnings], [[], []]);
    },
    {engines: engineNames, often: engineNames},
  );
}

/** Elements whose names the document or the window would give out for what the scripts look for. */
const named = {
  'a link with the id darkSocial': '<a id="darkSocial"></a>',
  'two links with the id darkSocial': '<a id="darkSocial"></a><a id="darkSocial"></a>',
  'a frame named darkSocial': '<iframe name="darkSocial" src="about:blank"></iframe>',
  'an image named currentScript': '<img name="currentScript" data-consent="granted">',
  'a form with the id darkSocialConfig': '<form id="darkSocialConfig"><input name="consent" value="granted"></form>',
  'a form with the id darkSocialConsent': '<form id="darkSocialConsent"><input name="tcf"></form>',
  'a form with the id darkSocialEndpoint': '<form id="darkSocialEndpoint"><input name="url"></form>',
  'elements named as much of the document': [
    ...['title', 'body', 'head', 'documentElement', 'referrer', 'hidden', 'scripts', 'readyState', 'baseURI'],
    ...['prerendering', 'wasDiscarded', 'querySelector', 'querySelectorAll', 'createElement', 'createElementNS'],
    ...['addEventListener', 'removeEventListener', 'dispatchEvent', 'scrollingElement', 'cookie', 'all'],
  ]
    .map((name) => `<img name="${name}">`)
    .join(''),
  'elements with ids of clients and platform features': ['gtag', 'plausible', 'umami', '_paq', 'posthog', 'analytics']
    .concat(['dataLayer', 'google_tag_data', '__tcfapi', 'navigation', 'mixpanel', 'amplitude', 'va', 'vaq'])
    .map((id) => `<div id="${id}"></div>`)
    .join(''),
};

for (const [title, elements] of Object.entries(named)) {
  journey(
    `before the script stands ${title}: the API is ours, and consent is honoured`,
    async ({newVisitor}) => {
      const page = site.publish({
        script: '',
        body: `<div hidden>${elements}</div><dark-social-share></dark-social-share>
          ${scriptTag('data-consent="pending" data-campaign="spring" data-analytics="auto" data-count-automated')}
          <script>darkSocial.configure({sinks: [(event) => seen.events.push(event)]})</script>
          <script src="/dist/dark-social-consent.js" data-tcf="false"></script>`,
      });
      const reader = await newVisitor();
      const token = mint();
      await reader.open(`${page.url}?ds=${token}`);
      await reader.until(
        () =>
          Document.prototype.querySelector.call(document, 'dark-social-share').shadowRoot?.querySelector('[part=bar]')
            ?.children.length,
      );
      // As long as a sink takes that must not be called.
      await delay(100);
      const found = await reader.evaluate(() => ({
        api: typeof darkSocial.configure,
        consent: darkSocial.tracker().options.consent,
        events: seen.events.length,
        campaign: darkSocial.tracker().options.campaign,
        bearing: location.search,
      }));
      assert.deepEqual(found, {api: 'function', consent: 'pending', events: 0, campaign: 'spring', bearing: ''});
      await reader.evaluate(() => darkSocial.configure({consent: 'granted'}));
      await reader.until(() => seen.events.length);
      assert.deepEqual(await reader.evaluate(() => [seen.events[0].type, seen.errors, seen.warnings]), [
        'arrival',
        [],
        [],
      ]);
    },
    chromiumAndFirefox,
  );
}
