// Vue's component of the share bar: rendered on a server, hydrated, and rendered again.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {renderToString} from 'vue/server-renderer';

import {bundle} from '../pages/bundled-snippets.mjs';
import {startSite} from '../pages/site.mjs';
import {snippetPage} from '../pages/snippet-page.mjs';
import {createApp} from '../pages/vue-app.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite();
after(() => site.close());

const html = await renderToString(createApp());
const main = `import {createApp} from './test/pages/vue-app.mjs';
const bar = document.querySelector('dark-social-share');
window.first = {bar, button: bar.shadowRoot.querySelector('.button'), link: document.querySelector('#plain')};
window.place = document.querySelector('#shares').getBoundingClientRect().y;
createApp().mount('#app');`;
const {head, script} = await bundle({main});
const page = snippetPage({head, body: `<div id="app">${html}</div>${script}`});

journey('Vue: a server-rendered bar has its links, also those of channels given as objects', async ({newVisitor}) => {
  const visitor = await newVisitor({javaScript: false});
  await visitor.open(site.publish({html: page}).url);
  const links = await visitor.evaluate(() =>
    [...document.querySelector('dark-social-share').shadowRoot.querySelectorAll('a[href]')].map(({href}) =>
      decodeURIComponent(href),
    ),
  );
  assert.equal(links.length, 3);
  for (const link of links) assert.match(link, /example\.org\/article\?.*utm_campaign=spring/);
});

journey(
  'Vue: the component keeps nodes, arrays and listeners when it hydrates, and changes them later',
  async ({newVisitor}) => {
    const visitor = await newVisitor();
    await visitor.open(site.publish({html: page}).url);
    await visitor.until(() => Array.isArray(document.querySelector('dark-social-share').channels));
    const stateOf = async () => {
      const bar = document.querySelector('dark-social-share');
      await bar.updateComplete;
      const buttons = [...bar.shadowRoot.querySelectorAll('.button')];
      return {
        isSame: [window.first.bar === bar, window.first.link === document.querySelector('#plain')],
        hasFirstButton: window.first.button === buttons[0],
        hasMoved: window.place !== document.querySelector('#shares').getBoundingClientRect().y,
        channels: buttons.map(({dataset}) => dataset.channel),
        count: bar.shadowRoot.querySelector('.count')?.textContent.trim(),
        props: [bar.className, bar.shareTitle],
        messages: window.messages,
      };
    };
    const state = {
      isSame: [true, true],
      hasFirstButton: true,
      hasMoved: false,
      channels: ['whatsapp', 'facebook', 'email', 'copy'],
      count: '1.2K',
      props: ['bar', 'Why "bees" dance'],
      messages: [],
    };
    assert.deepEqual(await visitor.evaluate(stateOf), state);

    await visitor.click('dark-social-share >>> [data-channel=copy]');
    await visitor.until(() => document.querySelector('#shares').textContent === 'copy');
    const {channels, isSame, messages} = await visitor.evaluate(stateOf);
    assert.deepEqual({channels, isSame, messages}, {channels: ['copy'], isSame: [true, true], messages: []});
  },
);
