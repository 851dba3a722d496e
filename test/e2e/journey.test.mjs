// A link goes from hand to hand: each reader is a person with a browser of their own.

import assert from 'node:assert/strict';
import {after} from 'node:test';

import {earlyTag, modules, scriptTag} from '../pages/article.mjs';
import {drawn, follow, linkIn} from '../pages/reading.mjs';
import {startSite} from '../pages/site.mjs';
import {engineNames} from '../tools/browsers.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite();
after(() => site.close());

const script = scriptTag('async data-campaign="spring"');
const forms = [
  ['one script tag', {script}, engineNames, engineNames],
  ['both script tags', {early: earlyTag(), script}, ['chromium', 'firefox'], []],
  [
    'modules from npm',
    {script: modules(`configure({...darkSocialConfig, campaign: 'spring'});`)},
    ['chromium', 'firefox'],
    ['chromium'],
  ],
];

for (const [form, parts, engines, often] of forms) {
  const run = async ({newVisitor}) => {
    const article = site.publish(parts);

    const anna = await newVisitor();
    await anna.open(article.url);
    const annas = linkIn(await follow(anna, 'whatsapp'));
    const [shared] = await article.events(1);
    assert.equal(shared.type, 'share');
    assert.deepEqual(described(shared), {channel: 'whatsapp', depth: 1, parent: undefined, campaign: 'spring'});
    assert.equal(shared.outcome, 'opened');
    assert.equal(new URL(annas).searchParams.get('ds'), shared.token);
    await anna.close();

    const ben = await newVisitor();
    await ben.open(annas);
    const [, arrived] = await article.events(2);
    assert.equal(arrived.type, 'arrival');
    assert.deepEqual(described(arrived), described(shared));
    assert.equal(arrived.token, shared.token);
    assert.equal(arrived.status, 'ok');
    assert.notEqual(arrived.visit, shared.visit);
    const address = new URL(await ben.url());
    assert.equal(address.searchParams.has('ds'), false, 'the token is off the address');
    assert.equal(address.searchParams.get('utm_source'), 'whatsapp', 'what analytics reads stays');

    const bens = linkIn(await follow(ben, 'telegram'));
    const [, , onward] = await article.events(3);
    const parent = shared.token.slice(10, 16);
    assert.deepEqual(described(onward), {channel: 'telegram', depth: 2, parent, campaign: 'spring'});
    assert.equal(onward.visit, arrived.visit);
    assert.deepEqual(new URL(bens).searchParams.getAll('utm_source'), ['telegram'], "Anna's channel is not passed on");
    await ben.close();

    const cleo = await newVisitor();
    await cleo.open(bens);
    const [, , , last, ...others] = await article.events(4);
    assert.equal(last.type, 'arrival');
    assert.deepEqual(described(last), described(onward));
    assert.deepEqual(others, [], 'each step is told once');
    assert.deepEqual((await cleo.evaluate(() => seen)).errors, []);
  };
  journey(`a link goes from Anna to Ben to Cleo, by ${form}`, run, {engines, often});
}

journey('a copied link brings its reader too', async ({newVisitor}) => {
  const article = site.publish();
  const anna = await newVisitor();
  await anna.open(article.url);
  await drawn(anna);
  await anna.click('button[data-channel=copy]');
  const [shared] = await article.events(1);
  assert.equal(shared.outcome, 'copied');
  assert.equal(await anna.until(() => part('status')?.textContent), 'Link copied');
  const copied = await anna.clipboard();
  assert.equal(new URL(copied).searchParams.get('ds'), shared.token);
  await anna.close();

  const ben = await newVisitor();
  await ben.open(`${copied}).`);
  const [, arrived] = await article.events(2);
  assert.deepEqual([arrived.channel, arrived.token], ['copy', shared.token]);
});

const described = ({channel, depth, parent, campaign}) => ({channel, depth, parent, campaign});
