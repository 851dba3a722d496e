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
    '/js/dark-social-0.1.0.min.4f3a9c.js': drop,
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
        bar: [...part('bar').querySelectorAll('[part~=button]')].map(({dataset, href}) => [
          dataset.channel,
          href?.includes('utm_source'),
        ]),
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
    {engines: engineNames},
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
    {...chromiumAndFirefox, sameVisitor: true},
  );
}

/** Ways in which `document.currentScript` says nothing, or names another script. */
const ways = {
  'as a module': {script: '<script type="module" src="/dist/dark-social.min.js" ATTRIBUTES></script>'},
  'as a module under a name with version and hash': {
    script: '<script type="module" src="/js/dark-social-0.1.0.min.4f3a9c.js?ver=1" ATTRIBUTES></script>',
  },
  'by an optimiser that fetches and evaluates it later': {
    script: `<script type="text/later" data-rocket-src="/dist/dark-social.min.js" ATTRIBUTES></script>
      <script>fetch('/dist/dark-social.min.js').then((file) => file.text()).then((code) => setTimeout(code))</script>`,
  },
  'in a joined bundle whose own tag bears the attributes': {script: '<script src="/app.js" ATTRIBUTES></script>'},
  'in a joined bundle beside the tag that it replaced': {
    script: `<script type="text/plain" data-src="/dist/dark-social.min.js" ATTRIBUTES></script><script src="/app.js"></script>`,
  },
};

for (const [way, {script}] of Object.entries(ways)) {
  journey(
    `loaded ${way}, the script reads its data-* attributes`,
    async ({newVisitor}) => {
      const attributes = 'data-campaign="spring" data-consent="pending" data-keep-query="id" data-count-automated';
      const page = site.publish({script: script.replace('ATTRIBUTES', attributes)});
      const reader = await newVisitor();
      await reader.open(`${page.url}?id=7&ds=${mint()}`);
      await copy(reader);
      assert.deepEqual(await page.events(), []);
      await reader.evaluate(() => darkSocial.configure({consent: 'granted'}));
      const events = await page.events(2);
      assert.deepEqual(
        events.map(({type, pageCampaign, page: path}) => [type, pageCampaign, path]),
        ['arrival', 'share'].map((type) => [type, 'spring', `${page.path}?id=7`]),
      );
      assert.deepEqual(await reader.evaluate(() => seen.warnings), []);
    },
    {...chromiumAndFirefox, sameVisitor: true},
  );
}

journey(
  'where its tag is not found the script holds events, and one warning says what to set',
  async ({newVisitor}) => {
    const page = site.publish({script: '<script type="module" src="/app.js" data-campaign="spring"></script>'});
    const reader = await newVisitor();
    await reader.open(`${page.url}?ds=${mint()}`);
    await copy(reader);
    assert.deepEqual(await page.events(), []);
    const {warnings} = await reader.evaluate(() => seen);
    assert.equal(warnings.length, 1, String(warnings));
    assert.match(warnings[0], /tag .*not found.*events are held.*darkSocialConfig = \{consent:/);
    await reader.evaluate(() => darkSocial.configure({consent: 'granted'}));
    assert.deepEqual(types(await page.events(2)), ['arrival', 'share']);
  },
  chromiumAndFirefox,
);

journey(
  'where its tag is not found darkSocialConfig says all, consent included, without a warning',
  async ({newVisitor}) => {
    const config = {consent: 'granted', campaign: 'spring', countAutomated: true};
    const page = site.publish({config, script: '<script type="module" src="/app.js"></script>'});
    const reader = await newVisitor();
    await reader.open(`${page.url}?ds=${mint()}`);
    const [arrival] = await page.events(1);
    assert.deepEqual([arrival.type, arrival.pageCampaign], ['arrival', 'spring']);
    assert.deepEqual(await reader.evaluate(() => seen.warnings), []);
  },
  {engines: ['chromium']},
);

journey(
  'where the tag of the consent script was not found consent stays pending, and one warning says what to set',
  async ({newVisitor}) => {
    const page = site.publish({
      head: `<script>__tcfapi = (command, version, callback) => callback({eventStatus: 'tcloaded', listenerId: 1,
        purpose: {consents: {1: true, 8: true}}, vendor: {}}, true)</script>`,
      config: {consent: 'granted', countAutomated: true},
      script: '<script type="module" src="/consent-and-app.js" data-tcf="7"></script>',
    });
    const reader = await newVisitor();
    await reader.open(`${page.url}?ds=${mint()}`);
    await reader.until(() => darkSocial.tracker().options.consent === 'pending');
    const warnings = await reader.evaluate(() => seen.warnings);
    assert.equal(warnings.length, 1, String(warnings));
    assert.match(warnings[0], /consent script was not found.*darkSocialConsent/);
  },
  {engines: ['chromium']},
);

journey(
  'data-param="dß": both scripts take the token off, the arrival counts, and links bear that name',
  async ({newVisitor}) => {
    const page = site.publish({
      early: `${earlyTag('data-param="dß"')}<script>seen.early = location.search</script>`,
      script: scriptTag('async data-param="dß" data-count-automated'),
    });
    const token = mint('whatsapp');
    const reader = await newVisitor();
    await reader.open(`${page.url}?id=7&d%C3%9F=${token}`);
    await copy(reader);
    assert.deepEqual(
      (await page.events(2)).map(({type, channel, parent}) => [type, channel, parent]),
      [
        ['arrival', 'whatsapp', undefined],
        ['share', 'copy', token.slice(10, 16)],
      ],
    );
    assert.equal(await reader.evaluate(() => seen.early), '?id=7', 'the early script took it off');
    const link = await reader.evaluate(() => {
      const {channels, createShare} = darkSocial;
      return createShare(channels.find(({id}) => id === 'copy')).url;
    });
    assert.match(link, /\?d%C3%9F=q[^&]{21}&id=7&/);
  },
  chromiumAndFirefox,
);

for (const [tag, said, expected] of [
  ['granted', 'denied', 'denied'],
  ['pending', 'granted', 'granted'],
  ['denied', 'pending', 'pending'],
  ['granted', 'yes', 'pending'],
  ['pending', undefined, 'pending'],
]) {
  journey(
    `data-consent="${tag}" and darkSocialConfig.consent ${said}, as it stands when the script runs: ${expected}`,
    async ({newVisitor}) => {
      const page = site.publish({
        script: `${scriptTag(`data-consent="${tag}"`)}<script>window.consent = darkSocial.tracker().options.consent</script>`,
        early: said ? `<script>darkSocialConfig.consent = '${said}'</script>` : '',
      });
      const reader = await newVisitor();
      await reader.open(page.url);
      assert.equal(await reader.evaluate(() => window.consent), expected);
    },
    {engines: ['chromium'], sameVisitor: true},
  );
}

for (const [attributes, warning] of [
  ['data-channels="whatsapp copy"', /data-channels="whatsapp copy" .*<dark-social-share channels/],
  ['data-param=""', /data-param="" cannot be used: set/],
  ['data-campain="x"', /data-campain="x" is not an option.* data-campaign /],
  ['data-clean="all"', /data-clean="all" cannot be used: set one of: token utm none/],
  ['data-storage="local"', /data-storage="local" cannot be used: set/],
  ['data-placement="path"', /data-placement="path" cannot be used: set/],
  ['data-consent="yes"', /data-consent="yes" cannot be used: set one of: granted pending denied/],
  ['data-engaged-seconds="abc"', /data-engaged-seconds="abc" cannot be used: set/],
  ['data-tokens="off"', /data-tokens="off" cannot be used: set/],
  ['data-sinks="ga4"', /data-sinks="ga4" cannot be used: set/],
  ['data-shorten="bitly"', /data-shorten="bitly" cannot be used: set/],
  ['data-locales="de"', /data-locales="de" cannot be used: set/],
  ['data-analytics="googel"', /data-analytics="googel" is none of/],
  // Those of others say nothing.
  ['data-cfasync="false" data-turbo-track="reload" data-cookieconsent="ignore" data-nscript="afterInteractive"', null],
]) {
  journey(
    `the attribute ${attributes} ${warning ? 'makes one warning' : 'makes no warning'}, and all else works`,
    async ({newVisitor}) => {
      const page = site.publish({script: scriptTag(`${attributes} data-count-automated data-content="group"`)});
      const reader = await newVisitor();
      await reader.open(`${page.url}?ds=${mint()}`);
      await copy(reader);
      await reader.evaluate(() => darkSocial.configure({consent: 'granted'}));
      assert.deepEqual(types(await page.events(2)), ['arrival', 'share']);
      const {warnings, errors, content} = await reader.evaluate(() => ({
        ...seen,
        content: darkSocial.tracker().options.content,
      }));
      assert.deepEqual([warnings.length, errors, content], [warning ? 1 : 0, [], 'group'], String(warnings));
      if (warning) assert.match(warnings[0], warning);
    },
    {engines: ['chromium'], sameVisitor: true},
  );
}

/** What polyfills and libraries of old put in place of built-ins, one at a time, before any script of ours. */
const replaced = {
  'Array.from that knows no iterables': 'Array.from = (list) => Array.prototype.slice.call(list)',
  'Array.from that throws': 'Array.from = () => { throw new Error("Array.from") }',
  'bind that throws': 'Function.prototype.bind = () => { throw new Error("bind") }',
  'Array.prototype.entries that gives the values': 'Array.prototype.entries = function () { return this.slice() }',
  'Array.prototype.find that ends by throwing': `Array.prototype.find = function (test) {
    let found; try { this.forEach((item, index) => { if (test(item, index)) { found = item; throw 1 } }) } catch {} return found }`,
  'Array.prototype.includes by indexOf':
    'Array.prototype.includes = function (item) { return this.indexOf(item) !== -1 }',
  'Array.prototype that gained enumerable methods': 'Array.prototype.each = function () {}; Array.prototype.last = 1',
  'Object.prototype that gained enumerable methods':
    'Object.prototype.each = function () {}; Object.prototype.extra = 1',
  'toJSON of Prototype.js 1.6 on arrays and texts': `Array.prototype.toJSON = function () { return "[" + this.join() + "]" };
    String.prototype.toJSON = function () { return '"' + this + '"' }`,
  'Object.values with what is inherited':
    'Object.values = (object) => { const all = []; for (const key in object) all.push(object[key]); return all }',
  'Object.entries and keys of own making': `Object.keys = (object) => { const all = []; for (const key in object)
    if (Object.prototype.hasOwnProperty.call(object, key)) all.push(key); return all };
    Object.entries = (object) => Object.keys(object).map((key) => [key, object[key]])`,
  'String.prototype.startsWith, includes and replaceAll of own making': `
    String.prototype.startsWith = function (text) { return this.indexOf(text) === 0 };
    String.prototype.includes = function (text) { return this.indexOf(text) >= 0 };
    String.prototype.replaceAll = function (from, to) { return this.split(from).join(to) }`,
  'Date.now that gives a date': 'Date.now = () => new Date()',
  'CustomEvent by createEvent': `window.CustomEvent = function (type, {bubbles, cancelable, detail} = {}) {
    const event = document.createEvent('CustomEvent'); event.initCustomEvent(type, bubbles, cancelable, detail); return event }`,
  'Element.prototype.toggle, select, show, clone and contains': `for (const name of ['toggle', 'select', 'show', 'clone', 'hide'])
    Element.prototype[name] = () => { throw new Error(name) };
    Element.prototype.contains = function (other) { return this !== other && Node.prototype.contains.call(this, other) }`,
  'remove of own making':
    'Element.prototype.remove = function () { const up = this.parentNode; if (up) up.removeChild(this); return this }',
  'NodeList.prototype.forEach that is missing': 'delete NodeList.prototype.forEach',
  'requestIdleCallback that is missing':
    'delete window.requestIdleCallback; delete Window.prototype.requestIdleCallback',
  'performance.getEntriesByType that is missing': 'Performance.prototype.getEntriesByType = undefined',
  'crypto that is missing': 'Object.defineProperty(window, "crypto", {value: undefined})',
  'console that is missing': 'Object.defineProperty(window, "console", {value: undefined})',
  'navigator.sendBeacon and fetchLater that are missing':
    'Navigator.prototype.sendBeacon = undefined; window.fetchLater = undefined',
  'junk at the library’s symbols': `for (const name of ['dark-social', 'dark-social.early', 'dark-social.visits'])
    window[Symbol.for(name)] = {options: 7}`,
  'junk at the library’s globals':
    'window.darkSocial = 7; window.darkSocialConsent = "x"; window.darkSocialEndpoint = 7',
};

/** The test command has time for all of them at once. */
const allReplaced = 'all of these at once';

for (const [title, code] of Object.entries({...replaced, [allReplaced]: Object.values(replaced).join(';\n')})) {
  journey(
    `beside ${title} the collector keeps an arrival and a share`,
    async ({newVisitor}) => {
      const page = site.publish({
        head: `<script>${code}</script>`,
        early: earlyTag(),
        script:
          scriptTag('data-keep-query="id" data-count-automated data-analytics="auto"') +
          '<script src="/dist/dark-social-endpoint.js" data-url="/events"></script>' +
          '<script src="/dist/dark-social-consent.js"></script>',
      });
      const reader = await newVisitor();
      const token = mint('whatsapp');
      await reader.open(`${page.url}?id=7&ds=${token}`);
      await copy(reader);
      const records = await recordsOf([`${page.path}?id=7`], 2);
      assert.deepEqual(types(records).sort(), ['arrival', 'share']);
      const [arrival, share] = ['arrival', 'share'].map((type) => records.find((one) => one.type === type));
      assert.deepEqual([arrival.token, share.channel, share.outcome], [token, 'copy', 'copied']);
      assert.deepEqual([typeof share.at, share.id.length, arrival.visit], ['number', 16, share.visit]);
      assert.deepEqual(await reader.evaluate(() => seen.errors), []);
      assert.equal(await reader.url(), `${page.url}?id=7`);
    },
    {engines: ['chromium'], often: title === allReplaced ? ['chromium'] : [], sameVisitor: true},
  );
}
