// The goal, the invitation and the QR code on a page as a site owner writes it: by script tag, and by auto.js.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';
import {mintToken, parseToken} from 'dark-social';
import {createCampaign, createSigner, memoryCampaigns} from 'dark-social/server';
import {scriptTag} from '../pages/article.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

const site = await startSite();
after(() => site.close());

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types dark-social";
const editions = {
  'scripts of their own before the drop-in':
    ['campaigns.min', 'invite', 'qr']
      .map((name) => `<script async src="/dist/dark-social-${name}.js"></script>`)
      .join('') + scriptTag('async'),
  'auto.js': '<script type="module" src="/dist/dark-social/auto.js"></script>',
};

/** Keeps the page where it is when links are followed. */
const stay = () => {
  for (const type of ['click', 'auxclick']) addEventListener(type, (event) => event.preventDefault());
};
const goal = () => {
  const {value, reached, shadowRoot} = document.querySelector('dark-social-goal');
  return [value, reached, shadowRoot.querySelector('[part=text]').textContent];
};

for (const [name, script] of Object.entries(editions)) {
  journey(
    `a visitor reaches a goal, follows an invitation and is shown its QR code, under a strict policy: ${name}`,
    async ({newVisitor}) => {
      const href = 'https://chat.whatsapp.com/FbBTZ5kSMd1K7CTJrSbVqE?mode=r_t';
      const page = site.publish({
        headers: {'content-security-policy': policy},
        script,
        body: `<dark-social-share channels="copy whatsapp"></dark-social-share>
          <dark-social-goal target="1" name="spread" remember="tab"><b slot="reached" id="prize">Thanks</b></dark-social-goal>
          <dark-social-invite name="door" href="${href}"></dark-social-invite>
          <dark-social-qr></dark-social-qr>`,
      });
      const visitor = await newVisitor();
      await visitor.open(page.url);
      await visitor.until(() => !!document.querySelector('dark-social-goal')?.shadowRoot?.querySelector('.piece'));
      assert.deepEqual(await visitor.evaluate(goal), [0, false, 'You shared by 0 of 1 channel']);
      assert.equal(await visitor.evaluate(() => document.querySelector('#prize').checkVisibility()), false);
      await visitor.evaluate(stay);
      await visitor.click('[data-channel=copy]');
      await visitor.until(() => document.querySelector('#prize').checkVisibility());
      assert.deepEqual(await visitor.evaluate(goal), [1, true, 'You shared it. Thank you!']);

      await visitor.click('a[part=link]');
      const events = await page.events(2);
      assert.deepEqual(
        events.map(({type, service, place, outcome}) => [type, service ?? outcome, place]),
        [
          ['share', 'copied', undefined],
          ['invite', 'whatsapp', 'door'],
        ],
      );
      const written = await visitor.evaluate(() => {
        const {shadowRoot} = document.querySelector('dark-social-invite');
        shadowRoot.querySelector('details').open = true;
        return shadowRoot.querySelector('a').getAttribute('href');
      });
      assert.equal(written, href);
      await visitor.until(
        () => !!document.querySelector('dark-social-invite').shadowRoot.querySelector('svg[role=img]'),
      );
      await visitor.until(() => !!document.querySelector('dark-social-qr').shadowRoot?.querySelector('svg[role=img]'));

      await visitor.reload();
      await visitor.until(() => document.querySelector('dark-social-goal')?.reached);
      assert.deepEqual(await visitor.evaluate(() => [seen.errors, seen.warnings]), [[], []]);
    },
  );
}

journey(
  'a goal counts the friends whom a visitor’s links let in, as the campaign’s server says',
  async ({newVisitor}) => {
    const {host} = new URL(site.origin);
    const campaign = `friends-${Math.random().toString(32).slice(2, 8)}`;
    const signer = createSigner({keys: [{id: 'a', secret: 'k'.repeat(32)}]});
    const handler = createCampaign({
      campaign,
      host,
      signer,
      store: memoryCampaigns(),
      content: '<p id="clip">Clip</p>',
    });
    for (const path of ['', '/mint', '/progress'])
      site.routes[`/campaigns/${campaign}${path}`] = async ({method, url, headers, body}) => {
        const response = await handler.fetch(new Request(url, {method, headers, ...(method === 'POST' && {body})}));
        return {status: response.status, headers: Object.fromEntries(response.headers), body: await response.text()};
      };
    const page = site.publish({
      headers: {'content-security-policy': policy},
      config: {countAutomated: true, campaign},
      script: editions['scripts of their own before the drop-in'],
      body: `<dark-social-gate src="/campaigns/${campaign}" campaign="${campaign}"></dark-social-gate>
      <dark-social-goal by="arrivals" target="2"></dark-social-goal>
      <dark-social-share channels="copy"></dark-social-share>`,
    });
    const text = (visitor) =>
      visitor.until(
        () => document.querySelector('dark-social-goal')?.shadowRoot?.querySelector('[part=text]')?.textContent,
      );
    const stranger = await newVisitor();
    await stranger.open(page.url);
    assert.equal(await text(stranger), 'Friends who come by your links are counted here');

    const token = mintToken({channel: 'whatsapp'});
    const signed = await signer.sign(token, {host, campaign, expires: Date.now() + 3_600_000});
    const visitor = await newVisitor();
    await visitor.open(`${page.url}?ds=${signed}&utm_campaign=${campaign}`);
    await visitor.until(() => !!document.querySelector('#clip'));
    await visitor.until(() =>
      /^0 of 2/.test(document.querySelector('dark-social-goal').shadowRoot.querySelector('[part=text]').textContent),
    );

    // A friend comes by a link that the server signed for this visitor.
    const isMinted = ({url}) => url.pathname.endsWith('/mint');
    await visitor.hover('[data-channel=copy]');
    for (let tries = 0; tries < 100 && !site.requests.some(isMinted); tries++) await delay(50);
    await delay(300);
    await visitor.click('[data-channel=copy]');
    const link = (await visitor.clipboard()).split(/\s/).find((word) => word.startsWith('http'));
    assert.equal(parseToken(new URL(link).searchParams.get('ds')).suffix?.length, 33);
    const friend = await newVisitor();
    await friend.open(link);
    await friend.until(() => !!document.querySelector('#clip'));
    // In Firefox the friend's tab has hidden this one.
    await visitor.tab.activate();
    await visitor.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await visitor.until(() =>
      /^1 of 2 friends/.test(
        document.querySelector('dark-social-goal').shadowRoot.querySelector('[part=text]').textContent,
      ),
    );
    assert.deepEqual(await visitor.evaluate(() => [seen.errors, seen.warnings]), [[], []]);
  },
);
