// Where visits without a token came from: real user agents and referrers with what they are, and whatever else may come.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {mintToken} from 'dark-social';
import {trackingParams} from 'dark-social/tracking';
import {classifyVisit as full} from 'dark-social/visits';
import {classifyVisit as compact} from 'dark-social/visits/compact.js';
import {visitRules} from '../../dist/visits/rules/index.js';
import {compactModule} from '../../tools/visit-rules.mjs';
import fc from '../tools/properties.mjs';

/** Rows of `[source, app, where the string is from, url, referrer, user agent]`; an app that is not named is not asked for. */
const rows = JSON.parse(readFileSync(new URL('../visits/visits.json', import.meta.url), 'utf8'));
const url = 'https://example.org/2026/11/why-bees-dance';
const reader =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const percent = (part, whole) => (100 * part) / whole;

describe('the rules of visits', () => {
  const sitesOf = ({hosts = [], packages = []}) => [...hosts, ...packages];

  it('name each host and package once, in lower case', () => {
    const sites = visitRules.flatMap(sitesOf);
    assert.deepEqual(
      sites.filter((site, index) => sites.indexOf(site) !== index || site !== site.toLowerCase()),
      [],
    );
  });

  it('have user agents and parameters in lower case, as they are compared', () => {
    const signs = visitRules.flatMap(({userAgents = [], params = []}) => [...userAgents, ...params]);
    const texts = signs.filter((sign) => typeof sign === 'string');
    assert.deepEqual(
      texts.filter((text) => text !== text.toLowerCase()),
      [],
    );
  });

  it('fail the build where a compact rule holds a "|", which separates the texts of a list, or a pattern', () => {
    const signs = {
      userAgents: ['a|b', 'a||b', '|', '', /a/],
      hosts: ['a|b.example'],
      packages: ['com.a|b'],
      params: ['a=|'],
    };
    for (const [field, values] of Object.entries(signs)) {
      for (const value of values) {
        const rule = {source: 'messaging', app: 'line', [field]: ['fine', value]};
        const shown = typeof value === 'string' ? JSON.stringify(value) : String(value);
        assert.throws(
          () => compactModule([{...rule, compact: true}]),
          ({message}) => message.includes('"line"') && message.includes(shown),
        );
        assert.doesNotMatch(compactModule([rule]), /line/);
      }
    }
  });

  it('are the same rules again in the compact edition', async () => {
    const {default: rules} = await import(`data:text/javascript,${encodeURIComponent(compactModule(visitRules))}`);
    const plain = ({
      source,
      app = '',
      userAgents = [],
      hosts = [],
      packages = [],
      params = [],
      confidence = 0,
      hostPattern,
    }) => [source, app, userAgents, hosts, packages, params, confidence, hostPattern];
    assert.deepEqual(rules.map(plain), visitRules.filter(({compact}) => compact).map(plain));
  });

  it('classify alike in both editions where they are marked compact', () => {
    const tries = visitRules
      .filter(({compact}) => compact)
      .flatMap(({app, hosts = [], packages = [], userAgents = [], params = []}) => [
        ...hosts.map((host) => ({url, referrer: `https://${host.replace(/^=/, '').replace('.*', '.co.uk')}/`})),
        ...packages.map((name) => ({url, referrer: `android-app://${name}/`})),
        ...userAgents.map((sign) => ({url, userAgent: `${reader} ${sign}1.0`})),
        ...params.map((param) => ({url: `${url}?${param}`})),
        ...(app ? [{url: `${url}?ds=${mintToken({channel: app === 'email' ? 'email' : 'whatsapp'})}`}] : []),
      ]);
    assert.ok(tries.length > 150);
    for (const visit of tries) {
      const told = full({userAgent: reader, ...visit});
      assert.deepEqual(compact({userAgent: reader, ...visit}), told, JSON.stringify(visit));
      assert.notEqual(told.source, 'referral', JSON.stringify(visit));
    }
  });
});

describe('classifyVisit', () => {
  it('is held against at least 400 real strings, of named sources', () => {
    assert.ok(rows.length >= 400);
    for (const [source, , from] of rows) assert.ok(source && from);
  });

  for (const [edition, classify, least] of [
    ['full', full, {sources: 97, apps: 95, robots: 99}],
    ['compact', compact, {sources: 92, apps: 80, robots: 95}],
  ]) {
    it(`tells real visits apart: ${edition}`, (t) => {
      const counts = {};
      const apps = {right: 0, all: 0};
      for (const [source, app, , address, referrer, userAgent] of rows) {
        const visit = classify({url: address, referrer, userAgent});
        const count = (counts[source] ??= {right: 0, all: 0});
        count.all++;
        if (visit.source === source) count.right++;
        if (!app) continue;
        apps.all++;
        if (visit.app === app) apps.right++;
        assert.notEqual(visit.source, 'robot', `${app}: ${userAgent}`);
      }
      for (const [source, {right, all}] of Object.entries(counts))
        t.diagnostic(`${edition}: ${source} ${right} of ${all}`);
      const right = Object.values(counts).reduce((sum, count) => sum + count.right, 0);
      const shares = {
        sources: percent(right, rows.length),
        apps: percent(apps.right, apps.all),
        robots: percent(counts.robot.right, counts.robot.all),
      };
      t.diagnostic(`${edition}: ${JSON.stringify(shares)}`);
      for (const [name, share] of Object.entries(shares)) assert.ok(share >= least[name], `${name} ${share}`);
    });

    describe(edition, () => {
      const told = (visit, options) => {
        const {source, app, reasons} = classify({url, userAgent: reader, ...visit}, options);
        return [source, app, reasons[0]];
      };

      it('keeps to the order: robot, token, app, referrer, parameter', () => {
        const address = `${url}?ds=${mintToken({channel: 'whatsapp'})}&utm_medium=email`;
        const app = `${reader} Instagram 393.1.0`;
        const referrer = 'https://www.google.com/';
        assert.deepEqual(
          told({url: address, referrer, userAgent: 'Googlebot/2.1 (+http://www.google.com/bot.html)'})[0],
          'robot',
        );
        assert.deepEqual(told({url: address, referrer, userAgent: app}), ['messaging', 'whatsapp', 'token']);
        assert.deepEqual(told({url: `${url}?utm_medium=email`, referrer, userAgent: app}), [
          'social',
          'instagram',
          'in-app',
        ]);
        assert.deepEqual(told({url: `${url}?utm_medium=email`, referrer}), ['search', 'google', 'referrer']);
        assert.deepEqual(told({url: `${url}?utm_medium=email`}), ['email', undefined, 'parameter']);
      });

      it('tells what a token says, and what is copied at second hand', () => {
        const by = (channel) => told({url: `${url}?ds=${mintToken({channel})}`}).slice(0, 2);
        assert.deepEqual(by('email')[0], 'email');
        assert.deepEqual(by('copy')[0], 'dark');
        assert.deepEqual(told({url: `${url}?ds=qwa100000042`}), ['dark', undefined, 'damaged-token']);
        const copied = `${url}?utm_source=whatsapp&utm_medium=dark_social`;
        assert.deepEqual(told({url: copied}), ['dark', undefined, 'copied-after-share']);
        assert.deepEqual(
          told({url: copied.replace('dark_social', 'own')}, {utm: {medium: 'own'}})[2],
          'copied-after-share',
        );
      });

      it('knows Telegram by its window, Android apps by their package, and other sites by their host', () => {
        assert.deepEqual(told({hints: {globals: ['TelegramWebviewProxy']}}), ['messaging', 'telegram', 'in-app']);
        assert.deepEqual(told({referrer: 'android-app://com.Slack/'}), ['messaging', 'slack', 'referrer']);
        assert.deepEqual(told({referrer: 'android-app://org.example.reader/'}).slice(0, 1), ['referral']);
        assert.deepEqual(told({referrer: 'https://www.news.example/a'}), ['referral', 'news.example', 'referrer']);
        assert.deepEqual(told({referrer: 'https://www.example.org/'})[0], 'internal');
        assert.deepEqual(told({referrer: 'https://notfacebook.com.evil.example/'})[0], 'referral');
      });

      it('weighs dark against direct by the page, and lets a site say otherwise', () => {
        const sure = (path, hints, options) => {
          const {source, confidence} = classify({url: `https://example.org${path}`, userAgent: reader, hints}, options);
          return [source, confidence];
        };
        assert.equal(sure('/')[0], 'direct');
        assert.equal(sure('/politics')[0], 'direct');
        assert.equal(sure('/2026/11/why-bees-dance')[0], 'dark');
        assert.ok(
          sure('/2026/11/why-bees-dance', {mobile: true})[1] > sure('/2026/11/why-bees-dance', {mobile: false})[1],
        );
        assert.ok(sure('/a/b?tab=2')[1] < sure('/a/b')[1]);
        assert.equal(sure('/', {brands: ['Android WebView']})[0], 'dark');
        assert.equal(sure('/2026/11/why-bees-dance', {standalone: true})[0], 'direct');
        assert.equal(sure('/news/today-in-town', {}, {direct: [/^\/news\//]})[0], 'direct');
        assert.equal(sure('/news/today-in-town', {}, {direct: ['/news/today-in-town/']})[0], 'direct');
        assert.equal(sure('/a/b', {mobile: false}, {weights: {deep: 0.6}})[1], 0.6);
      });

      it('classifies by each parameter of the list; compact: but for the rare ones', () => {
        const isKnown = ({sites, rare}) => !sites && !(rare && edition === 'compact');
        for (const {names, part, value, visit} of trackingParams.filter(isKnown)) {
          for (const name of names.map((each) => each.replace('*', 'x'))) {
            const mark = part === 'fragment' ? '#' : '?';
            const address = `${url}${mark}${name}=${value ? 'a1B2c3' : '7'}`;
            const {source, app, confidence, reasons} = classify({url: address, userAgent: reader});
            if (!visit) assert.equal(source, 'dark', name);
            else {
              assert.deepEqual(
                [source, app, confidence, reasons],
                [visit.source, visit.app, visit.confidence, ['parameter']],
                name,
              );
              if (name === name.toLowerCase())
                assert.equal(told({url: `${url}?a=1&${name.toUpperCase()}=a1B2c3`})[0], visit.source, name);
            }
          }
        }
      });

      // prettier-ignore
      const parameters = [
        ['gclsrc=aw.ds', 'campaign'], ['mkwid=s7', 'campaign'], ['pcrid=42', 'campaign'], ['ef_id=a:G:s', 'campaign'],
        ['s_kwcid=AL!1!3', 'campaign'], ['matomo_campaign=x', 'campaign'], ['matomo_kwd=x', 'campaign'], ['hsa_acc=1', 'campaign'],
        ['hsa_net=adwords', 'campaign'], ['ndclid=1', 'campaign'], ['irclickid=x', 'campaign'], ['tw_source=google', 'campaign'],
        ['_bta_tid=1', 'email'], ['_bta_c=1', 'email'], ['trk_msg=1', 'email'], ['trk_contact=1', 'email'], ['mc_cid=1', 'email'],
        ['sms_click=1', 'messaging', 'sms'], ['fbclid=1&utm_medium=email', 'social', 'facebook'], ['srsltid=1', 'search', 'google'],
        ['ysclid=1', 'search', 'yandex'], ['utm_medium=email&gclid=1', 'email'], ['utm_source=chatgpt.com', 'ai', 'chatgpt'],
        ['utm%5Fsource=letter', 'campaign'], ['otherclid=1', 'campaign'], ['a=1#mtm_campaign=x', 'campaign'],
        // Names that sites use for themselves, and those that mean something elsewhere only.
        ['ref=x', 'dark'], ['pk_id=7', 'dark'], ['__s=7', 'dark'], ['igshid=x', 'dark'], ['si=x', 'dark'], ['clid=1', 'dark'],
        ['gclidx=1', 'dark'], ['next=gclid%3D1', 'dark'], ['itm_source=home', 'dark'],
      ];
      // prettier-ignore
      const rareParameters = [['wt_mc=x', 'campaign'], ['utm_campaign=x&sc_lid=1', 'email']];
      for (const [query, source, app] of edition === 'full' ? [...parameters, ...rareParameters] : parameters)
        it(`takes ?${query} for ${source}`, () =>
          assert.deepEqual(told({url: `${url}?${query}`}).slice(0, 2), [source, app]));

      // prettier-ignore
      const gateways = [
        ['https://nam02.safelinks.protection.outlook.com/?url=x', 'outlook'], ['https://gcc02.safelinks.protection.office365.us/', 'outlook'],
        ['https://urldefense.com/v3/__x', 'proofpoint'], ['https://urldefense.us/v3/', 'proofpoint'],
        ['https://urldefense.proofpoint.com/v2/url?u=x', 'proofpoint'],
        ['https://protect-us.mimecast.com/s/x', 'mimecast'], ['https://protect-eu.mimecast.com/', 'mimecast'],
        ['https://url.us.m.mimecastprotect.com/s/x', 'mimecast'], ['https://linkprotect.cudasvc.com/url?a=x', 'barracuda'],
        ['https://secure-web.cisco.com/1x/x', 'cisco'], ['https://us-west-2.protection.sophos.com/?d=x', 'sophos'],
        ['https://clicktime.symantec.com/x'], ['https://protect2.fireeye.com/v1/url?k=x'], ['https://scanmail.trustwave.com/?c=x'],
        ['https://linklock.titanhq.com/x'], ['https://url.emailprotection.link/?x'], ['https://url.avanan.click/v2/x'],
      ];
      for (const [referrer, app] of gateways) {
        it(`knows the mail gateway ${new URL(referrer).hostname}`, () => {
          const [source, named, reason] = told({referrer});
          assert.deepEqual([source, reason], ['email', 'referrer']);
          assert.ok(app ? named === app : named);
        });
      }

      it('takes a site whose name ends like a gateway for a referral', () => {
        for (const host of [
          'notmimecast.com',
          'www.cisco.com',
          'barracuda.com',
          'urldefense.example.org',
          'sophos.com',
        ])
          assert.equal(told({referrer: `https://${host}/`})[0], 'referral', host);
      });

      it('names one app where a line of the table knows several', () => {
        assert.deepEqual(told({referrer: 'https://lnkd.in/x'}).slice(0, 2), ['social', 'linkedin']);
        assert.deepEqual(told({referrer: 'https://youtu.be/x'}).slice(0, 2), ['social', 'youtube']);
      });

      it('reads one path in the place of a list, and no weight that is no number', () => {
        assert.equal(told({url: 'https://example.org/a/b'}, {direct: '/a/b'})[0], 'direct');
        const {confidence} = classify({url: 'https://example.org/a/b', userAgent: reader});
        for (const weights of [null, {deep: 'much'}, {deep: NaN, cap: null}, 7])
          assert.equal(classify({url: 'https://example.org/a/b', userAgent: reader}, {weights}).confidence, confidence);
      });

      it('answers whatever junk stands in the place of its arguments', () => {
        for (const input of [undefined, null, 7, 'x', {}, {url: Symbol('x')}, {url: {toString: 0}}, {url, hints: null}])
          assert.ok(classify(input).source);
        fc.assert(
          fc.property(fc.anything(), fc.anything(), fc.anything(), fc.anything(), (one, two, three, four) => {
            const hints = {globals: one, brands: two, standalone: three, mobile: four, published: one, now: two};
            const visit = classify(
              {url: three, referrer: four, userAgent: one, hints},
              {direct: two, weights: three, utm: four},
            );
            assert.ok(visit.source && visit.confidence >= 0 && visit.confidence <= 1);
            assert.ok(classify({url, userAgent: reader, hints: one}, two).source);
          }),
          {numRuns: 1000},
        );
      });

      it('answers whatever comes, and at once', () => {
        // What no date can be made of.
        for (const published of [{toString: 0}, Symbol('today')])
          assert.equal(classify({url, userAgent: reader, hints: {published}}).source, 'dark');
        const text = fc.oneof(fc.string({unit: 'binary', maxLength: 60}), fc.webUrl(), fc.constant(undefined));
        fc.assert(
          fc.property(text, text, text, fc.anything(), (address, referrer, userAgent, published) => {
            const visit = classify({url: address, referrer, userAgent, hints: {published}});
            assert.ok(visit.source && visit.reasons.length && visit.confidence >= 0 && visit.confidence <= 1);
          }),
          {numRuns: 300},
        );
        for (const piece of ['a', '-', '.', '/', ' ', '1', '(', '; wv) Safari/', 'mail.']) {
          const long = piece.repeat(100_000 / piece.length);
          const start = performance.now();
          classify({url: `https://example.org/${long}`, referrer: `https://${long}`, userAgent: `Mozilla/5.0 ${long}`});
          classify({url: `https://example.org/?${long}`, userAgent: long});
          // Far more than it takes; a pattern that goes back and forth would take minutes.
          assert.ok(performance.now() - start < 5000, piece);
        }
      });
    });
  }
});
