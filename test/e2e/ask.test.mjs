// <dark-social-ask> on a page as a site owner writes it: the visitor comes from nowhere, is asked, and answers.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {scriptTag} from '../pages/article.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite();
after(() => site.close());

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
const askTag = '<script async src="/dist/dark-social-ask.js"></script>';
const editions = {
  'dark-social-ask.js before the drop-in': askTag + scriptTag('async'),
  'auto.js': '<script type="module" src="/dist/dark-social/auto.js"></script>',
};

for (const [name, script] of Object.entries(editions)) {
  journey(`a visitor from nowhere is asked and answers, under a strict policy: ${name}`, async ({newVisitor}) => {
    const page = site.publish({
      headers: {'content-security-policy': policy},
      script,
      body: '<dark-social-share></dark-social-share><dark-social-ask one-in="1" delay="0"></dark-social-ask>',
    });
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await visitor.until(() => document.querySelector('dark-social-ask')?.shadowRoot?.querySelector('[part=answer]'));
    await visitor.click('button[value=group]');
    const [answered] = await page.events(1);
    const [visit] = await page.visits(1);
    assert.deepEqual([answered.type, answered.answer, answered.oneIn], ['answer', 'group', 1]);
    assert.deepEqual([answered.visit, answered.page], [visit.visit, visit.page]);
    assert.ok(['dark', 'direct'].includes(visit.source), visit.source);
    assert.deepEqual(await visitor.evaluate(() => [seen.errors, seen.warnings]), [[], []]);
  });
}
