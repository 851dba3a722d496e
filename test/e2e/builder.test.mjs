// The demo's builder: controls from the manifest, a preview that follows them, undo and redo, an address to send, and a snippet.

import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';

import {serve} from '../../demo/serve.mjs';
import {journey} from '../tools/visitors.mjs';

const events = await mkdtemp(join(tmpdir(), 'builder-events-'));
const demo = await serve({port: 4260, host: '127.0.0.1', events});
after(async () => {
  await demo.close();
  await rm(events, {recursive: true});
});
const chromium = {engines: ['chromium']};
/** Where scrolling takes no time, a click hits what it is aimed at. */
const traits = {viewport: {width: 1280, height: 900}, reducedMotion: true};

/** Opens the builder, and waits until both frames of the preview are drawn and measured. */
async function openBuilder(visitor, address = 'builder.html') {
  await visitor.open(`${demo.origin}/${address}`);
  await visitor.until(() => document.querySelectorAll('#checks li').length > 1);
}

/** What the elements of the preview are like, by device. */
const previewed = (visitor) =>
  visitor.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.frame:not([hidden])')].map((frame) => {
        const page = frame.querySelector('iframe').contentDocument;
        const element = page.querySelector('[data-design]');
        const buttons = [...element.shadowRoot.querySelectorAll('[part~=bar] [data-channel]')];
        return [
          frame.dataset.device,
          {
            tag: element.localName,
            look: element.look,
            labels: element.labels,
            radius: element.style.getPropertyValue('--dark-social-radius'),
            channels: buttons.map((button) => button.dataset.channel),
            scheme: page.documentElement.style.colorScheme,
            dir: page.documentElement.dir,
            lang: page.documentElement.lang,
          },
        ];
      }),
    ),
  );

const code = (visitor) => visitor.evaluate(() => document.querySelector('#snippet code').textContent);

/** Chooses a radio button by the text beside it. */
const choose = (visitor, text) =>
  visitor.evaluate((wanted) => {
    const label = [...document.querySelectorAll('.choice label')].find((each) => each.textContent.trim() === wanted);
    label.querySelector('input').click();
  }, text);

journey(
  'the builder has a control for every attribute and custom property; the preview, the snippet and the address follow, and undo takes it back',
  async ({newVisitor}) => {
    const visitor = await newVisitor(traits);
    const messages = [];
    visitor.raw.on?.('console', (message) => messages.push(message.text()));
    await openBuilder(visitor);
    const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
    const {attributes, cssProperties} = manifest.modules
      .flatMap(({declarations}) => declarations)
      .find(({tagName}) => tagName === 'dark-social-share');
    const names = await visitor.evaluate(() =>
      [...document.querySelectorAll('#controls .field')].map(({dataset}) => dataset.controlName),
    );
    assert.deepEqual(
      [...attributes, ...cssProperties].map(({name}) => name).filter((name) => !names.includes(name)),
      [],
    );

    await choose(visitor, 'Outline');
    await choose(visitor, 'Hidden');
    await visitor.evaluate(() => {
      document.querySelector('[data-group=size]').open = true;
      const slider = document.querySelector('[data-control-name="--dark-social-radius"] input[type=range]');
      slider.focus();
    });
    for (let step = 0; step < 3; step++) await visitor.press('ArrowRight');
    const changed = await previewed(visitor);
    for (const device of ['phone', 'desktop']) {
      assert.equal(changed[device].look, 'outline', device);
      assert.equal(changed[device].labels, 'hidden', device);
      assert.match(changed[device].radius, /^\d+px$/, device);
    }
    assert.deepEqual([changed.desktop.scheme, changed.phone.scheme], ['light', 'dark']);
    assert.match(await code(visitor), /<dark-social-share\s+look="outline"\s+labels="hidden"/);
    assert.ok((await code(visitor)).includes(`--dark-social-radius: ${changed.phone.radius}`));
    await visitor.until(
      (radius) => location.search === `?look=outline&labels=hidden&--radius=${radius}`,
      changed.phone.radius,
    );
    const address = await visitor.evaluate(() => location.pathname.slice(1) + location.search);

    await visitor.press('Control+z');
    await visitor.press('Control+z');
    assert.deepEqual(
      Object.values(await previewed(visitor)).map(({look, labels, radius}) => [look, labels, radius]),
      Array(2).fill(['outline', 'auto', '']),
    );
    await visitor.press('Control+y');
    await visitor.press('Control+Shift+Z');
    assert.deepEqual(await previewed(visitor), changed);

    const colleague = await visitor.newTab();
    await openBuilder(colleague, address);
    assert.deepEqual(await previewed(colleague), changed);
    assert.equal(await code(colleague), await code(visitor));
    await visitor.click('#reset');
    await visitor.until(() => location.search === '');
    assert.equal((await previewed(visitor)).phone.look, 'brand');
    assert.deepEqual(messages, []);
  },
  chromium,
);

journey(
  'every element and layout is drawn and measured in the preview, and undo works from within it',
  async ({newVisitor}) => {
    const visitor = await newVisitor(traits);
    await openBuilder(visitor);
    const {modules} = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
    const tags = modules.flatMap(({declarations}) => declarations).flatMap(({tagName}) => tagName ?? []);
    // The builder designs buttons.
    const offered = tags.filter((tag) => !/-(report|gate|goal|invite|qr)$/.test(tag));
    const measured = () =>
      visitor.until(() => document.querySelector('#checks').textContent.match(/smallest \d+ × \d+ px/g)?.length === 2);
    const clickPreset = (name) => visitor.click(`[data-preset=${name}]`);
    for (const preset of ['menu', 'side', 'stack']) {
      await clickPreset(preset);
      await visitor.until((layout) => location.search.includes(`layout=${layout}`), preset);
      await measured();
    }
    await visitor.evaluate(() => document.querySelector('.frame iframe').contentWindow.focus());
    await visitor.press('Control+z');
    await visitor.until(() => location.search.includes('layout=side'));
    for (const tag of offered) {
      await visitor.evaluate((value) => document.querySelector(`#element [value=${value}]`).click(), tag);
      await visitor.until((name) => {
        const page = document.querySelector('.frame iframe').contentDocument;
        return (
          page.querySelector('[data-design]').localName === name && page.querySelectorAll('[data-design]').length === 1
        );
      }, tag);
      // The question has no share buttons.
      if (tag !== 'dark-social-ask') await measured();
      assert.ok((await code(visitor)).includes(`<${tag}`), tag);
    }
  },
  chromium,
);

journey(
  'channels are found by name, added, moved by arrow keys and by dragging, and removed, and screen readers are told',
  async ({newVisitor}) => {
    const visitor = await newVisitor(traits);
    await openBuilder(visitor, 'builder.html?channels=whatsapp+email+copy');
    const chosen = () =>
      visitor.evaluate(() => [...document.querySelectorAll('.chosen li')].map(({dataset}) => dataset.channel));
    const status = () => visitor.evaluate(() => document.querySelector('#status').textContent);
    await visitor.click('.search input');
    await visitor.evaluate(() => {
      const input = document.querySelector('.search input');
      input.value = 'BLUESK';
      input.dispatchEvent(new Event('input', {bubbles: true}));
    });
    await visitor.press('Enter');
    assert.deepEqual(await chosen(), ['whatsapp', 'email', 'copy', 'bluesky']);
    assert.equal(await status(), 'Bluesky added');
    await visitor.evaluate(() => document.querySelector('[data-channel=bluesky] .grip').focus());
    await visitor.press('ArrowUp');
    await visitor.press('ArrowUp');
    assert.deepEqual(await chosen(), ['whatsapp', 'bluesky', 'email', 'copy']);
    assert.equal(await status(), 'Bluesky: 2 of 4');
    const focused = await visitor.evaluate(() => document.activeElement.closest('li')?.dataset.channel);
    assert.equal(focused, 'bluesky', 'the focus stays on what was moved');

    const {mouse} = visitor.tab.raw;
    const place = (id) =>
      visitor.evaluate((name) => {
        const {x, y, width, height} = document
          .querySelector(`.chosen [data-channel=${name}] .grip`)
          .getBoundingClientRect();
        return [x + width / 2, y + height / 2];
      }, id);
    await mouse.move(...(await place('copy')));
    await mouse.down();
    await mouse.move(...(await place('whatsapp')), {steps: 8});
    await mouse.up();
    assert.deepEqual(await chosen(), ['copy', 'whatsapp', 'bluesky', 'email']);
    await visitor.click('.chosen [data-channel=email] .remove');
    assert.deepEqual(await chosen(), ['copy', 'whatsapp', 'bluesky']);
    await visitor.until(() => {
      const page = document.querySelector('.frame iframe').contentDocument;
      const buttons = [
        ...page.querySelector('[data-design]').shadowRoot.querySelectorAll('[part~=bar] [data-channel]'),
      ];
      return buttons.map(({dataset}) => dataset.channel).join() === 'copy,whatsapp,bluesky';
    });
    assert.match(await code(visitor), /channels="copy whatsapp bluesky"/);
    await visitor.click('.channels .link');
    assert.equal((await chosen()).length, 7);
  },
  chromium,
);

journey(
  'the checks tell a contrast that is too low and targets that are too small, and the preview turns to French, right to left and dark',
  async ({newVisitor}) => {
    const visitor = await newVisitor(traits);
    await openBuilder(
      visitor,
      'builder.html?labels=shown&--size=18px&--font-size=8px&--icon-size=8px&preview=rtl+fr+dark+shop',
    );
    const view = await previewed(visitor);
    for (const {dir, lang, scheme} of Object.values(view)) {
      assert.deepEqual([dir, lang, scheme], ['rtl', 'fr', 'dark']);
    }
    const checks = () =>
      visitor.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll('#checks li')].map((item) => [
            item.querySelector('strong').textContent,
            item.querySelector('.mark').ariaLabel,
          ]),
        ),
      );
    assert.deepEqual(await checks(), {
      'Text on the buttons': 'Good',
      Icons: 'Good',
      'Buttons on a desktop': 'To mend',
      'Buttons on a phone': 'To mend',
      'Room on a phone': 'Good',
    });
    // A page of the site's own that fades its buttons.
    await visitor.evaluate(() => {
      for (const frame of document.querySelectorAll('.frame iframe')) {
        const sheet = new frame.contentWindow.CSSStyleSheet();
        sheet.replaceSync('::part(button) { color: #9aa !important; background: #fff !important }');
        frame.contentDocument.adoptedStyleSheets = [sheet];
      }
    });
    await choose(visitor, 'Large');
    await visitor.until(() => document.querySelector('#checks li .mark').ariaLabel === 'To mend');
    assert.equal((await checks())['Text on the buttons'], 'To mend');
  },
  chromium,
);

journey(
  'the builder shows a pasted page as chats would, tells what is missing, requests nothing of it, and brings the sample page back',
  async ({newVisitor}) => {
    const visitor = await newVisitor(traits);
    await openBuilder(visitor);
    const titles = () =>
      visitor.evaluate(() => [...document.querySelectorAll('.app .card strong')].map(({textContent}) => textContent));
    await visitor.until(() => document.querySelectorAll('.app').length > 12);
    assert.deepEqual([...new Set(await titles())], ['The paths nobody planned']);
    await visitor.evaluate(() => {
      const {elements} = document.querySelector('.paste');
      elements.url.value = 'shop.example/boots';
      elements.html.value =
        '<head><title>T</title><meta property="og:title" content="Boots &lt;b&gt;&amp; socks">' +
        '<meta property="og:image" content="https://shop.example/boots.jpg"></head>';
      elements.html.dispatchEvent(new Event('input', {bubbles: true}));
    });
    await visitor.until(() => document.querySelector('.app strong').textContent === 'Boots <b>& socks');
    const whatsApp = await visitor.evaluate(() => {
      const app = document.querySelector('[data-app=whatsapp]');
      return [app.querySelector('.address').textContent, app.querySelector('.problems').textContent];
    });
    assert.equal(whatsApp[0], 'shop.example');
    assert.match(whatsApp[1], /There is no description/);
    const {origin} = new URL(demo.origin);
    assert.deepEqual(
      visitor.requests().filter(({url}) => new URL(url).origin !== origin),
      [],
    );
    await visitor.click('.paste [type=reset]');
    await visitor.until(() => document.querySelector('.app strong').textContent === 'The paths nobody planned');
    assert.equal(await visitor.evaluate(() => document.querySelector('.paste [type=reset]').hidden), true);
  },
  chromium,
);
