// Bars that the server rendered: without JavaScript, when the element takes them over, and when a script swaps the page.

import assert from 'node:assert/strict';
import {after} from 'node:test';

import {barStyleHash, layoutStyleHashes, renderBar, renderFallback} from 'dark-social/server';
import {scriptTag} from '../pages/article.mjs';
import {addressOf, linkIn} from '../pages/reading.mjs';
import {startSite} from '../pages/site.mjs';
import {engineNames} from '../tools/browsers.mjs';
import {journey} from '../tools/visitors.mjs';

/** Records layout shifts, where the engine can tell (Chromium). */
const recordShifts = `
window.shifts = [];
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({value}) => value)))
    .observe({type: 'layout-shift', buffered: true});
`;

/** Loads the library late, so that the bar is painted before, and notes what stands where until then. */
const late = `
addEventListener('load', () => setTimeout(() => {
  const bar = document.querySelector('dark-social-share').shadowRoot;
  window.places = () => [...bar.querySelectorAll('.button'), document.querySelector('h2')].map((element) => {
    const {x, y, width, height} = element.getBoundingClientRect();
    return [x, y, width, height].join(' ');
  });
  window.before = {places: places(), button: bar.querySelector('.button'), colors: colors()};
  const script = document.createElement('script');
  script.src = '/dist/dark-social.min.js';
  document.head.append(script);
}, 300));
window.colors = () => [...document.querySelector('dark-social-share').shadowRoot.querySelectorAll('.button')]
  .map((button) => getComputedStyle(button).backgroundColor);
${recordShifts}
`;

const forum = {
  id: 'forum',
  code: 'xf',
  name: 'Forum',
  kind: 'network',
  icon: {path: 'M2 2h20v20z'},
  color: '#0a7d33',
  href: ({url}) => 'https://forum.example/new?link=' + encodeURIComponent(url),
};
/** What the pages of routers run first: notes every place of what stands below the bar, and every shadow root that a script attaches. */
const watch = `
window.darkSocialConfig = {channels: [{...${JSON.stringify(forum)}, href: ${forum.href}}]};
window.attached = [];
const {attachShadow} = Element.prototype;
Element.prototype.attachShadow = function (init) {
  attached.push(this.localName);
  return attachShadow.call(this, init);
};
window.places = new Set();
const note = () => {
  places.add(document.querySelector('h2')?.getBoundingClientRect().y);
  requestAnimationFrame(note);
};
requestAnimationFrame(note);
${recordShifts}
`;

// Without animations: there is no style sheet for them.
const startSwup = 'new Swup({containers: ["#content"], animationSelector: false});';

const scripts = {'/late.js': late, '/watch.js': watch, '/swup.js': startSwup};
const site = await startSite({
  routes: Object.fromEntries(
    Object.entries(scripts).map(([path, body]) => [path, {body, headers: {'content-type': 'text/javascript'}}]),
  ),
});
after(() => site.close());

const shared = {url: 'https://example.org/bees', title: 'Why bees dance', messengerAppId: '1'};
const bar = renderBar({...shared, channels: 'whatsapp messenger telegram sms email copy'});

const everyKind = {...shared, channels: ['whatsapp', 'messenger', 'telegram', 'sms', 'email', forum, 'copy']};

for (const [what, body] of Object.entries({
  'a rendered bar': renderBar(everyKind),
  'a fallback': `<dark-social-share>${renderFallback(everyKind)}</dark-social-share>`,
}))
  journey(
    `shows six working links of ${what} without JavaScript, and no button that needs it`,
    async ({newVisitor}) => {
      const page = site.publish({body, script: scriptTag()});
      const visitor = await newVisitor({javaScript: false});
      await visitor.open(page.url);
      const {defined, shown} = await visitor.evaluate(() => {
        const element = document.querySelector('dark-social-share');
        const links = [...(element.shadowRoot ?? element).querySelectorAll('a, button')];
        return {
          defined: element.matches(':defined'),
          shown: links.filter((link) => link.checkVisibility({visibilityProperty: true})).map(({href}) => href),
        };
      });
      assert.equal(defined, false, 'no script runs');
      assert.deepEqual(
        shown.map((href) => /utm_source(?:%253D|%3D|=)(\w+)/.exec(href)?.[1]),
        ['whatsapp', 'messenger', 'telegram', 'sms_share', 'mailto', 'forum'],
      );
      assert.ok(shown.every((href) => !/[?&]ds(%3D|=)/.test(href)));
      const opened = await visitor.opened(() => visitor.click('a[href^="https://t.me/"]'));
      assert.equal(
        linkIn(await addressOf(visitor, opened)),
        'https://example.org/bees?utm_source=telegram&utm_medium=dark_social',
      );
    },
    // What a page is without JavaScript is up to the engine.
    {often: engineNames},
  );

journey(
  'takes a rendered bar over in its place under a strict policy, without a layout shift',
  async ({newVisitor}) => {
    const page = site.publish({
      headers: {'content-security-policy': `default-src 'self'; script-src 'self'; style-src 'self' ${barStyleHash}`},
      script: '<script src="/late.js"></script>',
      body: `${bar}<dark-social-share></dark-social-share>`,
    });
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await visitor.until(() => !!window.before && document.querySelector('dark-social-share').matches(':defined'));
    // A second bar, which nobody rendered, is drawn once the element is there.
    await visitor.until(() => !!document.querySelectorAll('dark-social-share')[1].shadowRoot?.querySelector('a[href]'));
    const seen = await visitor.evaluate(() => ({
      same: before.button === document.querySelector('dark-social-share').shadowRoot.querySelector('.button'),
      styles: document.querySelector('dark-social-share').shadowRoot.querySelectorAll('style').length,
      places: [before.places.slice(0, -1), places().slice(0, -1)],
      colors: [before.colors, colors()],
      violations: window.seen.violations,
      copy: getComputedStyle(document.querySelector('dark-social-share').shadowRoot.querySelector('button')).visibility,
    }));
    assert.equal(seen.same, true, 'the nodes stay');
    assert.equal(seen.styles, 0);
    assert.deepEqual(seen.places[1], seen.places[0]);
    assert.deepEqual(seen.colors[1], seen.colors[0]);
    assert.equal(new Set(seen.colors[0]).size, 6, 'the colours of the channels');
    assert.deepEqual(seen.violations, []);
    assert.equal(seen.copy, 'visible');
  },
);

/** Where a bar of a fixed layout is, and whether it can be seen. */
function placeOfBar() {
  const element = document.querySelector('dark-social-share');
  const bar = element.shadowRoot.querySelector('.bar');
  const {x, y, width, height} = bar.getBoundingClientRect();
  const {visibility} = getComputedStyle(bar);
  return {isFixed: getComputedStyle(element).position === 'fixed', visibility, box: [x, y, width, height]};
}

for (const [layout, viewport] of [
  ['side', {width: 1280, height: 800}],
  ['bottom', {width: 390, height: 844}],
]) {
  const rendered = renderBar({url: 'https://example.org/', channels: 'whatsapp telegram email copy', layout});
  const headers = {
    'content-security-policy': `default-src 'self'; script-src 'self'; style-src 'self' ${barStyleHash} ${layoutStyleHashes[layout]}`,
  };

  journey(
    `takes a rendered bar with layout="${layout}" over with a layout shift of 0, under a strict policy`,
    async ({newVisitor}) => {
      const page = site.publish({headers, script: '<script src="/late.js"></script>', body: rendered});
      const visitor = await newVisitor({viewport});
      await visitor.open(page.url);
      await visitor.until(() => !!document.querySelector('dark-social-share').shadowRoot.querySelector('.fixed'));
      const seen = await visitor.evaluate(() => ({
        same: before.button === document.querySelector('dark-social-share').shadowRoot.querySelector('.button'),
        heading: before.places.at(-1) === places().at(-1),
        shifts,
        violations: window.seen.violations,
      }));
      assert.deepEqual(seen, {same: true, heading: true, shifts: [], violations: []});
      const {isFixed, visibility} = await visitor.evaluate(placeOfBar);
      assert.deepEqual([isFixed, visibility], [true, 'visible']);
    },
    {engines: ['chromium']},
  );

  journey(
    `shows a rendered bar with layout="${layout}" in its place without JavaScript, and where the script does not come`,
    async ({newVisitor}) => {
      for (const javaScript of [false, true]) {
        const page = site.publish({headers, script: '', body: rendered});
        const visitor = await newVisitor({viewport, javaScript});
        await visitor.open(page.url);
        const {isFixed, box} = await visitor.until(
          `() => { const place = (${placeOfBar})(); return place.visibility === 'visible' && place }`,
        );
        assert.equal(isFixed, false, `javaScript: ${javaScript}`);
        assert.ok(box[2] > 100 && box[3] >= 24, `javaScript: ${javaScript}: ${box}`);
        await visitor.close();
      }
    },
    {engines: ['chromium']},
  );
}

journey('takes a rendered bar over with a layout shift of 0', async ({newVisitor}) => {
  const page = site.publish({script: '<script src="/late.js"></script>', body: bar});
  const visitor = await newVisitor();
  await visitor.open(page.url);
  await visitor.until(() => !!window.before && document.querySelector('dark-social-share').matches(':defined'));
  await visitor.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  const {shifts, before, now} = await visitor.evaluate(() => ({
    shifts: window.shifts,
    before: window.before.places,
    now: places(),
  }));
  assert.deepEqual(now, before);
  assert.deepEqual(shifts, []);
});

/** Waits for the bar of a page, and returns the addresses of its links. */
const links = (title) => {
  const root = document.title === title && document.querySelector('dark-social-share:defined')?.shadowRoot;
  const buttons = root ? [...root.querySelectorAll('a[href], button')].filter(({offsetWidth}) => offsetWidth) : [];
  return buttons.length === 7 && !root.querySelector('style') && buttons.flatMap(({href}) => href ?? []);
};

/** The routers with their scripts; `link`: attributes of a link; `takesOver`: whether they attach the shadow root of what they parse. */
const routers = {
  Turbo: {head: '<script src="/node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>'},
  'htmx 2': {
    head: '<script src="/node_modules/htmx2/dist/htmx.min.js"></script>',
    link: 'hx-boost="true" hx-target="#content" hx-select="#content" hx-swap="outerHTML"',
    takesOver: true,
  },
  'htmx 4': {
    head: '<script src="/node_modules/htmx.org/dist/htmx.min.js"></script>',
    link: 'hx-boost="true" hx-target="#content" hx-select="#content" hx-swap="outerHTML"',
    takesOver: true,
  },
  swup: {
    head: `<script src="/node_modules/swup/dist/Swup.umd.js"></script><script defer src="/swup.js"></script>`,
  },
};

for (const [name, {head, link = '', takesOver = false}] of Object.entries(routers))
  journey(
    `shows a rendered bar before the next paint when ${name} swaps the page, and when the visitor goes back`,
    async ({newVisitor}) => {
      const rendered = renderBar(everyKind);
      const html = (title, next) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><script src="/watch.js"></script>${head}${scriptTag('defer')}</head>
<body><main id="content">${rendered}<a id="next" href="${next}" ${link}>Next</a></main><h2>Below</h2></body></html>`;
      const second = site.publish({html: html('second', '/')});
      const first = site.publish({html: html('first', second.path)});
      const visitor = await newVisitor();
      await visitor.open(first.url);
      await visitor.until(links, 'first');
      await visitor.evaluate(() => {
        window.stayed = true;
        window.attached = [];
        window.shifts = [];
        window.places.clear();
      });
      await visitor.click('#next');
      const addresses = await visitor.until(links, 'second');
      assert.equal(addresses.length, 6);
      const drawnAnew = await visitor.evaluate(() => window.attached.length);
      assert.equal(drawnAnew, takesOver ? 0 : 1, 'bars drawn anew');
      assert.ok(addresses.every((address) => /utm_source/.test(decodeURIComponent(decodeURIComponent(address)))));
      await visitor.hover('a[data-channel=whatsapp]');
      await visitor.until(() =>
        /[?&]ds=/.test(
          decodeURIComponent(document.querySelector('dark-social-share').shadowRoot.querySelector('a').href),
        ),
      );
      await visitor.back();
      assert.equal((await visitor.until(links, 'first')).length, 6);
      const seen = await visitor.evaluate(
        () => new Promise((resolve) => setTimeout(() => resolve({stayed, shifts, places: [...places], attached}), 300)),
      );
      assert.equal(seen.stayed, true, `${name} swapped the page`);
      assert.deepEqual(seen.shifts, []);
      assert.equal(seen.places.length, 1, `what stands below the bar was at ${seen.places}`);
    },
  );

journey('draws a rendered bar that a script inserts as innerHTML before the next paint', async ({newVisitor}) => {
  const page = site.publish({body: '<main></main>'});
  const visitor = await newVisitor();
  await visitor.open(page.url);
  const height = await visitor.evaluate(async (html) => {
    document.querySelector('main').innerHTML = html;
    await undefined;
    return document.querySelector('dark-social-share').offsetHeight;
  }, bar);
  assert.ok(height > 20, `a height of ${height} px in the next microtask`);
});
