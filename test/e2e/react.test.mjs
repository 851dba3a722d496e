// React components: rendered on a server, hydrated, and rendered again.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {createElement} from 'react';
import {renderToString} from 'react-dom/server';

import {bundle} from '../pages/bundled-snippets.mjs';
import {App} from '../pages/react-app.mjs';
import {startSite} from '../pages/site.mjs';
import {snippetPage} from '../pages/snippet-page.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite();
after(() => site.close());

const html = renderToString(createElement(App));
const main = `import {hydrateRoot} from 'react-dom/client';
import {createElement, StrictMode} from 'react';
import {App} from './test/pages/react-app.mjs';
window.firstButton = document.querySelector('dark-social-share').shadowRoot.querySelector('.button');
window.place = document.querySelector('#shares').getBoundingClientRect().y;
const app = createElement(StrictMode, null, createElement(App));
hydrateRoot(document.querySelector('#app'), app, {onRecoverableError: (error) => console.error(error.message)});`;
const {head, script} = await bundle({main});

const page = snippetPage({head, body: `<div id="app">${html}</div>${script}`});

const stateOf = () => {
  const bar = document.querySelector('dark-social-share');
  const buttons = [...bar.shadowRoot.querySelectorAll('.button')];
  return {
    isSame: window.firstButton === buttons[0],
    hasMoved: window.place !== document.querySelector('#shares').getBoundingClientRect().y,
    channels: buttons.map(({dataset}) => dataset.channel),
    property: bar.channels.map((each) => each.id ?? each),
    look: bar.look,
    className: bar.className,
    radius: bar.style.getPropertyValue('--dark-social-radius'),
    count: bar.shadowRoot.querySelector('.count')?.textContent.trim(),
    shares: document.querySelector('#shares').textContent,
    messages: window.messages,
  };
};
const sharesAre = (text) => document.querySelector('#shares').textContent === text;

journey('React: a server-rendered bar has its links, also those of channels given as objects', async ({newVisitor}) => {
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
  'React: components keep arrays, listeners and refs when they hydrate, and change both later',
  async ({newVisitor}) => {
    const visitor = await newVisitor();
    await visitor.open(site.publish({html: page}).url);
    const state = {
      isSame: true,
      hasMoved: false,
      channels: ['whatsapp', 'facebook', 'forum', 'copy'],
      property: ['whatsapp', 'facebook', 'forum', 'copy'],
      look: 'brand',
      className: 'bar',
      radius: '3px',
      count: '1.2K',
      shares: '',
      messages: [],
    };
    await visitor.until(() => Array.isArray(document.querySelector('dark-social-share').channels));
    assert.deepEqual(await visitor.evaluate(stateOf), state);

    const copy = 'dark-social-share >>> [data-channel=copy]';
    await visitor.click(copy);
    await visitor.until(sharesAre, 'bar copy');
    await visitor.until(
      () => document.querySelector('dark-social-share').shadowRoot.querySelectorAll('.button').length === 1,
    );
    const {channels, look, messages} = await visitor.evaluate(stateOf);
    assert.deepEqual({channels, look, messages}, {channels: ['copy'], look: 'outline', messages: []});

    await visitor.click('#ask');
    await visitor.until(sharesAre, 'bar copy,dark-social-share');
    // The listener of the event before now cancels the share.
    await visitor.click(copy);
    await visitor.click('#ask');
    await visitor.until(sharesAre, 'bar copy,dark-social-share,dark-social-share');
    assert.deepEqual((await visitor.evaluate(stateOf)).messages, []);
  },
);
