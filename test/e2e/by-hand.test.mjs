// What readers copy by hand: the address in the address bar, and passages of the text.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';

import {parseToken, readArrival} from 'dark-social';
import {scriptTag} from '../pages/article.mjs';
import {copy, mint, types} from '../pages/reading.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

/** Takes over the pages that are open, and answers nothing itself. */
const worker = "addEventListener('activate', (event) => event.waitUntil(clients.claim()));";
const site = await startSite({routes: {'/worker.js': worker}});
after(() => site.close());

const chromiumAndFirefox = ['chromium', 'firefox'];

/** Longer than an address waits for its token, ms. */
const settled = 1500;

/** The address bar's text, once it bears a token. */
async function dressed(reader) {
  await reader.until(() => /[?&#]ds=qab/.test(location.href));
  return reader.url();
}

journey(
  'a hand-copied address is an arrival of the channel ab, and its reader’s own address descends from it',
  async ({newVisitor}) => {
    const page = site.publish({config: {addressBar: true}});
    const anna = await newVisitor();
    await anna.open(`${page.url}?id=7#more`);
    const copied = await dressed(anna);
    const own = new URL(copied);
    assert.equal(copied, `${page.url}?ds=${own.searchParams.get('ds')}&id=7#more`, 'nothing else is added or lost');
    assert.deepEqual(await page.events(), [], 'making it is no share');

    const ben = await newVisitor();
    await ben.open(copied);
    const [arrival] = await page.events(1);
    assert.deepEqual(
      [arrival.type, arrival.channel, arrival.depth, arrival.token, arrival.parent],
      ['arrival', 'address-bar', 1, own.searchParams.get('ds'), undefined],
    );
    const next = readArrival(await dressed(ben));
    assert.equal(next.depth, 2);
    assert.equal(parseToken(next.token).parent, arrival.token.slice(10, 16));
    assert.notEqual(next.token, arrival.token);

    await copy(ben);
    const [, share] = await page.events(2);
    assert.deepEqual([share.depth, share.parent], [2, arrival.token.slice(10, 16)], 'shares descend from the arrival');
  },
  {often: ['chromium']},
);

journey(
  'the reader’s own token is no arrival when the page comes again',
  async ({newVisitor, name}) => {
    const elsewhere = site.publish();
    const next = `<a id="next" href="${elsewhere.path}">Next</a>`;
    const page = site.publish({
      config: {addressBar: true, storage: 'session'},
      body: `<dark-social-share></dark-social-share>${next}`,
    });
    const reader = await newVisitor();
    await reader.open(page.url);
    await reader.evaluate(() => history.replaceState({mark: 1}, ''));
    await dressed(reader);
    await reader.reload();
    await dressed(reader);
    assert.deepEqual(await reader.evaluate(() => history.state), {mark: 1});
    await reader.click('#next');
    await reader.until((path) => location.pathname === path, elsewhere.path);
    await reader.back();
    const address = await dressed(reader);
    await copy(reader);
    const events = await page.events(1);
    assert.deepEqual(types(events), ['share']);
    assert.deepEqual([events[0].depth, events[0].parent], [1, undefined], 'nobody is the reader’s own parent');

    if (name !== 'chromium') return;
    // A duplicated tab has the address and what the tab remembers.
    const kept = await reader.evaluate(() => ({...sessionStorage}));
    await reader.newTab();
    await reader.open(elsewhere.url);
    await reader.evaluate((all) => Object.assign(sessionStorage, all), kept);
    await reader.open(address);
    await dressed(reader);
    assert.deepEqual(types(await page.events(1)), ['share']);
  },
  {engines: chromiumAndFirefox, often: []},
);

journey(
  'the address is left alone where another one may break something',
  async ({newVisitor}) => {
    const config = {addressBar: true};
    const reader = await newVisitor();
    const cases = [
      [site.publish({config}), '?X-Amz-Signature=ab'],
      [site.publish({config}), '?ds=2024-01-01'],
      [site.publish({config, head: '<base href="/">'}), '?id=1'],
      [site.publish({config: {...config, consent: 'pending'}}), '?id=1'],
      [site.publish({config: {...config, tokens: false}}), '?id=1'],
      [site.publish({config: {...config, clean: 'none'}}), '?id=1'],
      [site.publish(), '?id=1'],
    ];
    for (const [page, query] of cases) {
      await reader.open(page.url + query);
      await delay(settled);
      assert.equal(await reader.url(), page.url + query);
    }
  },
  {engines: ['chromium'], often: []},
);

journey(
  'the address is left alone where a service worker is in charge, which may keep pages by their address',
  async ({newVisitor}) => {
    const page = site.publish({config: {addressBar: true}});
    const reader = await newVisitor();
    await reader.open(page.url);
    await dressed(reader);
    await reader.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js');
      await navigator.serviceWorker.ready;
    });
    await reader.until(() => !!navigator.serviceWorker.controller);
    await reader.open(page.url);
    await delay(settled);
    assert.equal(await reader.url(), page.url);
  },
  {engines: chromiumAndFirefox, often: ['chromium']},
);

journey(
  'the token comes with consent, and goes with it',
  async ({newVisitor}) => {
    const page = site.publish({config: {addressBar: true, consent: 'pending'}});
    const reader = await newVisitor();
    await reader.open(page.url);
    await reader.until(() => window.darkSocial);
    await reader.evaluate(() => darkSocial.configure({consent: 'granted'}));
    await dressed(reader);
    await reader.evaluate(() => darkSocial.configure({consent: 'denied'}));
    assert.equal(await reader.url(), page.url);
  },
  {engines: chromiumAndFirefox, often: []},
);

const passage = 'They tell each other where the flowers are, and how far it is to fly there.';

/** Opens a page, and waits: it minds what is copied from a moment after it came, in which nobody selects a passage. */
async function openToCopy(reader, {url}) {
  await reader.open(url);
  await reader.until(() => window.darkSocial);
  await delay(200);
}

const select = (selector) => getSelection().selectAllChildren(document.querySelector(selector));

journey(
  'a copied passage bears a link, and is an arrival of the channel tx',
  async ({newVisitor}) => {
    const page = site.publish({
      config: {copies: true},
      body: `<p id="passage">They tell each <b>other</b>${passage.slice(15)}</p>`,
    });
    const anna = await newVisitor();
    await openToCopy(anna, page);
    await anna.evaluate(select, '#passage');
    await anna.press('Control+c');
    const text = await anna.clipboard();
    const [, words, link] = /^([^]*)\n\nRead more: (\S+)$/.exec(text) ?? assert.fail(text);
    assert.equal(words, `They tell each other${passage.slice(15)}`);
    const token = new URL(link).searchParams.get('ds');
    assert.equal(link, `${page.url}?ds=${token}`);
    assert.deepEqual(await page.events(), [], 'making it is no share');

    const ben = await newVisitor();
    await ben.open(link);
    const [arrival] = await page.events(1);
    assert.deepEqual([arrival.channel, arrival.depth, arrival.token], ['text-selection', 1, token]);
  },
  {engines: chromiumAndFirefox, often: ['chromium']},
);

journey(
  'what is copied to be used stays as it is',
  async ({newVisitor}) => {
    const body = `<p id="word">bees</p><pre id="code">${passage}</pre><div id="editor" contenteditable>${passage}</div>
      <textarea id="field">${passage}</textarea><p id="own">${passage}</p>
      <script>own.addEventListener('copy', (event) => { event.clipboardData.setData('text/plain', 'own'); event.preventDefault(); })</script>`;
    const reader = await newVisitor();
    const copied = async (config, selector) => {
      await openToCopy(reader, site.publish({config, body}));
      await reader.evaluate(select, selector);
      if (selector === '#field') await reader.evaluate(() => document.querySelector('#field').select());
      await reader.press('Control+c');
      return reader.clipboard();
    };
    assert.equal(await copied({copies: true}, '#word'), 'bees');
    for (const selector of ['#code', '#editor', '#field'])
      assert.equal(await copied({copies: true}, selector), passage);
    assert.equal(await copied({copies: true}, '#own'), 'own');
    assert.equal(await copied({}, '#own'), 'own');
    assert.equal(await copied({copies: true, consent: 'denied'}, '#code'), passage);
    assert.match(await copied({copies: 'From {} with love'}, 'h1 + p, body'), /From http:\S+ds=qtx\S+ with love$/);
  },
  {engines: ['chromium'], often: []},
);

journey(
  'the link of a copied passage stands between white space, whatever words of the page surround it',
  async ({newVisitor}) => {
    const reader = await newVisitor();
    for (const [copies, expected] of [
      ['Source:{}.', /\n\nSource: http:\S+ds=q\w+ \.$/],
      ['«{}»', /\n\n« http:\S+ds=q\w+ »$/],
      ['{}', /\n\nhttp:\S+ds=q\w+$/],
    ]) {
      await openToCopy(reader, site.publish({config: {copies}}));
      await reader.evaluate(select, 'h1 + p, body');
      await reader.press('Control+c');
      assert.match(await reader.clipboard(), expected);
    }
  },
  {engines: ['chromium']},
);

journey(
  'passages in French pages bear French words, and formatted text its format',
  async ({newVisitor}) => {
    const page = site.publish({
      config: {copies: true},
      body: `<p id="passage" lang="fr"><i>Elles</i> ${passage}</p><div id="paste" contenteditable></div>`,
      script: scriptTag('defer'),
    });
    const reader = await newVisitor();
    await openToCopy(reader, page);
    await reader.evaluate(select, '#passage');
    await reader.press('Control+c');
    await reader.click('#paste');
    await reader.press('Control+v');
    const [html, text] = await reader.until(() => paste.textContent && [paste.innerHTML, paste.textContent]);
    assert.match(text, /Lire la suite : http/);
    assert.match(html, /<i>Elles<\/i>/);
    assert.match(html, /<a href="http[^"]+ds=qtx/);
  },
  {engines: chromiumAndFirefox, often: []},
);

journey(
  'a shared link’s arrival and the address bar go together',
  async ({newVisitor}) => {
    const page = site.publish({config: {addressBar: true}});
    const token = mint('whatsapp');
    const reader = await newVisitor();
    await reader.open(`${page.url}?ds=${token}`);
    assert.deepEqual(types(await page.events(1)), ['arrival']);
    const own = readArrival(await dressed(reader));
    assert.deepEqual([own.depth, parseToken(own.token).parent], [2, token.slice(10, 16)]);
  },
  {engines: chromiumAndFirefox, often: []},
);
