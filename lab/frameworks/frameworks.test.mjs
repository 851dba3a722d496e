// The routers of Next, SvelteKit, Nuxt and Astro keep working, and do not bring the token back, wherever the drop-in stands.
// run.mjs builds what is served here.

import assert from 'node:assert/strict';
import {after, test} from 'node:test';

import {holdRow} from '../../test/e2e/analytics/documented.mjs';
import {tour} from '../../test/e2e/routers/tour.mjs';
import {mintToken} from 'dark-social';
import {journey} from '../../test/tools/visitors.mjs';
import {frameworks, serve, titleOf} from './frameworks.mjs';

const places = {
  early: 'early script first',
  told: 'early script first, `ds` left out by the server',
  alone: 'main script alone',
  late: 'main script after the app',
};

const wanted = process.env.TEST_FRAMEWORKS?.split(',') ?? Object.keys(frameworks);
for (const name of wanted.filter((wanted) => wanted in frameworks)) {
  const {told, ...kept} = frameworks[name];
  const title = titleOf(name);
  const site = await serve(name);
  after(() => site.close());
  test(`${title}, imported from npm: the server draws the page with the element in it`, async () => {
    const response = await fetch(`${site.origin}/npm/share`);
    const html = await response.text();
    assert.equal(response.status, 200);
    assert.match(html, /<h1>share<\/h1>.*<dark-social-share[^>]* channels="whatsapp copy"/s);
    assert.doesNotMatch(html, /dark-social(-early|\.min)\.js/);
  });
  journey(`${title}, imported from npm: the page hydrates, draws the bar, tells of arrivals`, async (engine) => {
    const visitor = await engine.newVisitor();
    const token = mintToken({channel: 'telegram'});
    await visitor.open(`${site.origin}/npm/share?ds=${token}&edition=evening`);
    const link = 'dark-social-share >>> [data-channel="whatsapp"]';
    await visitor.until(
      () => window.ready && !!document.querySelector('dark-social-share')?.shadowRoot?.querySelector('a'),
    );
    assert.equal(await visitor.evaluate(() => location.search), '?edition=evening');
    // The framework's own state lives on: what the server drew was taken over, not thrown away.
    await visitor.click('[data-do="count"]');
    await visitor.until(() => document.querySelector('[data-do="count"]').textContent.trim() === '1');
    await visitor.hover(link);
    await visitor.until(() =>
      document.querySelector('dark-social-share').shadowRoot.querySelector('a').href.includes('ds%3Dqwa2'),
    );
    await visitor.until(() => window.events?.some(({type}) => type === 'arrival'));
    const {events, problems} = await visitor.evaluate(() => ({events: window.events, problems: window.problems}));
    assert.deepEqual(
      events.map(({type, channel, token: of}) => [type, channel, of]),
      [['arrival', 'telegram', token]],
    );
    assert.deepEqual(problems, [], 'errors and warnings of the page, of hydration too');
  });
  for (const [place, words] of Object.entries(places)) {
    if (place === 'told' && !told) continue;
    // Alone, the script races with the application's own, which are as async: whether it boots with the token is not known.
    const dirty = {early: false, told: false, late: true}[place];
    journey(`${title}, ${words}: the router works and the token is gone for good`, async (engine) => {
      const writes = await tour(await engine.newVisitor(), {
        base: `${site.origin}/${place}`,
        dirty,
        ...kept,
        ...(place === 'told' && told),
      });
      if (engine.name === 'chromium' && dirty !== undefined) holdRow([title, words], [writes]);
    });
  }
}
