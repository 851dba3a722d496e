// The demo's campaigns, as those who try them see them: each page is locked for strangers and opens by its owner's link.

import assert from 'node:assert/strict';
import {after} from 'node:test';

import {serve} from '../../demo/serve.mjs';
import {painted} from '../pages/reading.mjs';
import {journey} from '../tools/visitors.mjs';

const demo = await serve({port: 4260, host: '127.0.0.1'});
after(() => demo.close());

/** The link that a campaign's owner would send. */
async function ownersLink(campaign, label = '') {
  const query = new URLSearchParams({campaign, label, page: `/${campaign}.html`});
  const response = await fetch(`${demo.origin}/campaigns/seed?${query}`);
  return (await response.json()).url;
}

const isOpen = () => !!document.querySelector('dark-social-gate[open]');
const isLocked = () =>
  document.querySelector('dark-social-gate')?.shadowRoot?.querySelector('[part=card]')?.offsetHeight;

journey(
  'the demo’s premiere shows its clip to a friend and a friend’s friend, and a stranger’s page does not hold it',
  async ({newVisitor}) => {
    const stranger = await newVisitor();
    await stranger.open(`${demo.origin}/premiere.html`);
    await stranger.until(isLocked);
    assert.doesNotMatch(await stranger.evaluate(() => document.documentElement.innerHTML), /class="clip"/);

    const friend = await newVisitor();
    await friend.open(await ownersLink('premiere'));
    await friend.until(isOpen);
    await friend.until(() => !!document.querySelector('.clip [data-play]'));
    await friend.until(() =>
      document.querySelector('dark-social-share').shadowRoot.querySelector('[data-channel=copy]'),
    );
    await painted(friend);
    const signed = (link) => /^q[\da-z]{21}\.[\da-z]{33}$/.test(new URL(link).searchParams.get('ds'));
    // The pool of signed tokens is filled when a button is reached.
    const until = Date.now() + 10_000;
    let link;
    do {
      await friend.click('dark-social-share >>> [data-channel=copy]');
      await new Promise((resolve) => setTimeout(resolve, 500));
      link = await friend.clipboard();
    } while (!(link && signed(link)) && Date.now() < until);
    assert.ok(signed(link), link);

    const next = await newVisitor();
    await next.open(link);
    await next.until(isOpen);
    await next.until(() => !!document.querySelector('.clip'));
    await next.reload();
    await next.until(isOpen);
  },
  {engines: ['chromium']},
);

journey(
  'the demo’s offer gives one code, its contest counts for the street, its community for the plot',
  async ({newVisitor}) => {
    const customer = await newVisitor();
    await customer.open(await ownersLink('offer'));
    await customer.until(isOpen);
    const code = () => document.querySelector('dark-social-gate').shadowRoot.querySelector('[part=code]')?.textContent;
    const first = await customer.until(code);
    assert.match(first, /^BREAD-\w{4}$/);
    await customer.reload();
    assert.equal(await customer.until(code), first);

    const walker = await newVisitor();
    await walker.open(await ownersLink('contest', 'Mill Lane'));
    await walker.until(isOpen);
    const leaders = () => [...document.querySelectorAll('.leaders li')].map((item) => item.innerText.split(/\s*\n\s*/));
    await walker.until(() => !!document.querySelector('.leaders li'));
    assert.deepEqual(await walker.evaluate(leaders), [['Mill Lane', '1']]);

    const gardener = await newVisitor();
    await gardener.open(`${demo.origin}/community.html`);
    await gardener.until(() => document.querySelectorAll('.plot-links a').length > 3);
    const guest = await newVisitor();
    await guest.open(await gardener.evaluate(() => document.querySelector('.plot-links a').href));
    await guest.until(isOpen);
    await guest.until(() => !!document.querySelector('.leaders li'));
    assert.deepEqual(await guest.evaluate(leaders), [['Plot 4', '1']]);
  },
  {engines: ['chromium']},
);
