// A sink that stands in `darkSocialConfig` before the script may use what the script brings.

import assert from 'node:assert/strict';
import {after} from 'node:test';

import {mintToken} from 'dark-social';
import {serve} from '../../tools/site.mjs';
import {journey} from '../../tools/visitors.mjs';

const site = await serve({
  routes: {
    '/': `<!doctype html><html lang="en"><title>A tide table</title>
      <script>
        window.told = [];
        addEventListener('dark-social-error', ({detail}) => told.push(String(detail.error)), true);
        window.darkSocialConfig = {sinks: [({token}) => told.push(darkSocial.parseToken(token).channel)]};
      </script>
      <script src="/dist/dark-social.min.js"></script>`,
  },
});
after(() => site.close());

journey(
  'a sink of darkSocialConfig finds window.darkSocial',
  async ({newVisitor}) => {
    const visitor = await newVisitor();
    await visitor.open(`${site.origin}/?ds=${mintToken({channel: 'whatsapp'})}`);
    assert.deepEqual(await visitor.until(() => told.length && told), ['whatsapp']);
  },
  {engines: ['chromium'], often: []},
);
