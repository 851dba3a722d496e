// The recipes of docs/server-rendering.md, in the applications that run.mjs has built: the documentation has the code that runs here.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, test} from 'node:test';

import {journey} from '../../test/tools/visitors.mjs';
import {frameworks, serve, titleOf} from './frameworks.mjs';

const wanted = process.env.TEST_FRAMEWORKS?.split(',') ?? Object.keys(frameworks);
const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const documentation = read('../../docs/server-rendering.md');

/** Each line of a text, without what indents it. */
const linesOf = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Tests that each line of code below a heading is in one of the files, and that there is code. */
function testRecipe(heading, files) {
  test(`${heading}: the recipe of the documentation is what the application runs`, () => {
    const [, section] = documentation.split(`### ${heading}\n`);
    const blocks = [...section.split(/^##/m)[0].matchAll(/^```\w+\n(.*?)^```/gms)];
    const code = blocks.flatMap(([, block]) => linesOf(block)).filter((line) => !line.startsWith('//'));
    assert.ok(code.length > 3);
    const known = files.flatMap((file) => linesOf(read(file)));
    assert.deepEqual(
      code.filter((line) => !known.includes(line)),
      [],
    );
  });
}

/** By framework: where its recipe stands in the documentation, and the files that have it. */
const recipes = {
  nuxt: ['Nuxt', ['nuxt/app/components/ShareBar.vue']],
};

// Before any test, since node:test forgets an `after` that comes when the tests so far have ended.
const sites = {};
for (const name of wanted.filter((name) => name in recipes)) {
  sites[name] = await serve(name);
  after(() => sites[name].close());
}

/** The links of the page's bar that can be seen. */
const shownLinks = () =>
  [...(document.querySelector('dark-social-share')?.shadowRoot?.querySelectorAll('a[href]') ?? [])]
    .filter((link) => link.checkVisibility({visibilityProperty: true}))
    .map(({href}) => href);
const sources = (links) => links.map((link) => /utm_source(?:%253D|%3D|=)(\w+)/.exec(link)?.[1]);
const inOrder = ['whatsapp', 'messenger', 'telegram', 'sms_share', 'mailto'];

for (const name of wanted.filter((name) => name in sites)) {
  const title = titleOf(name);
  testRecipe(...recipes[name]);
  const address = `${sites[name].origin}/rendered/bar`;

  journey(`${title}: a rendered bar has its links without JavaScript`, async ({newVisitor}) => {
    const visitor = await newVisitor({javaScript: false});
    await visitor.open(address);
    assert.deepEqual(sources(await visitor.evaluate(shownLinks)), inOrder);
  });

  journey(
    `${title}: the element takes a rendered bar over while the page hydrates, and draws it when the visitor comes back to it`,
    async ({newVisitor}) => {
      const visitor = await newVisitor();
      await visitor.open(address);
      await visitor.until(() => window.ready && !!document.querySelector('dark-social-share:defined'));
      await visitor.hover('a[data-channel=telegram]');
      await visitor.until(() => {
        const link = document.querySelector('dark-social-share').shadowRoot.querySelector('a[data-channel=telegram]');
        return /[?&]ds=/.test(decodeURIComponent(link.href));
      });
      assert.deepEqual(sources(await visitor.evaluate(shownLinks)), inOrder);
      const read = () => ({
        same: window.firstButton === document.querySelector('dark-social-share').shadowRoot.querySelector('.button'),
        styles: document.querySelector('dark-social-share').shadowRoot.querySelectorAll('style').length,
        places: [...window.places],
        shifts: window.shifts,
        problems: window.problems,
      });
      const {same, styles, places, shifts, problems} = await visitor.evaluate(read);
      assert.equal(same, true, 'the nodes of the server stay');
      assert.equal(styles, 0, "the server's style sheet has gone");
      assert.equal(places.length, 1, `what stands below the bar was at ${places}`);
      assert.deepEqual(shifts, []);
      assert.deepEqual(problems, [], 'errors and warnings of the page, of hydration too');

      await visitor.click('[data-to=tide]');
      await visitor.until(() => !!document.querySelector('[data-page=tide]'));
      await visitor.back();
      await visitor.until((channels) => {
        const buttons = document
          .querySelector('[data-page=bar] dark-social-share')
          ?.shadowRoot?.querySelectorAll('.button');
        return [...(buttons ?? [])].filter(({offsetWidth}) => offsetWidth).length === channels;
      }, 6);
      assert.deepEqual(await visitor.evaluate(() => window.problems), []);
    },
  );
}
