// A visit without a token is told once, with where it came from; an arrival tells whether it was read, and what came of it.

import assert from 'node:assert/strict';
import {after} from 'node:test';

import {copy, mint, types} from '../pages/reading.mjs';
import {earlyTag, scriptTag} from '../pages/article.mjs';
import {startSite} from '../pages/site.mjs';
import {until} from '../tools/visitor.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite();
after(() => site.close());

const chromiumAndFirefox = {engines: ['chromium', 'firefox'], often: ['chromium']};
const chromium = {engines: ['chromium']};
const apart = {...chromium, often: []};

/** The same page under another name of this machine, as the link of another site. */
const elsewhere = (page) => page.url.replace('127.0.0.1', 'localhost');

journey(
  'one visit a landing: reloads, the ways back and forth, and pages of the same site are none',
  async ({newVisitor}) => {
    const second = site.publish();
    const page = site.publish({body: `<a id="next" href="${second.path}">Next</a>`});
    const reader = await newVisitor();
    await reader.open(page.url);
    const [visit] = await page.visits(1);
    assert.equal(visit.source, 'dark');
    assert.ok(visit.confidence > 0 && visit.confidence < 1);
    assert.ok(visit.reasons.length > 0);
    assert.deepEqual([visit.page, visit.url, visit.token], [page.path, page.url, undefined]);
    await reader.reload();
    await reader.evaluate(() => history.pushState({}, '', '?page=2'));
    await reader.click('#next');
    await reader.until((path) => location.pathname === path, second.path);
    await reader.back();
    await reader.forward();
    assert.deepEqual(await second.visits(), [], 'a page of the same site');
    assert.equal((await page.visits(1)).length, 1);
    assert.deepEqual(await page.events(), []);
  },
  {engines: ['chromium', 'firefox', 'webkit'], often: ['chromium', 'firefox']},
);

journey(
  'a visit says which site led here, and what is copied at second hand is dark',
  async ({newVisitor}) => {
    const page = site.publish();
    const from = site.publish({body: `<a id="next" href="${page.url}" referrerpolicy="origin">Next</a>`});
    const hidden = site.publish({body: `<a id="next" href="${page.url}" rel="noreferrer">Next</a>`});
    const reader = await newVisitor();
    await reader.open(elsewhere(from));
    await reader.click('#next');
    const [referral] = await page.visits(1);
    assert.deepEqual([referral.source, referral.app], ['referral', 'localhost']);
    await reader.open(elsewhere(hidden));
    await reader.click('#next');
    const [, dark] = await page.visits(2);
    assert.equal(dark.source, 'dark');
    await reader.open(`${page.url}?utm_source=whatsapp&utm_medium=dark_social`);
    const [, , second] = await page.visits(3);
    assert.deepEqual([second.source, second.reasons[0], second.app], ['dark', 'copied-after-share', undefined]);
    await reader.open(`${page.url}?utm_source=letter&utm_medium=email`);
    assert.equal((await page.visits(4))[3].source, 'email');
  },
  apart,
);

journey(
  'an arrival is no visit beside, nor is a frame, nor what was never seen',
  async ({newVisitor}) => {
    const page = site.publish();
    const framed = site.publish();
    const behind = site.publish();
    const reader = await newVisitor();
    await reader.open(`${page.url}?ds=${mint()}`);
    assert.deepEqual(types(await page.events(1)), ['arrival']);
    await reader.open(site.publish({body: `<iframe src="${framed.url}"></iframe>`}).url);
    const tab = await reader.newTab({background: true});
    await tab.open(behind.url);
    for (const {visits} of [page, framed, behind]) assert.deepEqual(await visits(), []);
    await tab.activate();
    assert.equal((await behind.visits(1)).length, 1);
  },
  apart,
);

journey(
  'a prerendered page is visited when it is shown',
  async ({newVisitor}) => {
    const page = site.publish();
    const rules = {
      prerender: [{source: 'list', urls: [page.path], eagerness: 'immediate', referrer_policy: 'no-referrer'}],
    };
    const from = site.publish({
      body: `<script type="speculationrules">${JSON.stringify(rules)}</script><a id="next" rel="noreferrer" href="${page.path}">Next</a>`,
    });
    const reader = await newVisitor();
    await reader.open(from.url);
    const asked = () => site.requests.filter(({url}) => url.pathname === page.path).length;
    await until(async () => asked(), 'the page was not asked for');
    assert.deepEqual(await page.visits(), [], 'nobody has seen it');
    await reader.click('#next');
    assert.equal((await page.visits(1)).length, 1);
    assert.equal(asked(), 1, 'it was the prerendered page that was shown');
  },
  chromium,
);

journey(
  'the full edition classifies wherever its script stands',
  async ({newVisitor}) => {
    const full = '<script async src="/dist/dark-social-visits.js"></script>';
    const reader = await newVisitor();
    for (const parts of [
      {early: full},
      {script: scriptTag() + full},
      {early: earlyTag() + full, script: scriptTag('async')},
    ]) {
      const page = site.publish(parts);
      // A name that only the full table knows.
      await reader.open(`${page.url}?bsft_uid=1`);
      const [visit] = await page.visits(1);
      assert.equal(visit.source, 'email');
    }
  },
  apart,
);

journey(
  'an arrival that was read is told from one that was glanced at',
  async ({newVisitor}) => {
    const config = {engagedSeconds: 1, engagedScroll: 60};
    const long = '<div style="height: 5000px">Long</div>';
    const reader = await newVisitor();
    const token = mint('email');
    const read = site.publish({config, body: long});
    await reader.open(`${read.url}?ds=${token}&utm_campaign=spring`);
    await read.events(1);
    await reader.evaluate(() => new Promise((done) => setTimeout(done, 1200)));
    assert.deepEqual(types(await read.events(1)), ['arrival'], 'seen, but not read on');
    await reader.evaluate(() => scrollTo(0, 4000));
    const [, engaged] = await read.events(2);
    assert.deepEqual(
      [engaged.type, engaged.token, engaged.channel, engaged.campaign],
      ['engaged', token, 'email', 'spring'],
    );
    assert.ok(engaged.seconds >= 1 && engaged.scroll >= 60 && engaged.scroll <= 100);
    await reader.evaluate(() => new Promise((done) => setTimeout(done, 1200)));
    assert.equal((await read.events(2)).length, 2, 'once');

    for (const [more, query] of [
      [{engaged: false}, `?ds=${mint()}`],
      [{}, ''],
    ]) {
      const page = site.publish({config: {...config, ...more, engagedScroll: 0}});
      await reader.open(page.url + query);
      await reader.evaluate(() => new Promise((done) => setTimeout(done, 1300)));
      assert.ok(!types(await page.events()).includes('engaged'));
    }
  },
  {...chromiumAndFirefox, often: []},
);

journey(
  'what an arrival leads to bears its token, in the tab too where storage is allowed',
  async ({newVisitor}) => {
    const second = site.publish({config: {storage: 'session'}});
    const first = site.publish({config: {storage: 'session'}, body: `<a id="next" href="${second.path}">Next</a>`});
    const reader = await newVisitor();
    const token = mint('whatsapp');
    await reader.open(`${first.url}?ds=${token}&utm_campaign=spring`);
    await first.events(1);
    await reader.evaluate(() => void darkSocial.trackConversion('subscribe', 5));
    const [, conversion] = await first.events(2);
    assert.deepEqual(
      ['type', 'name', 'value', 'token', 'channel', 'depth', 'campaign'].map((name) => conversion[name]),
      ['conversion', 'subscribe', 5, token, 'whatsapp', 1, 'spring'],
    );
    await reader.click('#next');
    await reader.until((path) => location.pathname === path && window.darkSocial, second.path);
    await reader.evaluate(() => void darkSocial.trackConversion('order'));
    assert.deepEqual(
      (await second.events(1)).map(({name, token}) => [name, token]),
      [['order', token]],
    );

    const other = site.publish();
    await reader.open(other.url);
    assert.equal(await reader.evaluate(() => darkSocial.trackConversion('order') === undefined), true, 'nobody’s link');
    const refused = await reader.evaluate(() => {
      try {
        return darkSocial.trackConversion('', NaN);
      } catch (error) {
        return String(error);
      }
    });
    assert.match(refused, /TypeError: dark-social: trackConversion\("", NaN\)/);
  },
  apart,
);

journey(
  'consent that is pending holds the events in order, and denied sends none',
  async ({newVisitor}) => {
    const reader = await newVisitor();
    for (const [consent, expected] of [
      ['granted', ['arrival', 'share', 'conversion']],
      ['denied', []],
    ]) {
      const page = site.publish({config: {consent: 'pending'}});
      await reader.open(`${page.url}?ds=${mint()}`);
      await copy(reader);
      await reader.evaluate(() => void darkSocial.trackConversion('subscribe'));
      assert.deepEqual(await page.events(), [], 'held');
      await reader.evaluate((to) => darkSocial.configure({consent: to}), consent);
      assert.deepEqual(types(await page.events(expected.length)), expected);
    }
    const visited = site.publish({config: {consent: 'pending'}});
    await reader.open(visited.url);
    await reader.until(() => document.readyState === 'complete' && window.darkSocial);
    assert.deepEqual(await visited.visits(), []);
    await reader.evaluate(() => darkSocial.configure({consent: 'granted'}));
    assert.equal((await visited.visits(1)).length, 1);
  },
  chromiumAndFirefox,
);

journey(
  'vendors hear of visits only where they are told to',
  async ({newVisitor}) => {
    const head = '<script>window.calls = []; window.plausible = (...call) => calls.push(call)</script>';
    const reader = await newVisitor();
    for (const attributes of ['', 'data-visits-to-vendors']) {
      const page = site.publish({head, script: scriptTag(`data-analytics="plausible" ${attributes}`)});
      await reader.open(page.url);
      await page.visits(1);
      const calls = await reader.evaluate(() => calls);
      if (!attributes) assert.deepEqual(calls, []);
      else {
        const [[name, {props, interactive}]] = calls;
        assert.deepEqual([name, props.share_source, interactive], ['share_visit', 'dark', false]);
      }
      assert.equal(await reader.evaluate(() => seen.visits.length), 1, 'the document hears of it');
    }
  },
  apart,
);
