// Pages that @lit-labs/ssr renders, with all elements in them, and that Lit hydrates.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {build} from 'esbuild';

import {DarkSocialRenderer} from 'dark-social/server/lit.js';
import {page} from '../pages/lit-ssr/page.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

const warnings = [];
const {warn} = console;
console.warn = (...words) => warnings.push(words.join(' '));
const body = collectResultSync(
  render(page({url: 'https://example.org/bees'}), {elementRenderers: [DarkSocialRenderer]}),
);
console.warn = warn;

const bundled = await build({
  entryPoints: ['test/pages/lit-ssr/client.mjs'],
  bundle: true,
  format: 'esm',
  write: false,
});
const site = await startSite({routes: {'/client.js': bundled.outputFiles[0].text}});
after(() => site.close());
const watch = `
window.problems = [];
for (const level of ['error', 'warn']) console[level] = (...words) => problems.push(words.join(' '));
addEventListener('error', ({message}) => problems.push(message));
addEventListener('unhandledrejection', ({reason}) => problems.push(String(reason)));
`;
const {url} = site.publish({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bees</title><script>${watch}</script>
<script type="module" src="/client.js"></script></head><body><main id="main">${body}</main></body></html>`,
});

journey(
  'Lit renders all elements on a server, and a bar with links that work without JavaScript',
  async ({newVisitor}) => {
    assert.deepEqual(warnings.length, 1, warnings.join('\n'));
    assert.match(warnings[0], /<dark-social-share> is not rendered on the server: .*look "sotf" must be one of/);
    const visitor = await newVisitor({javaScript: false});
    await visitor.open(url);
    const {links, button, locked, goal, qr, deferred} = await visitor.evaluate(() => ({
      links: [...document.querySelector('dark-social-share').shadowRoot.querySelectorAll('a[href]')].map(
        ({href}) => href,
      ),
      button: document.querySelector('dark-social-button').textContent,
      locked: document.querySelector('dark-social-gate [slot=locked]').checkVisibility(),
      goal: document.querySelector('dark-social-goal').getAttribute('target'),
      qr: document.querySelector('dark-social-qr').hasAttribute('downloads'),
      deferred: document.querySelectorAll('[defer-hydration]').length,
    }));
    assert.equal(links.length, 3);
    assert.ok(
      decodeURIComponent(links[0]).includes('Bees & "their" dances\nhttps://example.org/bees?utm_source=whatsapp'),
    );
    assert.deepEqual(
      {button, locked, goal, qr, deferred},
      {button: 'Tell a friend', locked: true, goal: '10', qr: true, deferred: 0},
    );
  },
);

journey(
  'Lit hydrates a page with all elements: the bar keeps its nodes and place, its listener hears',
  async ({newVisitor}) => {
    const visitor = await newVisitor();
    await visitor.open(url);
    await visitor.until(() => window.hydrated);
    const bar = 'dark-social-share >>> ';
    await visitor.click(bar + '[data-channel=copy]');
    await visitor.until(() => window.shared === 'copy');
    const {same, moved, problems, undrawn, bees} = await visitor.evaluate(() => ({
      same: window.before.button === document.querySelector('dark-social-share').shadowRoot.querySelector('.button'),
      moved: document.querySelector('h2').getBoundingClientRect().y - window.before.y,
      problems: window.problems,
      undrawn: [...document.querySelectorAll('main > *')]
        .filter(({localName}) => localName.startsWith('dark-social-') && !/selection|ask/.test(localName))
        .filter(({shadowRoot}) => !shadowRoot?.childElementCount)
        .map(({localName}) => localName),
      bees: document.querySelector('bee-count').shadowRoot.textContent.trim(),
    }));
    assert.deepEqual({same, moved, undrawn, bees}, {same: true, moved: 0, undrawn: [], bees: '7 bees'});
    // The one for the page's own mistake.
    assert.deepEqual(problems, [
      'dark-social: <dark-social-share> look="sotf" is none of: brand soft outline plain mono',
    ]);
  },
);
