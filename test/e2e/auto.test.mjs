// auto.js: what it loads and what it does not, in whatever way a page loads it, and what happens while its parts are on their way.

import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {setTimeout as delay} from 'node:timers/promises';
import {after} from 'node:test';
import {parseToken} from 'dark-social';

import {earlyTag, scriptTag} from '../pages/article.mjs';
import {addressOf, copy, drawn, linkIn, mint, types} from '../pages/reading.mjs';
import {startSite} from '../pages/site.mjs';
import {serve} from '../tools/site.mjs';
import {journey} from '../tools/visitors.mjs';

const folder = '/dist/dark-social/';
const manifest = JSON.parse(await readFile('dist/dark-social/manifest.json', 'utf8'));
const files = (await readdir('dist/dark-social')).filter((name) => name.endsWith('.js'));
const partOf = (file) => file.replace(/-.*|\.js$/g, '');

/** The files as routes below another folder, some of them missing or slow. */
async function folderWith(path, {missing = [], slow = {}}) {
  const entries = files.map(async (file) => {
    const body = await readFile(`dist/dark-social/${file}`, 'utf8');
    const answer = async () => {
      await delay(slow[partOf(file)] ?? 0);
      return missing.includes(partOf(file)) ? {status: 404} : {body};
    };
    return [`${path}${file}`, answer];
  });
  return Object.fromEntries(await Promise.all(entries));
}

const unfinished = ['core', 'elements', 'sharing', 'page', 'sinks'];
const routes = Object.assign(
  {'/other.html': '<title>Elsewhere</title>'},
  ...(await Promise.all([
    ...unfinished.map((part) => folderWith(`/without-${part}/`, {missing: [part]})),
    folderWith('/slow-sharing/', {slow: {sharing: 1000, page: 1000}}),
  ])),
);
const site = await startSite({routes});
const cdn = await serve({headers: {'*': {'access-control-allow-origin': '*'}}});
const closed = await serve();
after(() => Promise.all([site.close(), cdn.close(), closed.close()]));

const autoTag = (attributes = '', path = folder) =>
  `<script type="module" ${attributes} src="${path}auto.js"></script>`;
const fallback = '<a id="fallback" href="https://wa.me/?text=hello">WhatsApp</a>';
const bar = (attributes = '') => `<dark-social-share ${attributes}>${fallback}</dark-social-share>`;
const sixChannels = 'channels="whatsapp messenger telegram sms email copy"';

/** The parts that were asked for since the given request, in order. */
const partsLoaded = (since = 0) =>
  site.requests
    .slice(since)
    .map(({url}) => url.pathname)
    .filter((path) => path.startsWith(folder))
    .map((path) => partOf(path.slice(folder.length)));

const settled = async (visitor) => {
  await visitor.until(() => window.darkSocial);
  await delay(300);
};

const chromiumAndFirefox = {engines: ['chromium', 'firefox'], often: ['chromium']};
const chromium = {engines: ['chromium']};

journey(
  'auto.js loads the bar first, then what its buttons do: a share, the arrival by its link, and the next share',
  async ({newVisitor}) => {
    const page = site.publish({
      script: autoTag('data-campaign="spring"'),
      body: `<div lang="fr">${bar(sixChannels)}</div>`,
    });
    const since = site.requests.length;
    const sharer = await newVisitor();
    await sharer.open(page.url);
    await settled(sharer);
    const loaded = partsLoaded(since);
    assert.deepEqual(loaded.slice(0, 2), ['auto', 'core']);
    assert.deepEqual([...loaded].sort(), ['auto', 'core', 'elements', 'page', 'sharing']);
    assert.equal(await sharer.evaluate(() => part('button-copy').getAttribute('aria-label')), 'Copier le lien');
    const [href] = await sharer.evaluate(() => [part('button-telegram').href]);
    assert.equal(new URL(linkIn(href)).searchParams.get('utm_campaign'), 'spring');
    await copy(sharer);
    const [share] = await page.events(1);
    assert.deepEqual([share.type, share.channel, share.depth, share.campaign], ['share', 'copy', 1, 'spring']);

    const friend = await newVisitor();
    await friend.open(`${page.url}?ds=${share.token}`);
    const [, arrival] = await page.events(2);
    assert.deepEqual([arrival.type, arrival.token, arrival.status], ['arrival', share.token, 'ok']);
    assert.equal(await friend.url(), page.url);
    await copy(friend);
    assert.equal(parseToken((await page.events(3))[2].token).depth, 2);
    assert.deepEqual(await friend.evaluate(() => [seen.errors, seen.warnings]), [[], []]);
  },
  {often: ['chromium', 'firefox', 'webkit']},
);

journey(
  'auto.js asks for no element where there is none, and for each part once when bars are added later',
  async ({newVisitor}) => {
    const page = site.publish({script: autoTag(), body: ''});
    const since = site.requests.length;
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await settled(visitor);
    assert.deepEqual(partsLoaded(since).sort(), ['auto', 'core', 'page']);
    assert.equal((await page.visits(1)).length, 1);
    await visitor.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<dark-social-share></dark-social-share>');
      document.body.insertAdjacentHTML('beforeend', '<p><dark-social-button></dark-social-button></p>');
    });
    await drawn(visitor);
    await visitor.until(() => !!part('button', 'dark-social-button'));
    await delay(300);
    assert.deepEqual(partsLoaded(since).sort(), ['auto', 'core', 'elements', 'page', 'sharing']);
    await copy(visitor);
    assert.deepEqual(types(await page.events(1)), ['share']);
  },
  chromiumAndFirefox,
);

journey(
  'auto.js loads the sinks that data-analytics names, which get the events so far; an unknown name makes a warning',
  async ({newVisitor}) => {
    const plausible = '<script>window.sent = []; window.plausible = (...call) => sent.push(call);</script>';
    const page = site.publish({head: plausible, script: autoTag('data-analytics="plausible nosuch"')});
    const since = site.requests.length;
    const visitor = await newVisitor();
    await visitor.open(`${page.url}?ds=${mint()}`);
    await visitor.until(() => window.sent.length);
    await delay(300);
    assert.deepEqual(partsLoaded(since).sort(), ['auto', 'core', 'elements', 'page', 'sharing', 'sinks']);
    const [warning, ...others] = await visitor.evaluate(() => seen.warnings);
    assert.match(warning, /data-analytics="nosuch" is none of: auto/);
    assert.deepEqual(others, []);
  },
  chromiumAndFirefox,
);

journey(
  'a second address of auto.js, and the drop-in beside it, load and count nothing twice',
  async ({newVisitor}) => {
    const tags = autoTag() + autoTag().replace('auto.js', 'auto.js?v=2');
    const page = site.publish({script: tags, body: `<div lang="fr">${bar()}</div>`});
    const since = site.requests.length;
    const visitor = await newVisitor();
    await visitor.open(`${page.url}?ds=${mint()}`);
    await settled(visitor);
    assert.deepEqual(partsLoaded(since).sort(), ['auto', 'auto', 'core', 'elements', 'page', 'sharing']);
    assert.equal(await visitor.evaluate(() => part('button-copy').getAttribute('aria-label')), 'Copier le lien');
    assert.deepEqual(types(await page.events(1)), ['arrival']);

    const both = site.publish({script: autoTag() + scriptTag('async')});
    const other = await newVisitor();
    await other.open(`${both.url}?ds=${mint()}`);
    await copy(other);
    assert.deepEqual(types(await both.events(2)), ['arrival', 'share']);
    assert.deepEqual(await other.evaluate(() => seen.errors), []);
  },
  chromiumAndFirefox,
);

for (const part of unfinished) {
  journey(
    `auto.js without its file "${part}" warns once, and the links that are there work`,
    async ({newVisitor}) => {
      const page = site.publish({
        script: autoTag('data-analytics="auto"', `/without-${part}/`),
        body: bar(sixChannels),
      });
      const visitor = await newVisitor();
      await visitor.open(page.url);
      // A missing file of the core is for the browser alone to report.
      if (part !== 'core') await visitor.until(() => seen.warnings.length);
      await delay(200);
      const {warnings, errors, hasBar, fallbackSeen} = await visitor.evaluate(() => ({
        ...seen,
        hasBar: !!part('bar'),
        fallbackSeen: document.querySelector('#fallback').getClientRects().length,
      }));
      assert.deepEqual(errors, []);
      const drawsBar = part !== 'core' && part !== 'elements';
      assert.equal(hasBar, drawsBar);
      assert.equal(!!fallbackSeen, !drawsBar);
      assert.equal(warnings.length, part === 'core' ? 0 : 1, warnings.join('\n'));
      if (part !== 'core') assert.match(warnings[0], /could not load a file of its folder/);
      if (!drawsBar || part === 'sinks') return;
      const opened = await visitor.opened(() => visitor.click('a[data-channel=telegram]'));
      assert.match(linkIn(await addressOf(visitor, opened)), /utm_source=telegram/);
    },
    {...chromium, sameVisitor: true},
  );
}

journey(
  'a click before auto.js has loaded what buttons do waits for it: one share with its token, and the link is followed',
  async ({newVisitor}) => {
    const page = site.publish({script: autoTag('', '/slow-sharing/'), body: bar(sixChannels)});
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await drawn(visitor);
    assert.equal(await visitor.evaluate(() => typeof window.darkSocial), 'undefined', 'it is not loaded yet');
    const {tab} = visitor;
    const opened = await visitor.opened(() => visitor.click('a[data-channel=telegram]'));
    const link = new URL(linkIn(await addressOf(visitor, opened)));
    await opened.close();
    await tab.activate();
    const [share, ...others] = await page.events(1);
    assert.deepEqual([share.type, share.channel, others.length], ['share', 'telegram', 0]);
    assert.equal(link.searchParams.get('ds'), share.token);

    await visitor.open(page.url);
    await drawn(visitor);
    await visitor.click('button[data-channel=copy]');
    const [, copied] = await page.events(2);
    assert.deepEqual([copied.channel, copied.outcome], ['copy', 'copied']);
    assert.deepEqual(await visitor.evaluate(() => [seen.errors, seen.warnings]), [[], []]);
  },
  chromium,
);

journey(
  'a visitor who leaves 50 ms after the bar is there makes a visit',
  async ({newVisitor}) => {
    const leaves = `<script>
      const watch = () => (window.part?.('bar') ? setTimeout(() => (location.href = '/other.html'), 50) : setTimeout(watch, 1));
      watch();
    </script>`;
    const page = site.publish({script: autoTag(), body: bar() + leaves});
    const visitor = await newVisitor();
    for (let times = 1; times <= 3; times++) {
      await visitor.open(page.url.replace('127.0.0.1', times % 2 ? 'localhost' : '127.0.0.1'));
      await visitor.until(() => document.title === 'Elsewhere');
      assert.equal((await page.visits(times)).length, times);
    }
  },
  // 50 ms are too few for a request on a machine that runs other tests as well.
  {...chromiumAndFirefox, often: []},
);

journey(
  'auto.js requests the part for arrivals and visits before the frame with the bar is painted',
  async ({newVisitor}) => {
    const watch = `<script>
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => (window.paintedAt = performance.now());
      const look = () => (window.part?.('bar') ? port2.postMessage('') : requestAnimationFrame(look));
      requestAnimationFrame(look);
    </script>`;
    const page = site.publish({head: watch, script: autoTag(), body: bar()});
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await settled(visitor);
    const {requestedAt, paintedAt} = await visitor.evaluate(() => ({
      requestedAt: performance.getEntriesByType('resource').find(({name}) => name.includes('/page-')).startTime,
      paintedAt: window.paintedAt,
    }));
    assert.ok(requestedAt < paintedAt, `requested at ${requestedAt} ms, painted at ${paintedAt} ms`);
  },
  chromium,
);

journey(
  'auto.js works on a page with a base elsewhere',
  async ({newVisitor}) => {
    const tag = autoTag('', site.url(folder));
    const page = site.publish({head: '<base href="https://elsewhere.example/deep/">', script: tag});
    const since = site.requests.length;
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await copy(visitor);
    assert.deepEqual(partsLoaded(since).sort(), ['auto', 'core', 'elements', 'page', 'sharing']);
    assert.deepEqual(types(await page.events(1)), ['share']);
  },
  chromiumAndFirefox,
);

journey(
  'auto.js from another origin needs its permission; without it the fallback links stay',
  async ({newVisitor}) => {
    const page = site.publish({script: autoTag('', cdn.url(folder)), body: bar()});
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await copy(visitor);
    assert.deepEqual(types(await page.events(1)), ['share']);
    assert.ok(site.requests.every(({url}) => url.origin !== cdn.origin));

    const without = site.publish({script: autoTag('', closed.url(folder)), body: bar()});
    await visitor.open(without.url);
    await delay(500);
    assert.ok(await visitor.evaluate(() => document.querySelector('#fallback').getClientRects().length));
  },
  chromiumAndFirefox,
);

journey(
  'auto.js works under a strict policy with no trusted types, and takes the token off without the early script',
  async ({newVisitor}) => {
    const policy =
      "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
    for (const early of [earlyTag(), '']) {
      const page = site.publish({headers: {'content-security-policy': policy}, early, script: autoTag()});
      const visitor = await newVisitor();
      await visitor.open(`${page.url}?ds=${mint()}`);
      await copy(visitor);
      assert.deepEqual(types(await page.events(2)), ['arrival', 'share']);
      assert.equal(await visitor.url(), page.url);
      const {violations, errors, warnings} = await visitor.evaluate(() => seen);
      assert.deepEqual([violations, errors, warnings], [[], [], []]);
    }
  },
  chromiumAndFirefox,
);

journey(
  'the hashes of the manifest are those of the files: the browser loads them, and refuses another file',
  async ({newVisitor}) => {
    const importMap = (hashOf) =>
      `<script type="importmap">${JSON.stringify({
        integrity: Object.fromEntries(
          Object.entries(manifest.files).map(([file, {integrity}]) => [folder + file, hashOf(file, integrity)]),
        ),
      })}</script>`;
    const preload = manifest.preload.map(
      (file) => `<link rel="modulepreload" href="${folder}${file}" integrity="${manifest.files[file].integrity}">`,
    );
    const right = site.publish({
      head: importMap((_, hash) => hash) + preload.join(''),
      script: autoTag(`integrity="${manifest.files['auto.js'].integrity}"`),
      body: bar(),
    });
    const since = site.requests.length;
    const visitor = await newVisitor();
    await visitor.open(right.url);
    await copy(visitor);
    assert.deepEqual(types(await right.events(1)), ['share']);
    assert.deepEqual(partsLoaded(since).sort(), ['auto', 'core', 'elements', 'page', 'sharing'], 'each once');

    const other = manifest.files['auto.js'].integrity;
    const wrong = site.publish({
      head: importMap((file, hash) => (partOf(file) === 'elements' ? other : hash)),
      script: autoTag(),
      body: bar(),
    });
    await visitor.open(wrong.url);
    await visitor.until(() => seen.warnings.length);
    assert.match((await visitor.evaluate(() => seen.warnings))[0], /could not load a file of its folder/);
    assert.ok(await visitor.evaluate(() => document.querySelector('#fallback').getClientRects().length));
  },
  chromiumAndFirefox,
);

journey(
  'auto.js gives a module that imports it the functions, once they are there',
  async ({newVisitor}) => {
    const page = site.publish({
      script: autoTag(),
      head: `<script type="module">
        import {loaded} from '${folder}auto.js';
        const {createShare} = await loaded;
        window.link = createShare('telegram').url;
      </script>`,
    });
    const visitor = await newVisitor();
    await visitor.open(page.url);
    assert.match(await visitor.until(() => window.link), /utm_source=telegram/);
  },
  chromiumAndFirefox,
);
