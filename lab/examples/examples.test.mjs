// What a visitor does in each example that run.mjs has built: shares, comes by the link, and shares on.

import assert from 'node:assert/strict';
import {after, test} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';

import {journey} from '../../test/tools/visitors.mjs';
import {checkWithMistake, examples, isBuilt, serve, titleOf} from './examples.mjs';
import {watched} from './watched.mjs';

const wanted = process.env.TEST_EXAMPLES?.split(',') ?? Object.keys(examples).filter(isBuilt);

/** The bars of all examples are alike: these links, and a button that copies. */
const sources = ['whatsapp', 'telegram', 'sms_share', 'mailto', 'facebook', 'linkedin'];

// Before any test, since node:test forgets an `after` that comes when the tests so far have ended.
const sites = {};
for (const name of wanted) {
  const app = await serve(name);
  const site = await watched(app.origin);
  sites[name] = site.origin;
  after(() => {
    site.close();
    app.close();
  });
}

/** The sources of the bar's links that can be seen. */
const shownSources = () =>
  [...(document.querySelector('dark-social-share')?.shadowRoot?.querySelectorAll('a[href]') ?? [])]
    .filter((link) => link.checkVisibility({visibilityProperty: true}))
    .map(({href}) => /utm_source(?:%253D|%3D|=)(\w+)/.exec(href)?.[1]);
const textOf = (selector) => document.querySelector(selector)?.textContent.trim();
const problems = () => window.problems;

/** Moves the pointer to a link, again if the element was not ready the first time, until it has a token that starts so. */
async function reach(visitor, channel, start) {
  const hasToken = (channel, start) => {
    const link = document.querySelector('dark-social-share').shadowRoot.querySelector(`[data-channel=${channel}]`);
    return decodeURIComponent(link.href).includes(`ds=${start}`);
  };
  for (let tries = 0; tries < 30 && !(await visitor.evaluate(hasToken, channel, start)); tries++) {
    await visitor.hover('#below');
    await visitor.hover(`dark-social-share >>> [data-channel=${channel}]`);
    await delay(200);
  }
  assert.equal(await visitor.evaluate(hasToken, channel, start), true, `the link of ${channel} has a token`);
}

for (const name of wanted) {
  const {rendered, mistakes = []} = examples[name];
  const title = titleOf(name);

  journey(`${title}: a link that was shared brings a friend, who shares on`, async ({newVisitor}) => {
    const sharer = await newVisitor();
    await sharer.open(sites[name]);
    await sharer.until(
      () => document.readyState === 'complete' && !!document.querySelector('dark-social-share:defined'),
    );
    await sharer.until(() => !!document.querySelector('dark-social-share').shadowRoot?.querySelector('a'));
    assert.deepEqual(await sharer.evaluate(shownSources), sources);
    await sharer.click('[data-channel=copy]');
    // Written by the application's own listener.
    await sharer.until((text) => document.querySelector('#shared')?.textContent.trim() === text, 'Shared by copy');
    const link = new URL(await sharer.clipboard());
    assert.match(link.searchParams.get('ds'), /^qcp1/, link.href);
    assert.deepEqual(await sharer.evaluate(problems), []);

    const friend = await newVisitor();
    // Examples that are rendered name an address of their own.
    await friend.open(new URL(link.search, sites[name]));
    await friend.until((text) => document.querySelector('#arrived')?.textContent.trim() === text, 'Came by copy');
    assert.equal(await friend.evaluate(() => location.search.includes('ds=')), false, 'the token has left the address');
    await reach(friend, 'whatsapp', 'qwa2');
    assert.equal(await friend.evaluate(textOf, '#shared'), '', 'nothing was shared yet');
    assert.deepEqual(await friend.evaluate(problems), [], 'errors and warnings of the page');
  });

  if (rendered) {
    journey(`${title}: the rendered bar has six links without JavaScript`, async ({newVisitor}) => {
      const visitor = await newVisitor({javaScript: false});
      await visitor.open(sites[name]);
      assert.deepEqual(await visitor.evaluate(shownSources), sources);
    });

    journey(`${title}: the element takes the rendered bar over, and nothing moves`, async ({newVisitor}) => {
      const visitor = await newVisitor();
      await visitor.open(sites[name]);
      await visitor.until(() => !!document.querySelector('dark-social-share:defined'));
      await reach(visitor, 'telegram', 'q');
      const {same, styles, places, messages} = await visitor.evaluate(() => ({
        same: window.firstButton === document.querySelector('dark-social-share').shadowRoot.querySelector('.button'),
        styles: document.querySelector('dark-social-share').shadowRoot.querySelectorAll('style').length,
        places: window.places,
        messages: window.problems,
      }));
      assert.equal(same, true, "the server's nodes stay");
      assert.equal(styles, 0, "the server's style sheet has gone");
      assert.equal(places.length, 1, `the text below the bar was at ${places}`);
      assert.deepEqual(messages, [], 'errors and warnings of the page, of hydration too');
    });
  }

  for (const mistake of mistakes) {
    test(`${title}: "${mistake.wrong}" is refused when types are checked`, async () => {
      const {code, output} = await checkWithMistake(name, mistake);
      assert.notEqual(code, 0, output);
      assert.ok(output.includes(mistake.error), output);
    });
  }
}
