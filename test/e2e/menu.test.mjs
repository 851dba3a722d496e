// The layout `menu` in every edition: its file is loaded where an element asks for it, and nothing on the page moves.

import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after} from 'node:test';
import {layoutStyleHashes, barStyleHash, renderBar} from 'dark-social/server';

import {article, modules, scriptTag} from '../pages/article.mjs';
import {types} from '../pages/reading.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

const drop = await readFile('dist/dark-social.min.js', 'utf8');
const site = await startSite({routes: {'/alone/dark-social.min.js': drop}});
const cdn = await startSite({headers: {'*': {'access-control-allow-origin': '*'}}});
after(() => site.close());
after(() => cdn.close());

const menu = '<dark-social-share layout="menu" channels="whatsapp email copy"></dark-social-share>';
const onMenuFile = ({url}) => /menu[\w-]*\.js$/.test(url.pathname);

/** The README's style for the room of a bar that no server rendered, and a record of what moves all the same. */
const recordShifts = `<style>dark-social-share { display: block; min-height: 2.5rem }</style><script>
window.shifts = [];
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({value}) => value)))
    .observe({type: 'layout-shift', buffered: true});
</script>`;

/** Waits until the menu is loaded, clicks its button, and returns what is open then. */
async function openMenu(visitor) {
  await visitor.until(() => part('trigger')?.hasAttribute('aria-expanded'));
  await visitor.evaluate(() => part('trigger').click());
  return visitor.evaluate(() => ({
    open: part('menu').matches(':popover-open'),
    items: [...part('menu').querySelectorAll('[role=menuitem]')].map((item) => item.textContent),
    heights: [...part('menu').querySelectorAll('[role=menuitem]')].map((item) => item.offsetHeight >= 24),
  }));
}

const opened = {open: true, items: ['WhatsApp', 'Email', 'Copy link'], heights: [true, true, true]};

const rendered = renderBar({url: 'https://example.org/a', channels: 'whatsapp email copy', layout: 'menu', lang: 'en'});
const editions = {
  'the drop-in in the head': {script: scriptTag('defer'), body: menu},
  'the drop-in at the end': {script: '', body: menu + `<p>Words</p>${scriptTag('async')}`},
  'the lite script': {script: '<script defer src="/dist/dark-social-lite.min.js"></script>', body: menu},
  'auto.js': {script: '<script type="module" src="/dist/dark-social/auto.js"></script>', body: menu},
  'the modules from npm': {script: modules(), body: menu},
  'renderBar()': {script: scriptTag('defer'), body: rendered},
};

journey('each edition loads the menu where an element asks for it alone, and nothing moves', async ({newVisitor}) => {
  const visitor = await newVisitor();
  for (const [edition, {script, body}] of Object.entries(editions)) {
    const before = site.requests.length;
    const requests = () => site.requests.slice(before).filter(onMenuFile).length;
    const head = recordShifts;
    await visitor.open(site.publish({script, head, body: body.replaceAll('layout="menu"', '')}).url);
    await visitor.until(() => part('bar'));
    if (edition !== 'renderBar()') assert.equal(requests(), 0, `${edition}: a page without a menu`);

    await visitor.open(site.publish({script, head, body}).url);
    assert.deepEqual(await openMenu(visitor), opened, edition);
    assert.ok(requests() >= 1, edition);
    const {seen, shifts} = await visitor.evaluate(() => ({seen, shifts}));
    assert.deepEqual([seen.warnings, seen.errors], [[], []], edition);
    assert.deepEqual(shifts, [], edition);
  }
});

journey('a menu whose file is missing is a bar, with one warning', async ({newVisitor}) => {
  const visitor = await newVisitor();
  await visitor.open(
    site.publish({script: '<script async src="/alone/dark-social.min.js"></script>', body: menu + menu}).url,
  );
  await visitor.until(() => part('bar')?.offsetHeight > 20 && seen.warnings.length);
  const {seen, layouts} = await visitor.evaluate(() => ({
    seen,
    layouts: [...document.querySelectorAll('dark-social-share')].map(({layout}) => layout),
  }));
  assert.deepEqual(layouts, ['bar', 'bar']);
  assert.equal(seen.warnings.length, 1, seen.warnings.join('\n'));
  assert.match(seen.warnings[0], /layout="menu" .*dark-social-menu\.js/);
});

journey('a menu works under strict policies, from another host, and shares', async ({newVisitor}) => {
  const visitor = await newVisitor();
  const trustedTypes = "require-trusted-types-for 'script'; trusted-types 'none'";
  const strict = `style-src 'self' ${barStyleHash} ${layoutStyleHashes.menu}; ${trustedTypes}`;
  const nonced = article({body: menu}).replaceAll('<script ', '<script nonce="n1" ');
  const pages = {
    'own files': {headers: {'content-security-policy': `script-src 'self'; ${strict}`}, body: menu},
    'rendered on the server': {headers: {'content-security-policy': `script-src 'self'; ${strict}`}, body: rendered},
    'a nonce': {headers: {'content-security-policy': `script-src 'nonce-n1'; ${strict}`}, html: nonced},
    'another host': {script: `<script async src="${cdn.url('/dist/dark-social.min.js')}"></script>`, body: menu},
  };
  for (const [name, parts] of Object.entries(pages)) {
    const page = site.publish(parts);
    await visitor.open(page.url);
    assert.deepEqual(await openMenu(visitor), opened, name);
    await visitor.evaluate(() => part('button-copy').click());
    await visitor.until(() => seen.shared.length);
    const {seen, note} = await visitor.evaluate(() => ({seen, note: part('note')?.textContent}));
    assert.deepEqual([seen.violations, seen.errors, seen.warnings], [[], [], []], name);
    assert.equal(seen.shared[0].channel, 'copy', name);
    assert.ok(note, name);
    if (!parts.html) assert.deepEqual(types(await page.events(1)), ['share'], name);
  }
});

journey('a menu that a server rendered opens without JavaScript, at its button', async ({newVisitor}) => {
  const visitor = await newVisitor({javaScript: false});
  await visitor.open(site.publish({script: '', body: rendered}).url);
  const look = () => {
    const {shadowRoot} = document.querySelector('dark-social-share');
    const [trigger, menu] = [shadowRoot.querySelector('.trigger'), shadowRoot.querySelector('.bar')];
    const [above, below] = [trigger, menu].map((element) => element.getBoundingClientRect());
    return {
      shown: [...shadowRoot.querySelectorAll('a, button')]
        .filter((element) => element.checkVisibility({visibilityProperty: true}))
        .map(({textContent}) => textContent),
      isBelow: below.top - above.bottom > 0 && below.top - above.bottom < 12 && below.left - above.left < 4,
    };
  };
  assert.deepEqual((await visitor.evaluate(look)).shown, ['Share']);
  await visitor.click('.trigger');
  assert.deepEqual(await visitor.evaluate(look), {shown: ['Share', 'WhatsApp', 'Email'], isBelow: true});
});
