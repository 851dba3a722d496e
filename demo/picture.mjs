// Makes the README's picture of the bar, from the real element at double size: `node demo/picture.mjs` after a build.
// The browser is Chromium, from CHROMIUM or where Debian puts it.

import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {serve} from './serve.mjs';

const target = fileURLToPath(new URL('assets/share-bar.png', import.meta.url));
const {origin, close} = await serve();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage({
    viewport: {width: 1100, height: 900},
    deviceScaleFactor: 2,
    colorScheme: 'light',
  });
  await page.goto(origin + '/');
  const bar = page.locator('dark-social-share[name="labels auto"]');
  // The stage around it, without the space on the right.
  const {x, y, width, height} = await bar.locator('[part=bar]').boundingBox();
  const last = await bar.locator('[part=bar] [part~=button]').last().boundingBox();
  const margin = 20;
  await page.screenshot({
    path: target,
    clip: {
      x: x - margin,
      y: y - margin,
      width: Math.min(width, last.x + last.width - x) + 2 * margin,
      height: height + 2 * margin,
    },
    fullPage: true,
  });
} finally {
  await browser.close();
  close();
}
