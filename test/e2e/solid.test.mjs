// Solid components: rendered on a server, hydrated, and changed by a signal.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {createComponent} from 'solid-js';
import {generateHydrationScript, renderToString} from 'solid-js/web';

import {bundle} from '../pages/bundled-snippets.mjs';
import {startSite} from '../pages/site.mjs';
import {snippetPage} from '../pages/snippet-page.mjs';
import {App} from '../pages/solid-app.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite();
after(() => site.close());

const html = renderToString(() => createComponent(App, {}));
const main = `import {createComponent} from 'solid-js';
import {hydrate} from 'solid-js/web';
import {App, setLook} from './test/pages/solid-app.mjs';
window.setLook = setLook;
window.shared = [];
window.bar = document.querySelector('dark-social-share');
hydrate(() => createComponent(App, {note: (channel) => shared.push(channel)}), document.querySelector('#app'));`;
const {head, script} = await bundle({main});
const page = snippetPage({
  head: generateHydrationScript() + head,
  body: `<div id="app">${html}</div>${script}`,
});

journey(
  'Solid: components have attributes on the server, and keep arrays and listeners when they hydrate',
  async ({newVisitor}) => {
    for (const [tag, attributes] of [
      [
        'share',
        'channels="whatsapp facebook copy" share-title="Bees &amp; &quot;their&quot; dances" .*data-id="7" look="brand"',
      ],
      ['image', 'channels="copy" look="plain" share-title="A comb"'],
    ])
      assert.match(html, new RegExp(`<dark-social-${tag} data-hk="\\w+" ${attributes} ?></dark-social-${tag}>`));

    const visitor = await newVisitor();
    await visitor.open(site.publish({html: page}).url);
    await visitor.until(() => Array.isArray(document.querySelector('dark-social-share').channels));
    await visitor.click('dark-social-share >>> [data-channel=copy]');
    await visitor.until(() => window.shared.length === 1);
    await visitor.evaluate(() => window.setLook('outline'));
    const state = await visitor.evaluate(async () => {
      const [bar, image] = document.querySelectorAll('dark-social-share, dark-social-image');
      await bar.updateComplete;
      return {
        isSame: window.bar === bar,
        channels: bar.channels.map((each) => each.id ?? each),
        buttons: [...bar.shadowRoot.querySelectorAll('.button')].map(({dataset}) => dataset.channel),
        count: bar.shadowRoot.querySelector('.count')?.textContent.trim(),
        look: bar.look,
        attributes: [bar.className.trim(), bar.dataset.id, image.getAttribute('look')],
        shared: window.shared,
        messages: window.messages,
      };
    });
    const channels = ['whatsapp', 'facebook', 'copy'];
    assert.deepEqual(state, {
      isSame: true,
      channels,
      buttons: channels,
      count: '1.2K',
      look: 'outline',
      attributes: ['bar', '7', 'plain'],
      shared: ['copy'],
      messages: [],
    });
  },
);
