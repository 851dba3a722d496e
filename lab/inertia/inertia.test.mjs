// Inertia's server tells the page the address that it got, with the token; its client writes that into the history.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

import {mintToken} from '../../dist/index.js';
import {serve} from '../../test/tools/site.mjs';
import {journey} from '../../test/tools/visitors.mjs';

const {outputFiles} = await build({
  stdin: {
    contents: `
      import {router} from '@inertiajs/core';
      router.init({
        initialPage: JSON.parse(document.querySelector('#page').textContent),
        resolveComponent: (name) => name,
        swapComponent: async ({component}) => void (document.querySelector('#app').dataset.page = component),
      });
      window.ready = true;`,
    resolveDir: fileURLToPath(new URL('.', import.meta.url)),
  },
  bundle: true,
  format: 'esm',
  write: false,
  minify: true,
  logLevel: 'error',
});

/** A page as Inertia's adapters send it. `url`: what they make of the request's address. */
const page = (url, name) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Tide</title>
<script src="/dist/dark-social-early.js"></script>
<script async src="/dist/dark-social.min.js"></script></head>
<body><script type="application/json" id="page">${JSON.stringify({component: name, props: {errors: {}}, url, version: '1'})}</script>
<div id="app"></div><script type="module" src="/app.js"></script></body></html>`;

/** As some servers do: the parameters in the order of the alphabet. */
function sorted({pathname, searchParams}) {
  searchParams.sort();
  return `${pathname}?${searchParams}`;
}

const site = await serve({
  routes: {
    '/app.js': {headers: {'content-type': 'text/javascript'}, body: outputFiles[0].text},
    '/before': '<!doctype html><title>Before</title>',
    '/tide': ({url}) => page(url.pathname + url.search, 'tide'),
    '/sorted': ({url}) => page(sorted(url), 'sorted'),
  },
});
after(() => site.close());

for (const path of ['/tide', '/sorted']) {
  journey(
    `Inertia with the early script makes one entry of a landing at ${path}, and Back leaves the page`,
    async ({newVisitor}) => {
      const reader = await newVisitor();
      await reader.open(`${site.origin}/before`);
      const before = await reader.evaluate(() => history.length);
      await reader.open(`${site.origin}${path}?ds=${mintToken({channel: 'telegram'})}&a=1`);
      await reader.until(() => window.ready && !!document.querySelector('[data-page]') && !!window.darkSocial);
      await delay(500);
      assert.equal(await reader.url(), `${site.origin}${path}?a=1`);
      assert.equal(await reader.evaluate(() => history.length), before + 1);
      await reader.back();
      assert.equal(await reader.url(), `${site.origin}/before`);
    },
  );
}
