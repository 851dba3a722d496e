// What `darkSocial.check()` says about previews of links to the page.

import assert from 'node:assert/strict';
import {after} from 'node:test';

import {previewOf} from 'dark-social/preview';
import {startSite} from '../pages/site.mjs';
import {addresses, readPage} from '../preview/pages.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite();
after(() => site.close());

const debugTag = '<script defer src="/dist/dark-social-debug.js"></script>';
const tags = `<meta property="og:title" content="T"><meta property="og:description" content="D">
  <meta property="og:url" content="${site.url('/')}"><meta property="og:image" content="https://hedgerow-news.net/i.jpg">`;

journey(
  'check() says once what is wrong with previews of links, as the server sends the page',
  async ({newVisitor}) => {
    const visitor = await newVisitor();
    const about = async (page) => {
      await visitor.open(page.url);
      await visitor.until(() => !!window.darkSocial?.check);
      const sentences = await visitor.evaluate(() => window.darkSocial.check());
      return sentences.filter((sentence) => /preview|messengers/.test(sentence));
    };
    const requests = (page) => site.requests.filter(({url}) => url.pathname === page.path).length;

    const good = site.publish({early: tags + debugTag});
    assert.deepEqual(await about(good), [
      'right: messengers and networks can show a title, a description and an image.',
    ]);
    assert.equal(requests(good), 2);

    const unquoted = site.publish({early: tags.replace('"og:image"', 'og:image') + debugTag});
    assert.deepEqual(await about(unquoted), [
      'wrong: previews of links in Signal, Rocket.Chat: The image is not read, since attributes have no double quotation marks around them: write property="og:title" content="…", and keep minifiers from removing them.',
    ]);

    const add = `const tag = document.createElement('meta'); tag.setAttribute('property', 'og:title'); document.head.append(tag);`;
    const late = await about(site.publish({early: `<script>${add}</script>${debugTag}`}));
    assert.match(
      late.join('\n'),
      /^right: there are previews of links; better ones in WhatsApp, .*: There is no image: add/m,
    );
    assert.match(late.at(-1), /^wrong: the og: tags of this page are added by a script, and preview robots run none/);

    const blocked = site.publish({
      early: tags + debugTag,
      headers: {'content-security-policy': "connect-src 'none'"},
    });
    assert.match((await about(blocked)).join(), /^right: the page's source could not be fetched/);
  },
  {engines: ['chromium']},
);

journey(
  'previews are the same in a browser with a strict policy as in Node',
  async ({newVisitor}) => {
    const page = site.publish({
      html: '<!doctype html><title>Strict</title>',
      headers: {
        'content-security-policy': "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    });
    const visitor = await newVisitor();
    await visitor.open(page.url);
    for (const [name, url] of Object.entries(addresses)) {
      const html = readPage(name);
      const shown = await visitor.evaluate(
        async ([source, address]) => (await import('/dist/dark-social-preview.js')).previewOf(source, address),
        [html, url],
      );
      assert.deepEqual(shown, previewOf(html, url), name);
    }
  },
  {often: ['chromium']},
);
