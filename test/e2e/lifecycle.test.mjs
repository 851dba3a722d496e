// An arrival counts once, when a reader really sees it, whatever else a browser does with the page.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';

import {article, earlyTag, scriptTag} from '../pages/article.mjs';
import {copy, drawn, follow, linkIn, mint, types} from '../pages/reading.mjs';
import {startSite} from '../pages/site.mjs';
import {until} from '../tools/visitor.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite({routes: {'/list': list, '/list-log': {status: 204}}});
after(() => site.close());

const chromium = {engines: ['chromium']};
const chromiumAndFirefox = {engines: ['chromium', 'firefox']};

const kinds = {
  'out of the back/forward cache': {},
  'without the back/forward cache': {
    headers: {'cache-control': 'no-store'},
    head: "<script>addEventListener('unload', () => undefined)</script>",
  },
};

for (const [kind, parts] of Object.entries(kinds)) {
  journey(
    `reload, back and forward do not count again, ${kind}`,
    async ({name, newVisitor}) => {
      const elsewhere = site.publish();
      const next = `<a id="next" href="${elsewhere.path}">Next</a>`;
      // The token stays in the address, so that every load of the page reads it again.
      const page = site.publish({...parts, config: {clean: 'none'}, body: next});
      const reader = await newVisitor();
      const link = `${page.url}?ds=${mint()}`;
      await reader.open(link);
      assert.deepEqual(types(await page.events(1)), ['arrival']);
      await reader.reload();
      await reader.evaluate(() => addEventListener('pageshow', ({persisted}) => (window.persisted = persisted)));
      await reader.click('#next');
      await reader.until((path) => location.pathname === path, elsewhere.path);
      await reader.back();
      assert.equal(await reader.url(), link);
      const persisted = await reader.evaluate(() => window.persisted === true);
      // Which pages an engine keeps is its own affair: WebKit keeps both, Firefox not always the first.
      if (name === 'chromium') assert.equal(persisted, !parts.headers);
      await reader.forward();
      await reader.back();
      assert.deepEqual(types(await page.events(1)), ['arrival']);
    },
    parts.headers ? {...chromiumAndFirefox, often: []} : {often: ['chromium', 'firefox']},
  );
}

journey('a tab that is opened behind counts when it comes to the front', async ({name, newVisitor}) => {
  const page = site.publish();
  const reader = await newVisitor();
  await reader.open(site.publish().url);
  const behind = await reader.newTab({background: true});
  await behind.open(`${page.url}?ds=${mint()}`);
  assert.equal(await behind.evaluate(() => document.visibilityState), 'hidden');
  assert.equal(await behind.url(), page.url, 'the address is clean already');
  assert.deepEqual(await page.events(), []);
  // WebKitGTK's driver leaves such a tab behind for good.
  if (name === 'webkit') return;
  await behind.activate();
  assert.deepEqual(types(await page.events(1)), ['arrival']);
  await reader.newTab();
  await behind.activate();
  assert.deepEqual(types(await page.events(1)), ['arrival']);
});

// What drivers cannot do: restore a closed tab, or duplicate one by the browser's own menu. What both give the page is the
// address and the state that history holds, in a new tab; that is done here. The way the navigation is called is not: engines
// differ in it (reload, back_forward, navigate), and only a token left in the address (clean: none) would feel it.
journey(
  'a tab made of what history holds of another does not count',
  async ({newVisitor}) => {
    const page = site.publish();
    const reader = await newVisitor();
    await reader.open(`${page.url}?ds=${mint()}`);
    await page.events(1);
    const [address, state] = await reader.evaluate(() => [location.href, history.state]);
    await reader.newTab();
    await reader.open(address);
    await reader.evaluate((kept) => history.replaceState(kept, ''), state);
    await reader.reload();
    assert.deepEqual(types(await page.events(1)), ['arrival']);
  },
  chromiumAndFirefox,
);

journey(
  'a prerendered page counts once it is shown, and only once',
  async ({newVisitor}) => {
    // What a link of the same site brings counts only where the tab may remember it.
    const page = site.publish({config: {storage: 'session'}});
    const target = `${page.path}?ds=${mint()}`;
    const rules = {prerender: [{source: 'list', urls: [target], eagerness: 'immediate'}]};
    const from = site.publish({
      body: `<script type="speculationrules">${JSON.stringify(rules)}</script><a id="next" href="${target}">Next</a>`,
    });
    const reader = await newVisitor();
    const asked = () => site.requests.filter(({url}) => url.pathname === page.path).length;
    await reader.open(from.url);
    await until(async () => asked(), 'the page was not asked for');
    assert.deepEqual(await page.events(), [], 'nobody has seen it');
    await reader.click('#next');
    assert.deepEqual(types(await page.events(1)), ['arrival']);
    assert.equal(asked(), 1, 'it was the prerendered page that was shown');
  },
  chromium,
);

journey(
  'a page in a frame counts only where frames are told to',
  async ({newVisitor}) => {
    const pages = [site.publish(), site.publish({config: {frames: true}})];
    const frames = pages.map(({url}) => `<iframe src="${url}?ds=${mint()}"></iframe>`).join('');
    const reader = await newVisitor();
    await reader.open(site.publish({body: frames}).url);
    assert.deepEqual(types(await pages[1].events(1)), ['arrival']);
    assert.deepEqual(await pages[0].events(), []);
  },
  chromiumAndFirefox,
);

journey(
  'robots do not count, readers in apps do',
  async ({newVisitor}) => {
    const agents = {
      'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)': [],
      'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)': [],
      'TelegramBot (like TwitterBot)': [],
      'WhatsApp/2.24.20.89 A': [],
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22B83 Instagram 355.0':
        ['arrival'],
    };
    const reader = await newVisitor();
    for (const [userAgent, expected] of Object.entries(agents)) {
      const page = site.publish();
      await reader.newTab();
      await reader.tab.raw.setUserAgent({userAgent});
      await reader.open(`${page.url}?ds=${mint()}`);
      assert.deepEqual(types(await page.events(expected.length)), expected, userAgent);
      assert.equal(await reader.url(), page.url);
    }
  },
  chromium,
);

journey(
  "a damaged token is reported, and is nobody's share",
  async ({newVisitor}) => {
    const page = site.publish();
    const token = mint();
    const reader = await newVisitor();
    await reader.open(`${page.url}?ds=${token.slice(0, -3)}&id=7`);
    const [arrival] = await page.events(1);
    assert.deepEqual([arrival.type, arrival.status], ['arrival', 'damaged']);
    for (const name of ['token', 'channel', 'depth', 'parent']) assert.equal(name in arrival, false, name);
    assert.equal(await reader.url(), `${page.url}?id=7`);
    await copy(reader);
    const [, share] = await page.events(2);
    assert.deepEqual([share.depth, share.parent], [1, undefined]);
  },
  chromiumAndFirefox,
);

journey(
  'a value of the site under the same name stays',
  async ({newVisitor}) => {
    const page = site.publish();
    const reader = await newVisitor();
    await reader.open(`${page.url}?ds=2024-01-01`);
    await drawn(reader);
    assert.deepEqual(await page.events(), []);
    assert.equal(await reader.url(), `${page.url}?ds=2024-01-01`);
  },
  chromium,
);

journey('a token in the fragment leaves the anchor to work', async ({newVisitor}) => {
  const attributes = 'data-placement="fragment"';
  const page = site.publish({early: earlyTag(attributes), script: scriptTag(`async ${attributes}`)});
  const anna = await newVisitor();
  await anna.open(page.url);
  await anna.click('#elsewhere');
  const link = linkIn(await follow(anna, 'whatsapp'));
  const [{token}] = await page.events(1);
  assert.equal(new URL(link).hash, `#more&ds=${token}`);
  assert.equal(new URL(link).searchParams.has('ds'), false);

  const ben = await newVisitor();
  await ben.open(link);
  const [, arrival] = await page.events(2);
  assert.deepEqual([arrival.type, arrival.token], ['arrival', token]);
  assert.equal(new URL(await ben.url()).hash, '#more');
  await ben.until(() => scrollY > 100);
  assert.equal(await ben.evaluate(() => document.querySelector(':target')?.id), 'more');
  assert.equal(await ben.evaluate(() => getComputedStyle(document.getElementById('more')).color), 'rgb(0, 128, 0)');
});

journey(
  'what is cleaned off the address is for the page to say',
  async ({newVisitor}) => {
    const reader = await newVisitor();
    const utm = 'utm_source=telegram&utm_medium=dark_social&utm_campaign=spring';
    const link = (page) => `${page.url}?ds=${mint()}&id=7&${utm}#more`;

    const none = site.publish({early: earlyTag('data-clean="none"'), script: scriptTag('data-clean="none"')});
    const whole = link(none);
    await reader.open(whole);
    assert.deepEqual(types(await none.events(1)), ['arrival']);
    assert.equal(await reader.url(), whole);

    const all = site.publish({early: earlyTag(), script: scriptTag('async data-clean="utm"')});
    await reader.newTab();
    await reader.open(link(all));
    assert.equal((await all.events(1))[0].campaign, 'spring');
    await reader.until(() => !location.search.includes('utm'));
    assert.equal(await reader.url(), `${all.url}?id=7#more`);
    await reader.open(`${all.url}?utm_source=newsletter&utm_medium=email`);
    await reader.evaluate(() => new Promise((done) => setTimeout(done, 800)));
    assert.equal(await reader.url(), `${all.url}?utm_source=newsletter&utm_medium=email`, "the site's own campaign");
  },
  chromiumAndFirefox,
);

journey(
  'the lineage lasts for the page, or with storage for the tab',
  async ({newVisitor}) => {
    const reader = await newVisitor();
    for (const storage of ['none', 'session']) {
      const second = site.publish({config: {storage}});
      const first = site.publish({config: {storage}, body: `<a id="next" href="${second.path}">Next</a>`});
      const token = mint();
      await reader.open(`${first.url}?ds=${token}`);
      await first.events(1);
      await reader.click('#next');
      await copy(reader);
      const events = await second.events(1);
      assert.deepEqual(types(events), ['share'], 'no arrival on the second page');
      const kept = storage === 'session';
      assert.deepEqual([events[0].depth, events[0].parent], kept ? [2, token.slice(10, 16)] : [1, undefined]);
      assert.equal(await reader.evaluate(() => sessionStorage.length), kept ? 1 : 0);
    }
  },
  chromiumAndFirefox,
);

journey(
  'the tab keeps the lineage from when consent is given',
  async ({newVisitor}) => {
    const config = {storage: 'session', consent: 'pending'};
    const second = site.publish({config: {storage: 'session'}});
    const first = site.publish({config, body: `<a id="next" href="${second.path}">Next</a>`});
    const token = mint();
    const reader = await newVisitor();
    await reader.open(`${first.url}?ds=${token}`);
    await reader.until(() => window.darkSocial && !location.search.includes('ds='));
    assert.equal(await reader.evaluate(() => sessionStorage.length), 0, 'nothing is stored before');
    await reader.evaluate(() => darkSocial.configure({consent: 'granted'}));
    assert.deepEqual(types(await first.events(1)), ['arrival']);
    assert.equal(await reader.evaluate(() => sessionStorage.length), 1);
    await reader.click('#next');
    await copy(reader);
    const [share] = await second.events(1);
    assert.deepEqual([share.depth, share.parent], [2, token.slice(10, 16)]);
  },
  chromiumAndFirefox,
);

journey(
  'the latest arrival of a tab is the parent of what follows',
  async ({newVisitor}) => {
    const reader = await newVisitor();
    const page = site.publish({config: {storage: 'session'}});
    const tokens = [mint('whatsapp'), mint('email')];
    for (const token of tokens) await reader.open(`${page.url}?ds=${token}`);
    await copy(reader);
    const events = await page.events(3);
    assert.deepEqual(types(events), ['arrival', 'arrival', 'share']);
    assert.equal(events[2].parent, tokens[1].slice(10, 16));
  },
  chromium,
);

// As WordPress does: links to the next page keep what the request asked for, and so do forms.
function list({url}) {
  const {searchParams} = url;
  const page = Number(searchParams.get('page') ?? 1);
  const link = (name, value) => {
    const query = new URLSearchParams(searchParams);
    query.set(name, value);
    return `/list?${query}`.replaceAll('&', '&amp;');
  };
  const fields = [...searchParams].map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`);
  return article({
    log: '/list-log',
    early: earlyTag(),
    body: `<h2 id="page-${page}">Page ${page}</h2><dark-social-share></dark-social-share>
    <p><a id="next" href="${link('page', page + 1)}">Next</a> <a id="hidden" rel="noreferrer" href="${link('page', page + 1)}">Next</a></p>
    <form action="/list">${fields.join('')}<input id="q" name="q"><button id="search">Search</button></form>`,
  });
}

/** Ways to reach the next page of the list. */
const ways = {
  'a click on Next, twice': async (reader) => {
    await reader.click('#next');
    await reader.until(() => !!document.querySelector('#page-2') && document.readyState === 'complete');
    await reader.click('#next');
    await reader.until(() => !!document.querySelector('#page-3'));
  },
  'the keyboard': async (reader) => {
    await reader.evaluate(() => document.querySelector('#next').focus());
    await reader.press('Enter');
    await reader.until(() => !!document.querySelector('#page-2'));
  },
  'a link that hides its referrer': async (reader) => {
    await reader.click('#hidden');
    await reader.until(() => !!document.querySelector('#page-2'));
  },
  'a form': async (reader) => {
    await reader.click('#search');
    await reader.until(() => location.search.includes('q='));
  },
  'a middle click': async (reader) => {
    const tab = await reader.opened(() => reader.click('#next', {button: 'middle'}));
    await tab.until(() => !!document.querySelector('#page-2'));
  },
};

for (const [way, go] of Object.entries(ways)) {
  journey(
    `one arrival where a server writes the token into its links: ${way}`,
    async ({newVisitor}) => {
      const token = mint();
      const reader = await newVisitor();
      await reader.open(`${site.url('/list')}?ds=${token}&order=new`);
      await drawn(reader);
      await go(reader);
      await reader.until(() => !!window.darkSocial && document.readyState === 'complete');
      await delay(300);
      const asked = site.requests.filter(({url}) => url.pathname === '/list' && url.search.includes(token));
      assert.equal(asked.length, 1, 'only the landing asks the server with the token');
      const logged = site.requests.filter(({url, body}) => url.pathname === '/list-log' && body.includes(token));
      assert.deepEqual(types(logged.map(({body}) => JSON.parse(body))), ['arrival']);
    },
    // WebKitGTK opens no tab on a middle click.
    way.includes('middle')
      ? chromiumAndFirefox
      : {often: way.includes('click') ? ['chromium', 'firefox'] : ['chromium']},
  );
}

journey(
  'a token that comes by a page of the same site neither counts nor is passed on',
  async ({newVisitor}) => {
    // A page without the library, such as one from a cache that holds another reader's token.
    for (const rel of ['', 'noreferrer']) {
      const page = site.publish();
      const from = site.publish({
        html: `<!doctype html><a id="next" rel="${rel}" href="${page.path}?ds=${mint()}">Next</a>`,
      });
      const reader = await newVisitor();
      await reader.open(from.url);
      await reader.click('#next');
      await copy(reader);
      const events = await page.events(1);
      assert.deepEqual(types(events), ['share'], rel);
      assert.deepEqual([events[0].depth, events[0].parent], [1, undefined]);
      assert.equal(await reader.url(), page.url);
    }
  },
  chromiumAndFirefox,
);

journey('a driven browser makes no arrival and no visit unless the page counts those', async ({newVisitor}) => {
  const reader = await newVisitor({automated: true});
  assert.equal(await reader.evaluate(() => navigator.webdriver), true);
  for (const [countAutomated, expected] of [
    [false, []],
    [true, ['arrival']],
  ]) {
    const page = site.publish({config: {countAutomated}});
    await reader.newTab();
    await reader.open(`${page.url}?ds=${mint()}`);
    await drawn(reader);
    assert.deepEqual(types(await page.events(expected.length)), expected);
    assert.equal(await reader.url(), page.url, 'the address is clean all the same');
    const visited = site.publish({config: {countAutomated}});
    await reader.newTab();
    await reader.open(visited.url);
    await drawn(reader);
    assert.equal((await visited.visits(expected.length)).length, expected.length);
  }
});

const checked = (reader) => reader.evaluate(async () => (await darkSocial.check()).join('\n'));
const debugTag = '<script defer src="/dist/dark-social-debug.js"></script>';

journey(
  'check() counts the links that carry the token on, and says what to do on the server',
  async ({newVisitor}) => {
    const token = mint();
    const body = `<a href="?page=2&amp;ds=${token}">Next</a> <a href="/a?ds=${token}">A</a> <a href="/a?ds=2024">B</a>
      <form><input type="hidden" name="ds" value="${token}"></form> <a href="https://other.example/?ds=${token}">Other</a>`;
    const reader = await newVisitor();
    for (const [page, expected] of [
      [site.publish({body, early: debugTag}), /wrong: 3 links or forms of this page carry a token on.*leave "ds" out/],
      [site.publish({early: debugTag}), /right: no link of this page carries its token on\./],
    ]) {
      await reader.newTab();
      await reader.open(`${page.url}?ds=${token}`);
      await reader.until(() => !!window.darkSocial?.check);
      assert.match(await checked(reader), expected);
    }
  },
  {...chromium, often: ['chromium']},
);

journey(
  'check() says why a driven browser and a token of the same site do not count',
  async ({newVisitor}) => {
    const page = site.publish({config: {countAutomated: false}, early: debugTag});
    const from = site.publish({html: `<!doctype html><a id="next" href="${page.path}?ds=${mint()}">Next</a>`});
    const reader = await newVisitor({automated: true});
    await reader.open(from.url);
    await reader.click('#next');
    await reader.until(() => !!window.darkSocial?.check);
    const sentences = await checked(reader);
    assert.match(sentences, /wrong: a program drives this browser.*"countAutomated"/);
    assert.match(sentences, /right: the token of this address came by a page of this site/);
  },
  {...chromium, often: []},
);

journey(
  'a token that a scanner has probed is told as such, and counts',
  async ({newVisitor}) => {
    const reader = await newVisitor();
    for (const [mark, probed] of [
      ['%3Cscript%3E', true],
      ['%22', true],
      ['%00', true],
      ['%27', undefined],
      ['', undefined],
    ]) {
      const page = site.publish();
      const token = mint();
      await reader.newTab();
      await reader.open(`${page.url}?ds=${token}${mark}`);
      const [arrival, ...more] = await page.events(1);
      assert.deepEqual(
        [arrival.type, arrival.token, arrival.status, arrival.probed],
        ['arrival', token, 'ok', probed],
        mark,
      );
      assert.deepEqual(more, []);
    }
  },
  chromium,
);
