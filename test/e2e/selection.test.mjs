// A selected passage: its link, opened by a friend, leads to the passage, and the arrival counts. In each edition of the library.

import assert from 'node:assert/strict';
import {setTimeout as delay} from 'node:timers/promises';
import {after} from 'node:test';
import {parseToken} from 'dark-social';
import {earlyTag, scriptTag} from '../pages/article.mjs';
import {linkIn} from '../pages/reading.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite();
const incomplete = await startSite({routes: {'/dist/dark-social-text-fragment.js': {status: 404}}});
after(() => Promise.all([site.close(), incomplete.close()]));

const passage = 'The honey buzzard eats wasps (and their larvae) – hardly any honey';
const paragraphs = Array.from({length: 60}, (_, index) => `<p>Paragraph number ${index} says nothing of birds.</p>`);
const body = `<article>${paragraphs.join('')}<p id="passage">${passage}.</p>${paragraphs.join('')}</article>
  <dark-social-selection channels="telegram copy"></dark-social-selection>`;

const selectionTag = '<script defer src="/dist/dark-social-selection.js"></script>';
const editions = {
  'the drop-in with dark-social-selection.js after it': scriptTag() + selectionTag,
  'the early script, and dark-social-selection.js before the lite script': `${earlyTag()}${selectionTag}<script defer src="/dist/dark-social-lite.min.js"></script>`,
  'auto.js': '<script type="module" src="/dist/dark-social/auto.js"></script>',
};

/** The bar at the passage, for the page's own use. */
const head = `<script>
  window.barAtPassage = () => document.querySelector('dark-social-selection').shadowRoot?.querySelector('dark-social-share');
</script>`;

/** Opens the page and selects the passage, as somebody's selection arrives. */
async function select(visitor, page) {
  await visitor.open(page.url);
  await visitor.until(() => customElements.get('dark-social-selection') && customElements.get('dark-social-share'));
  await visitor.evaluate(() => {
    const range = new Range();
    const [text] = document.querySelector('#passage').childNodes;
    range.setStart(text, 0);
    range.setEnd(text, text.length - 1);
    document.getSelection().removeAllRanges();
    document.getSelection().addRange(range);
  });
  await visitor.until(() => barAtPassage()?.offsetHeight);
}

/** The address of a button of the bar at the passage, once it is reached. */
const reach = (visitor, channel) =>
  visitor.evaluate((id) => {
    const at = barAtPassage().shadowRoot.querySelector(`[data-channel=${id}]`);
    at.dispatchEvent(new Event('pointerover', {bubbles: true, composed: true}));
    at.focus();
    return at.href;
  }, channel);

for (const [name, script] of Object.entries(editions)) {
  journey(
    `a link to a selected passage leads there, its arrival counts, and its token is removed: ${name}`,
    async ({newVisitor}) => {
      const page = site.publish({head, script, body});
      const before = site.requests.length;
      const requested = () => site.requests.slice(before).filter(({url}) => /text-fragment/.test(url.pathname)).length;
      const sharer = await newVisitor();
      await sharer.open(page.url);
      await delay(500);
      assert.equal(requested(), 0, 'nothing is loaded before a passage is selected');
      await select(sharer, page);
      await sharer.until(() => barAtPassage().textFragment);
      assert.equal(requested(), 1);
      await reach(sharer, 'telegram');
      await sharer.until(() =>
        barAtPassage().shadowRoot.querySelector('[data-channel=telegram]').href.includes('ds%3D'),
      );
      const href = await reach(sharer, 'telegram');
      const link = linkIn(href);
      assert.equal(new URL(href).searchParams.get('text'), `“${passage}”`);
      assert.match(link, /^[\w:/.?&=%#~,-]+\w$/, 'nothing at which chat apps end a link');
      const token = new URL(link).searchParams.get('ds');
      assert.equal(parseToken(token)?.channel, 'telegram');

      const friend = await newVisitor();
      await friend.open(link);
      const [arrival] = await page.events(1);
      assert.deepEqual([arrival.type, arrival.token, arrival.status], ['arrival', token, 'ok']);
      await friend.until(() => {
        const {top, bottom} = document.querySelector('#passage').getBoundingClientRect();
        return scrollY > 500 && top > 0 && bottom < innerHeight;
      });
      assert.equal(await friend.evaluate(() => location.search.includes('ds=')), false);
      assert.deepEqual(await friend.evaluate(() => seen.errors), []);
    },
    {engines: ['chromium']},
  );
}

journey(
  'a passage is shared with a link to the page, with one warning, where the file for text fragments is missing',
  async ({newVisitor}) => {
    const page = incomplete.publish({head, script: scriptTag() + selectionTag, body});
    const visitor = await newVisitor();
    await select(visitor, page);
    await visitor.until(() => seen.warnings.length);
    const link = new URL(linkIn(await reach(visitor, 'telegram')));
    assert.deepEqual([link.hash, !!link.searchParams.get('ds')], ['', true]);
    const [warning, ...others] = await visitor.evaluate(() => seen.warnings);
    assert.match(warning, /links lead to the page and not to the selected passage/);
    assert.deepEqual(others, []);
  },
  {engines: ['chromium', 'firefox']},
);
