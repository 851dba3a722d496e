// The demo's gallery shows every combination of the elements' attributes, and each of them draws.

import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';

import {serve} from '../../demo/serve.mjs';
import {painted} from '../pages/reading.mjs';
import {journey} from '../tools/visitors.mjs';

const events = await mkdtemp(join(tmpdir(), 'gallery-events-'));
const demo = await serve({port: 4230, host: '127.0.0.1', events});
after(async () => {
  await demo.close();
  await rm(events, {recursive: true});
});

const chromium = {engines: ['chromium']};

/** Every combination of some lists: `{look: ['brand', 'plain'], …}`. */
const combinations = (lists) =>
  Object.entries(lists).reduce(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({...one, [name]: value}))),
    [{}],
  );

const ofBoth = {
  look: ['brand', 'soft', 'outline', 'plain', 'mono'],
  size: ['small', 'medium', 'large'],
  theme: ['auto', 'light', 'dark'],
  lang: ['en', 'fr'],
  dir: ['ltr', 'rtl'],
};
const expected = [
  ...combinations({...ofBoth, layout: ['bar', 'stack']}).map((one) => ({tag: 'dark-social-share', ...one})),
  ...combinations(ofBoth).map((one) => ({tag: 'dark-social-button', ...one})),
];
const key = (example) => JSON.stringify(Object.entries(example).sort());

async function openGallery(visitor, address = '/gallery.html') {
  await visitor.open(demo.origin + address);
  await visitor.until(() => window.darkSocial && document.querySelector('#examples').children.length > 0);
  await painted(visitor);
}

for (const viewport of [
  {width: 1200, height: 800},
  {width: 360, height: 740},
]) {
  journey(
    `every combination of the gallery draws its buttons inside its place, ${viewport.width} px wide`,
    async ({newVisitor}) => {
      const visitor = await newVisitor({viewport});
      await openGallery(visitor);
      const examples = await visitor.evaluate(() =>
        [...document.querySelectorAll('.example')].map((figure) => {
          const element = figure.firstElementChild;
          const panel = figure.closest('.panel');
          const room = figure.getBoundingClientRect();
          const buttons = [...element.shadowRoot.querySelectorAll('[part~=button]')].filter((button) =>
            // Not the hidden row that the bar measures its labels by.
            button.checkVisibility({visibilityProperty: true}),
          );
          const {look, size, theme, layout} = element;
          return {
            values: {tag: element.localName, look, size, theme, lang: panel.lang, dir: panel.dir},
            layout: element.localName === 'dark-social-share' ? {layout} : {},
            names: buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent.trim()),
            fits: buttons.every((button) => {
              const {left, right, width, height} = button.getBoundingClientRect();
              return width >= 24 && height >= 24 && left >= room.left - 1 && right <= room.right + 1;
            }),
          };
        }),
      );
      assert.deepEqual(
        examples.map(({values, layout}) => key({...values, ...layout})).sort(),
        expected.map(key).sort(),
      );
      const words = {en: 'Share on WhatsApp', fr: 'Partager sur WhatsApp'};
      const undrawn = examples.filter(({names, fits, values}) => !names.includes(words[values.lang]) || !fits);
      assert.deepEqual(undrawn, []);
      assert.equal(await visitor.evaluate(() => document.documentElement.scrollWidth), viewport.width);
    },
    chromium,
  );
}

journey(
  'the gallery shows the values that its address names, and its address follows the filters',
  async ({newVisitor}) => {
    const visitor = await newVisitor();
    await openGallery(visitor, '/gallery.html?look=outline&layout=bar&size=small&theme=dark&lang=fr&dir=rtl');
    const shown = () =>
      visitor.evaluate(() =>
        [...document.querySelectorAll('.example > :first-child')].map(({look, size}) => [look, size]),
      );
    assert.deepEqual(await shown(), [
      ['outline', 'small'],
      ['outline', 'small'],
    ]);
    await visitor.click('#filters [name=size][value=large]');
    assert.equal((await shown()).length, 4);
    assert.equal(await visitor.evaluate(() => new URLSearchParams(location.search).get('size')), 'small large');
    await visitor.click('#filters [type=reset]');
    assert.equal((await shown()).length, expected.length);
  },
  chromium,
);

journey(
  'the gallery shows each state of the goal and each service of the invitation inside its place',
  async ({newVisitor}) => {
    const visitor = await newVisitor({viewport: {width: 360, height: 740}});
    await openGallery(visitor, '/gallery.html?look=brand&layout=bar&size=small&theme=light+dark&lang=fr&dir=ltr+rtl');
    const pieces = await visitor.evaluate(() =>
      [...document.querySelectorAll('.piece')].map((figure) => {
        const element = figure.firstElementChild;
        const text = element.shadowRoot.querySelector('[part=text], [part=label]');
        const {left, right, height} = text.getBoundingClientRect();
        const room = figure.getBoundingClientRect();
        return [element.localName, text.textContent, height > 10 && left >= room.left - 1 && right <= room.right + 1];
      }),
    );
    const texts = new Set(pieces.map(([, text]) => text));
    assert.equal(pieces.length, 4 * 16);
    assert.equal(texts.size, 16);
    for (const words of ['Vous avez partagé 2 fois sur 5', 'Rejoignez-nous sur Signal'])
      assert.ok(texts.has(words), words);
    assert.deepEqual(
      pieces.filter(([, , fits]) => !fits),
      [],
    );
  },
  chromium,
);

journey(
  'the gallery shows the ready theme and the counts that its address names',
  async ({newVisitor}) => {
    const visitor = await newVisitor();
    await openGallery(
      visitor,
      '/gallery.html?look=soft&size=medium&theme=auto&lang=fr&dir=ltr&ready-theme=pill&counts=shown',
    );
    const shown = () =>
      visitor.evaluate(() => {
        const button = document
          .querySelector('.example > :first-child')
          .shadowRoot.querySelector('[data-channel=whatsapp]');
        const {borderRadius} = getComputedStyle(button);
        return [borderRadius, button.getAttribute('aria-label').replace(/\s/g, ' ')];
      });
    await visitor.until(() => [...document.styleSheets].some(({href}) => href?.endsWith('/dist/themes/pill.css')));
    assert.deepEqual(await shown(), ['999px', 'Partager sur WhatsApp (1,2 k)']);
    await visitor.click('#filters [name=ready-theme][value=none]');
    await visitor.click('#filters [name=counts][value=none]');
    assert.notEqual((await shown())[0], '999px');
    assert.equal((await shown())[1], 'Partager sur WhatsApp');
  },
  chromium,
);
