// A router on the Navigation API keeps working, wherever the drop-in stands: what we write is a navigation to it, and a write in the
// middle of one of its own would abort that.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';
import {mintToken} from 'dark-social';

import {journey} from '../../tools/visitors.mjs';
import {tourRouter} from './routers.mjs';
import {bundle, placements, serveApp} from './site.mjs';

const engines = ['chromium', 'firefox'];

await tourRouter('Navigation API', {app: 'navigation-api', stateKeys: [], toAnchor: true, engines});

const code = await bundle('navigation-api');
const token = () => mintToken({channel: 'telegram'});

const ready = (visitor, page) =>
  visitor.until((name) => window.ready && window.darkSocial && !!document.querySelector(`[data-page="${name}"]`), page);

const told = (visitor) =>
  visitor.evaluate(() => ({
    address: location.href.slice(location.origin.length),
    entries: navigation.entries().length,
    rendered: window.rendered,
    failed: window.failed,
  }));

for (const name of ['early script first', 'main script after the app']) {
  const isEarly = name === 'early script first';
  const site = await serveApp(code, placements[name]);
  after(() => site.close());

  journey(
    `a router on the Navigation API, ${name}: a landing makes no entry and aborts nothing`,
    async ({newVisitor}) => {
      const visitor = await newVisitor();
      await visitor.open(`${site.origin}/tide?ds=${token()}&x=1`);
      await ready(visitor, 'tide');
      await visitor.until(() => location.search === '?x=1');
      await delay(300);
      const {rendered, ...rest} = await told(visitor);
      assert.deepEqual(rest, {address: '/tide?x=1', entries: 1, failed: []});
      // Without the early script the router takes our one write for a navigation.
      assert.equal(rendered.length, isEarly ? 1 : 2, rendered.join());
    },
    {engines},
  );

  for (const landing of ['?x=1', '?ds=TOKEN&x=1']) {
    journey(
      `a router on the Navigation API, ${name}, landed at ${landing}: a link with a token inside the page is cleaned and aborts nothing`,
      async ({newVisitor}) => {
        const visitor = await newVisitor();
        await visitor.open(`${site.origin}/tide${landing.replace('TOKEN', token())}`);
        await ready(visitor, 'tide');
        await visitor.until(() => location.search === '?x=1');
        await delay(200);
        await visitor.evaluate((address) => {
          rendered.length = 0;
          window.outcome = 'pending';
          navigation.navigate(address).finished.then(
            () => (outcome = 'finished'),
            (error) => (outcome = String(error)),
          );
        }, `/moor?ds=${token()}&y=2`);
        await ready(visitor, 'moor');
        await visitor.until(() => location.search === '?y=2');
        await delay(300);
        const {rendered, ...rest} = await told(visitor);
        assert.equal(await visitor.evaluate(() => window.outcome), 'finished');
        assert.deepEqual(rest, {address: '/moor?y=2', entries: 2, failed: []});
        assert.equal(rendered.length, isEarly ? 1 : 2, rendered.join());
      },
      {engines, often: isEarly ? [] : ['chromium']},
    );
  }
}

const plain = (place) =>
  serveApp(
    `window.bootedAt = location.href;
    document.querySelector('#app').append(document.createElement('main'));
    document.querySelector('main').dataset.page = 'tide';
    window.ready = true;`,
    place,
  );

/** A page without a router has its address cleaned whatever writes it. */
async function cleansWrites(visitor, origin) {
  await visitor.open(`${origin}/tide?x=1#`);
  await ready(visitor, 'tide');
  await delay(200);
  assert.equal(await visitor.url(), `${origin}/tide?x=1#`, 'an address without a token stays, to its last character');
  for (const method of ['pushState', 'replaceState']) {
    const address = `/moor?ds=${token()}&y=2`;
    await visitor.evaluate((name, url) => history[name]({own: name}, '', url), method, address);
    await visitor.until(() => location.search === '?y=2');
    assert.deepEqual(await visitor.evaluate(() => history.state), {own: method});
  }
}

const alone = await plain(placements['main script alone']);
after(() => alone.close());
journey(
  'a token that is written into the address later is cleaned where the landing had none',
  async ({newVisitor}) => {
    await cleansWrites(await newVisitor(), alone.origin);
  },
);

const replaced = await plain({
  head: `<script>var navigation = document.createElement('nav');</script>${placements['main script alone'].head}`,
});
after(() => replaced.close());
journey(
  'a token that is written into the address later is cleaned where a script of the page has replaced "navigation"',
  async ({newVisitor}) => {
    const visitor = await newVisitor();
    await cleansWrites(visitor, replaced.origin);
    assert.equal(await visitor.evaluate(() => navigation.localName), 'nav');
  },
  {engines, often: engines},
);
