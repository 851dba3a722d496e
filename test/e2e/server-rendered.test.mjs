// Bars that the server rendered: without JavaScript, when the element takes them over, and when a script swaps the page.

import assert from 'node:assert/strict';
import {after} from 'node:test';

import {barStyleHash, renderBar, renderFallback} from 'dark-social/server';
import {scriptTag} from '../pages/article.mjs';
import {addressOf, linkIn} from '../pages/reading.mjs';
import {startSite} from '../pages/site.mjs';
import {engineNames} from '../tools/browsers.mjs';
import {journey} from '../tools/visitors.mjs';

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
window.shifts = [];
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({value}) => value)))
    .observe({type: 'layout-shift', buffered: true});
`;

const turbo = '/node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js';
const site = await startSite({routes: {'/late.js': {body: late, headers: {'content-type': 'text/javascript'}}}});
after(() => site.close());

const forum = {
  id: 'forum',
  code: 'xf',
  name: 'Forum',
  kind: 'network',
  icon: {path: 'M2 2h20v20z'},
  color: '#0a7d33',
  href: ({url}) => 'https://forum.example/new?link=' + encodeURIComponent(url),
};
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

/** Waits for the bar of a page, and returns how many of its buttons can be used. */
const usable = (title) => {
  const root = document.title === title && document.querySelector('dark-social-share:defined')?.shadowRoot;
  const buttons = root ? [...root.querySelectorAll('a[href], button')].filter(({offsetWidth}) => offsetWidth) : [];
  return buttons.length === 6 && !root.querySelector('style') && buttons.length;
};

journey('shows rendered bars after Turbo changed the page, and went back to a clone of it', async ({newVisitor}) => {
  const head = `<script src="${turbo}"></script>`;
  const parts = (title, link) => ({
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}${scriptTag('defer')}</head><body>${bar}<a id="to" href="${link}">on</a></body></html>`,
  });
  const second = site.publish(parts('second', '/'));
  const first = site.publish(parts('first', second.path));
  const visitor = await newVisitor();
  await visitor.open(first.url);
  await visitor.until(usable, 'first');
  await visitor.evaluate(() => (window.stayed = true));
  await visitor.click('#to');
  await visitor.until(usable, 'second');
  await visitor.back();
  await visitor.until(usable, 'first');
  assert.equal(await visitor.evaluate(() => window.stayed), true, 'Turbo swapped the page');
});

for (const [what, swap] of Object.entries({
  'as innerHTML, as htmx does': (html) => (document.querySelector('main').innerHTML = html),
  'by DOMParser, as swup does': (html) =>
    document.querySelector('main').replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.children),
}))
  journey(`shows rendered bars that a script puts in ${what}, before the next paint`, async ({newVisitor}) => {
    const page = site.publish({body: `<main>${bar}</main>`});
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await visitor.until(usable, 'Why bees dance');
    const height = await visitor.evaluate(
      (html, text) => {
        new Function('html', `return (${text})(html)`)(html);
        return Promise.resolve().then(() => document.querySelector('dark-social-share').offsetHeight);
      },
      bar,
      String(swap),
    );
    assert.ok(height > 20, `a height of ${height} px in the next microtask`);
    await visitor.until(usable, 'Why bees dance');
  });
