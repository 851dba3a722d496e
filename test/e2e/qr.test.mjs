// <dark-social-qr> on a page as a site owner writes it: a visitor's phone scans the code, and they arrive by it.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {parseToken} from 'dark-social';
import {scriptTag} from '../pages/article.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite();
after(() => site.close());

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
const editions = {
  'dark-social-qr.js before the drop-in': '<script async src="/dist/dark-social-qr.js"></script>' + scriptTag('async'),
  'auto.js': '<script type="module" src="/dist/dark-social/auto.js"></script>',
};

/** Reads the code on the page by its modules. Runs in the page. */
async function scan() {
  const element = document.querySelector('dark-social-qr');
  const bitmap = await createImageBitmap(await element.toFile('png'));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [400, 400];
  const pen = canvas.getContext('2d');
  pen.drawImage(bitmap, 0, 0, 400, 400);
  const {data} = pen.getImageData(0, 0, 400, 400);
  return [...data.filter((_, index) => index % 4 === 0)];
}

for (const [name, script] of Object.entries(editions)) {
  journey(
    `a visitor scans the QR code of a page under a strict policy and arrives by it: ${name}`,
    async ({newVisitor}) => {
      const {default: jsQR} = await import('jsqr');
      const page = site.publish({
        headers: {'content-security-policy': policy},
        script,
        body: '<dark-social-share></dark-social-share><dark-social-qr downloads></dark-social-qr>',
      });
      const reader = await newVisitor();
      await reader.open(page.url);
      await reader.until(() => !!document.querySelector('dark-social-qr')?.shadowRoot?.querySelector('[part=code]'));
      const grey = await reader.evaluate(scan);
      const pixels = new Uint8ClampedArray(grey.flatMap((value) => [value, value, value, 255]));
      const link = new URL(jsQR(pixels, 400, 400, {inversionAttempts: 'dontInvert'}).data);
      assert.deepEqual([link.pathname, [...link.searchParams.keys()]], [page.path, ['ds']]);
      assert.deepEqual(await reader.evaluate(() => [seen.errors, seen.warnings]), [[], []]);
      const token = parseToken(link.searchParams.get('ds'));
      assert.equal(token.channel, 'qr');

      await reader.click('button[value=svg]');
      const [share] = await page.events(1);
      assert.deepEqual([share.type, share.outcome, share.token], ['share', 'copied', token.token]);
      const friend = await newVisitor();
      await friend.open(link.href);
      const arrival = (await page.events(2)).find(({type}) => type === 'arrival');
      assert.deepEqual([arrival.channel, arrival.token, arrival.depth], ['qr', token.token, 1]);
      assert.equal(new URL(await friend.url()).search, '');
    },
  );
}
