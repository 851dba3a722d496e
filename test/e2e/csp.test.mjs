// The script tag under strict content security policies, in whatever way it is loaded, and wherever its elements stand.

import assert from 'node:assert/strict';
import {readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {pathToFileURL} from 'node:url';
import {version} from 'dark-social';
import {build} from 'esbuild';

import {earlyTag, scriptTag} from '../pages/article.mjs';
import {copy, drawn, linkIn, mint, painted, types} from '../pages/reading.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

const drop = await readFile('dist/dark-social.min.js', 'utf8');
const site = await startSite({
  routes: {
    '/lit.js': (await build({entryPoints: ['test/pages/second-lit.mjs'], bundle: true, write: false})).outputFiles[0]
      .text,
    '/old/dark-social.min.js': drop.replaceAll(`"${version}"`, '"0.0.9"'),
  },
});
after(() => site.close());

const chromiumAndFirefox = {engines: ['chromium', 'firefox']};
const litTag = '<script src="/lit.js"></script>';
const oldTag = '<script src="/old/dark-social.min.js"></script>';

const base = "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'";
const policies = {
  'trusted types without a list': {policy: base, lit: true},
  'a list of trusted types': {policy: `${base}; trusted-types lit-html dark-social`, lit: true},
  'no trusted types at all': {policy: `${base}; trusted-types 'none'`, lit: false},
};

for (const [label, {policy, lit}] of Object.entries(policies)) {
  journey(
    `works under ${label}${lit ? ', beside another Lit' : ''}`,
    async ({newVisitor}) => {
      const page = site.publish({
        headers: {'content-security-policy': policy},
        early: earlyTag(),
        script: (lit ? litTag : '') + scriptTag('async'),
        body: `<dark-social-share></dark-social-share>${lit ? '<page-card name="Ada"></page-card>' : ''}`,
      });
      const reader = await newVisitor();
      await reader.open(`${page.url}?ds=${mint()}`);
      await copy(reader);
      assert.deepEqual(types(await page.events(2)), ['arrival', 'share']);
      const {background, icon, seen, card} = await reader.evaluate(() => ({
        background: getComputedStyle(part('button-copy')).backgroundColor,
        icon: part('button-copy').querySelector('svg').getBoundingClientRect().width,
        seen: window.seen,
        card: document.querySelector('page-card')?.shadowRoot.querySelector('b').textContent,
      }));
      assert.notEqual(background, 'rgba(0, 0, 0, 0)', 'the style sheets are in force');
      assert.ok(icon > 10 && icon < 40, `icon of ${icon} pixels`);
      assert.deepEqual([seen.violations, seen.errors, seen.warnings], [[], [], []]);
      assert.equal(seen.shared[0].outcome, 'copied');
      assert.equal(card ?? null, lit ? 'Ada' : null);
    },
    lit ? {} : chromiumAndFirefox,
  );
}

const earlyScript = await readFile('dist/dark-social-early.js', 'utf8');
const hashes = (await readFile('dist/dark-social-early.csp.txt', 'utf8')).trim().split('\n').join(' ');
const pasted = {
  'as it is': earlyScript,
  'with a line break after it': earlyScript + '\n',
  'on a line of its own': `\n${earlyScript}\n`,
};

for (const [way, text] of Object.entries(pasted)) {
  journey(
    `the early script, pasted inline ${way}, is allowed by its published hashes`,
    async ({newVisitor}) => {
      const page = site.publish({
        headers: {'content-security-policy': base.replace('script-src', `script-src ${hashes}`)},
        early: `<script>${text}</script>`,
        script: '',
      });
      const reader = await newVisitor();
      await reader.open(`${page.url}?ds=${mint()}`);
      assert.equal(await reader.url(), page.url);
      assert.deepEqual(await reader.evaluate(() => seen.violations), []);
    },
    chromiumAndFirefox,
  );
}

const ways = {
  async: {script: scriptTag('async'), seldom: true},
  deferred: {script: scriptTag('defer'), seldom: true},
  'at the end of the body, after the elements': {
    script: '',
    body: `<dark-social-share></dark-social-share>${scriptTag()}`,
  },
  'added by another script': {
    seldom: true,
    script: `<script>const tag = document.createElement('script'); tag.src = '/dist/dark-social.min.js'; document.head.append(tag);</script>`,
  },
  'with the early script': {early: earlyTag(), script: scriptTag('async'), seldom: true},
  'with the early script twice': {early: earlyTag() + earlyTag(), script: scriptTag('async')},
  twice: {script: scriptTag('defer') + scriptTag('defer'), warns: [version, version]},
  'in two versions, the old one first': {script: oldTag + scriptTag(), first: '0.0.9', warns: [version, '0.0.9']},
  'in two versions, the new one first': {script: scriptTag() + oldTag, warns: ['0.0.9', version]},
};

for (const [way, {first = version, warns, seldom, ...parts}] of Object.entries(ways)) {
  const run = async ({newVisitor}) => {
    const page = site.publish(parts);
    const reader = await newVisitor();
    await reader.open(`${page.url}?ds=${mint()}`);
    await copy(reader);
    assert.deepEqual(types(await page.events(2)), ['arrival', 'share']);
    assert.equal(await reader.url(), page.url);
    const {errors, arrivals, warnings, kept} = await reader.evaluate(() => ({...seen, kept: darkSocial.version}));
    assert.deepEqual([errors, arrivals.length, kept], [[], 1, first]);
    assert.equal(warnings.length, warns ? 1 : 0, String(warnings));
    for (const named of warns ?? []) assert.ok(warnings[0].includes(named), warnings[0]);
  };
  journey(`loaded ${way} there is one bar, one arrival and no error`, run, {
    ...chromiumAndFirefox,
    ...(seldom && {often: []}),
  });
}

journey(
  'a later copy adds its sinks, and events reach each of them once',
  async ({newVisitor}) => {
    const later = scriptTag('defer data-analytics="plausible" data-campaign="late"');
    const page = site.publish({
      head: '<script>window.calls = []; window.plausible = (...call) => calls.push(call);</script>',
      script: scriptTag('defer data-campaign="first"') + later + later,
    });
    const reader = await newVisitor();
    await reader.open(`${page.url}?ds=${mint()}`);
    await copy(reader);
    const events = await page.events(2);
    assert.deepEqual(types(events), ['arrival', 'share']);
    assert.equal(events[1].campaign, 'first', 'the options of the first copy stay');
    assert.deepEqual(await reader.evaluate(() => calls.map(([name]) => name)), ['share_arrival', 'share']);
  },
  chromiumAndFirefox,
);

journey("works inside another component's shadow root", async ({newVisitor}) => {
  const page = site.publish({
    script: litTag + scriptTag('async'),
    body: '<div lang="fr"><page-card id="card" name="Ada"></page-card></div>',
  });
  const reader = await newVisitor();
  await reader.open(`${page.url}?ds=${mint()}`);
  await reader.until(
    () =>
      document.querySelector('page-card').shadowRoot.querySelector('dark-social-share').shadowRoot?.childElementCount,
  );
  await painted(reader);
  await reader.click('page-card >>> [data-channel=copy]');
  const [, share] = await page.events(2);
  assert.deepEqual([share.channel, share.outcome, share.depth], ['copy', 'copied', 2]);
  const {label, heard} = await reader.evaluate(() => ({
    label: document
      .querySelector('page-card')
      .shadowRoot.querySelector('dark-social-share')
      .shadowRoot.querySelector('[data-channel=copy]').textContent,
    heard: seen.shared.length,
  }));
  assert.equal(label, 'Copier le lien');
  assert.equal(heard, 1, 'events leave shadow roots');
});

journey(
  'works in frames of every kind',
  async ({newVisitor}) => {
    const inner = (log) =>
      `<!doctype html><script src="${site.url('/pages/record.js')}" data-log="${site.url(log)}"></script>` +
      `<script src="${site.url('/dist/dark-social.min.js')}"></script><dark-social-share channels="whatsapp copy"></dark-social-share>`;
    const escaped = (html) => html.replaceAll('"', '&quot;');
    const sandboxed = site.publish({config: {frames: true}});
    const token = mint();
    const page = site.publish({script: ''});
    const outer = site.publish({
      script: '',
      body: `<iframe name="sandbox" sandbox="allow-scripts" src="${sandboxed.url}?ds=${token}"></iframe>
      <iframe name="srcdoc" srcdoc="${escaped(inner(page.log))}"></iframe>
      <iframe name="sandboxed srcdoc" sandbox="allow-scripts" srcdoc="${escaped(inner(page.log))}"></iframe>`,
    });
    const reader = await newVisitor();
    await reader.open(outer.url);
    const [arrival] = await sandboxed.events(1);
    assert.deepEqual([arrival.type, arrival.token], ['arrival', token]);
    for (const frame of reader.tab.raw.frames().slice(1)) {
      await frame.waitForFunction('window.part && part("button-whatsapp")?.href');
      const {kind, link, seen} = await frame.evaluate(`(async () => {
      part('button-whatsapp').dispatchEvent(new FocusEvent('focusin', {bubbles: true, composed: true}));
      part('button-copy').click();
      await new Promise((done) => setTimeout(done, 500));
      return {kind: window.name, link: part('button-whatsapp').href, seen};
    })()`);
      assert.deepEqual(seen.errors, [], kind);
      const shared = new URL(linkIn(link));
      const expected = kind === 'sandbox' ? sandboxed.path : outer.path;
      assert.deepEqual([shared.pathname, shared.searchParams.has('ds')], [expected, true], kind);
      assert.equal(seen.shared.length, 1, kind);
    }
  },
  chromiumAndFirefox,
);

journey(
  'where the page has no web address it says so, and shares what it is given',
  async ({newVisitor}) => {
    const file = join(tmpdir(), `dark-social-${process.pid}.html`);
    const tag = (path) => `<script src="${site.url(path)}"></script>`;
    await writeFile(
      file,
      `<!doctype html>${tag('/pages/record.js')}${tag('/dist/dark-social.min.js')}
    <dark-social-share></dark-social-share>
    <dark-social-button channel="whatsapp" url="https://example.org/a"></dark-social-button>`,
    );
    try {
      const reader = await newVisitor();
      await reader.open(pathToFileURL(file).href);
      await drawn(reader);
      const {seen, href} = await reader.evaluate(() => {
        part('button-whatsapp').click();
        part('button-copy').click();
        return {seen, href: part('button-whatsapp', 'dark-social-button').href};
      });
      assert.deepEqual([seen.errors, seen.shared], [[], []]);
      assert.equal(seen.warnings.length, 1);
      assert.match(seen.warnings[0], /<dark-social-share> url="" fails: .* not an http\(s\) address/);
      assert.match(linkIn(href), /^https:\/\/example\.org\/a\?utm_source=whatsapp/);
    } finally {
      await rm(file);
    }
  },
  chromiumAndFirefox,
);
