// Consent tools wired by the recipes of docs/privacy.md: who accepts is counted, on this visit and the next, and who refuses is not.

import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';

import {mintToken} from '../../dist/index.js';
import {serve} from '../../test/tools/site.mjs';
import {journey} from '../../test/tools/visitors.mjs';
import {bundleC15t, tools} from './tools.mjs';

const docs = await readFile('docs/privacy.md', 'utf8');

/** A recipe as the docs print it. */
function recipe(name) {
  const found = new RegExp(`<!-- recipe: ${name} -->\\n\\n\`\`\`\\w+\\n(.*?)\`\`\``, 's').exec(docs);
  assert.ok(found, `docs/privacy.md has no recipe for ${name}`);
  return found[1];
}

const [, telling] = /(<script>.*?<\/script>)/s.exec(recipe('head'));
const main = '/dist/dark-social.min.js';
const orders = {
  'our script before the tool': `<script src="${main}"></script>`,
  'our script after the tool': `<script>
    addEventListener('load', () => setTimeout(() => {
      document.head.append(Object.assign(document.createElement('script'), {src: '${main}'}));
    }, 1000));
  </script>`,
};

const page = (head, body) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Tide</title>
${telling}
<script>window.events = []; darkSocialConfig.sinks = [(event) => events.push(event.type)];</script>
${head}</head>
<body><main><dark-social-share channels="copy"></dark-social-share></main>${body}</body></html>`;

const routes = {'/c15t.js': await bundleC15t()};
const addresses = [];
for (const [name, {page: tags}] of Object.entries(tools)) {
  Object.keys(orders).forEach((order, index) => {
    const path = `/${name}/${index}`;
    routes[path] = page(orders[order], tags(recipe(name)));
    addresses.push({name, order, path});
  });
}
const site = await serve({routes, folders: {'/tools/': 'lab/consent-tools/node_modules'}});
after(() => site.close());

const read = (reader) =>
  reader.evaluate(() => ({
    consent: darkSocial.tracker().options.consent,
    arrivals: events.filter((type) => type === 'arrival').length,
  }));

for (const {name, order, path} of addresses) {
  const {accept, refuse, refusedBefore = 'denied'} = tools[name];
  const visit = async (reader) => {
    // In a tab of its own: who comes from a page of the same site has not arrived anew.
    await reader.newTab();
    await reader.open(`${site.origin}${path}?ds=${mintToken({channel: 'telegram'})}`);
    await reader.until(() => window.toolIsUp && !!window.darkSocial);
    await delay(500);
  };

  journey(`${name}, ${order}: who accepts is counted, also on the next visit`, async ({newVisitor}) => {
    const reader = await newVisitor();
    await visit(reader);
    assert.deepEqual(await read(reader), {consent: 'pending', arrivals: 0}, 'before the choice');
    await reader.evaluate(accept);
    await reader.until(() => events.length > 0);
    await delay(200);
    assert.deepEqual(await read(reader), {consent: 'granted', arrivals: 1}, 'after it');
    await visit(reader);
    await reader.until(() => events.length > 0);
    assert.deepEqual(await read(reader), {consent: 'granted', arrivals: 1}, 'on the next visit');
  });

  journey(`${name}, ${order}: who refuses is not counted, nor on the next visit`, async ({newVisitor}) => {
    const reader = await newVisitor();
    await visit(reader);
    await reader.evaluate(refuse);
    await delay(500);
    assert.deepEqual(await read(reader), {consent: 'denied', arrivals: 0}, 'after the choice');
    await visit(reader);
    assert.deepEqual(await read(reader), {consent: refusedBefore, arrivals: 0}, 'on the next visit');
  });
}
