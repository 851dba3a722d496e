// `data-analytics="local"`: what happens in one tab is there in another, in each edition that has the sink.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {scriptTag} from '../pages/article.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite();
const incomplete = await startSite({routes: {'/dist/dark-social-local.js': {status: 404}}});
after(() => Promise.all([site.close(), incomplete.close()]));

const body = '<dark-social-share channels="copy"></dark-social-share>';
const editions = {
  'the drop-in': scriptTag('data-analytics="local"'),
  'auto.js': '<script type="module" src="/dist/dark-social/auto.js" data-analytics="local"></script>',
};

/** Reads the types of the stored events. */
const head = `<script>
  window.readTypes = async () => {
    const {localAnalytics} = await import('/dist/dark-social-local.js');
    const types = [];
    for await (const {type} of localAnalytics().read()) types.push(type);
    return types;
  };
</script>`;
const isDrawn = () => document.querySelector('dark-social-share')?.shadowRoot?.querySelector('button');

for (const [name, script] of Object.entries(editions)) {
  journey(`data-analytics="local" keeps events for other tabs: ${name}`, async ({newVisitor}) => {
    const page = site.publish({head, script, body});
    const visitor = await newVisitor();
    await visitor.open(page.url);
    await visitor.until(isDrawn);
    await visitor.click('button[data-channel=copy]');
    await visitor.until(async () => (await readTypes()).includes('share'));
    await visitor.newTab();
    await visitor.open(page.url);
    const types = await visitor.evaluate(() => readTypes());
    assert.ok(types.includes('share'), `${types}`);
  });
}

journey('data-analytics="local" warns where its file is missing, and the bar is drawn', async ({newVisitor}) => {
  const page = incomplete.publish({script: editions['the drop-in'], body});
  const visitor = await newVisitor();
  await visitor.open(page.url);
  await visitor.until(isDrawn);
  await visitor.until(() => seen.warnings.length);
  assert.match((await visitor.evaluate(() => seen.warnings)).join(), /put dark-social-local.js beside the script/);
});
