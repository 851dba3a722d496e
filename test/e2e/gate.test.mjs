// Friend-only access as a site runs it: signed links, a gate with `src`, the campaign's server, and what friends pass on.

import assert from 'node:assert/strict';
import {after} from 'node:test';
import {mintToken, parseToken} from 'dark-social';
import {createCampaign, createSigner, memoryCampaigns} from 'dark-social/server';
import {scriptTag} from '../pages/article.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

const secret = 'The clip that nobody has seen';
const hour = 3_600_000;
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types dark-social";

const site = await startSite();
after(() => site.close());
const host = new URL(site.origin).host;
const signer = createSigner({keys: [{id: 'a', secret: 'k'.repeat(32)}]});

/** Publishes a page with a gate, and mounts its campaign. `mint`: stands in for the handler that signs links. */
function campaignPage(campaign, {options = {}, tag = '', attributes = 'remember="tab"', mint} = {}) {
  const handler = createCampaign({
    ...{campaign, host, signer, store: memoryCampaigns(), content: `<p id="clip">${secret}</p>`},
    ...options,
  });
  const path = `/campaigns/${campaign}`;
  const answer = async ({method, url, headers, body}) => {
    const response = await handler.fetch(new Request(url, {method, headers, ...(method === 'POST' && {body})}));
    return {status: response.status, headers: Object.fromEntries(response.headers), body: await response.text()};
  };
  Object.assign(site.routes, {[path]: answer, [`${path}/mint`]: mint ?? answer});
  const page = site.publish({
    headers: {'content-security-policy': policy},
    script:
      scriptTag(`async data-campaign="${campaign}" ${tag}`) +
      '<script async src="/dist/dark-social-campaigns.min.js"></script>',
    body: `<dark-social-gate id="premiere" src="${path}" campaign="${campaign}" ${attributes}></dark-social-gate>
      <dark-social-share channels="copy whatsapp"></dark-social-share>`,
  });
  const sign = (token, more) => signer.sign(token, {host, campaign, expires: Date.now() + hour, ...more});
  return {
    ...page,
    handler: path,
    sign,
    /** A link with a token, which the owner signs unless it is given. */
    link: async (token) =>
      `${page.url}?ds=${token ?? (await sign(mintToken({channel: 'whatsapp'})))}&utm_campaign=${campaign}`,
    posts: (end = '') => site.requests.filter(({method, url}) => method === 'POST' && url.pathname === path + end),
  };
}

/** What the visitor reads on the locked side, once the gate does not wait for an answer. */
const words = (visitor) =>
  visitor.until(() => {
    const card = document.querySelector('dark-social-gate')?.shadowRoot?.querySelector('.card:not(.busy)');
    return card?.checkVisibility() && card.innerText;
  });

const opened = async (visitor) => {
  await visitor.until(() => document.querySelector('dark-social-gate')?.open);
  return visitor.evaluate(() => document.querySelector('#clip')?.innerText);
};

/** Copies the visitor's link by the bar, once its button has a signed token, unless it is not to wait for that. */
async function passOn(visitor, page, {signed = true} = {}) {
  const isSigned = ({answer, body}) => JSON.parse(body).channel === 'cp' && answer?.status === 200;
  const before = page.posts('/mint').filter(isSigned).length;
  await visitor.hover('[data-channel=copy]');
  for (let tries = 0; signed && tries < 100 && page.posts('/mint').filter(isSigned).length <= before - 1; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  await visitor.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  await visitor.click('[data-channel=copy]');
  return (await visitor.clipboard()).split(/\s/).find((word) => word.startsWith('http'));
}

const tokenOf = (link) => parseToken(new URL(link).searchParams.get('ds') ?? '');

journey(
  'a friend’s link opens what a stranger cannot, and so do the links that friends pass on, down to the last depth',
  async ({newVisitor}) => {
    const page = campaignPage(`premiere-${Math.random().toString(32).slice(2, 8)}`, {
      options: {maxUses: 1, maxDepth: 3},
    });
    const stranger = await newVisitor();
    await stranger.open(page.url);
    assert.match(await words(stranger), /Opens with a friend’s link[^]*Ask a friend/);
    let link = await page.link();
    // Previews and scanners.
    for (const method of ['GET', 'HEAD'])
      for (const url of [link, site.url(page.handler), `${site.url(page.handler)}?${new URL(link).searchParams}`])
        await fetch(url, {method});
    assert.equal(page.posts().length, 0);

    for (const depth of [1, 2, 3]) {
      const friend = await newVisitor();
      await friend.open(link);
      assert.equal(await opened(friend), secret, `depth ${depth}`);
      assert.deepEqual([tokenOf(link).depth, tokenOf(link).suffix.length], [depth, 33]);
      if (depth === 1) {
        await friend.reload();
        assert.equal(await opened(friend), secret, 'after a reload');
        await friend.open(site.url('/pages/icon.svg'));
        await friend.back();
        assert.equal(await opened(friend), secret, 'after going back');
        const second = await newVisitor();
        await second.open(link);
        assert.match(await words(second), /used as often as it may be[^]*new one/);
        await second.close();
      }
      assert.deepEqual(await friend.evaluate(() => [seen.errors, seen.warnings]), [[], []]);
      link = await passOn(friend, page, {signed: depth < 3});
      await friend.close();
    }
    assert.equal(tokenOf(link).suffix, undefined, 'the server signs no further links');
    const tooLate = await newVisitor();
    await tooLate.open(link);
    assert.match(await words(tooLate), /lost its signature on the way[^]*Ask your friend for a new link/);

    // All that was sent: the content only in answers to a POST with a token, or with a pass that one had given.
    const holders = site.requests.filter(({answer}) => answer && String(answer.body).includes(secret));
    assert.ok(holders.length >= 4);
    const passes = new Set();
    for (const {method, url, body, answer} of holders) {
      const {token, pass} = JSON.parse(body);
      assert.deepEqual([method, url.pathname, answer.status], ['POST', page.handler, 200]);
      assert.ok(
        passes.has(pass) ||
          (await signer.verify(token, {host, campaign: url.pathname.split('/').at(-1)})).status === 'ok',
      );
      passes.add(JSON.parse(answer.body).pass);
    }
    const events = (await page.events(3)).filter(({type}) => type === 'unlock');
    assert.deepEqual(
      events.map(({gate, depth, channel}) => [gate, depth, channel]),
      [
        ['premiere', 1, 'whatsapp'],
        ['premiere', 2, 'copy'],
        ['premiere', 3, 'copy'],
      ],
    );
  },
  {engines: ['chromium', 'firefox']},
);

journey(
  'links that are forged, altered, expired, of another host or campaign, cut or damaged open nothing, and say what to do',
  async ({newVisitor}) => {
    const page = campaignPage(`refused-${Math.random().toString(32).slice(2, 8)}`);
    const token = mintToken({channel: 'whatsapp'});
    const good = await page.sign(token);
    const last = good.at(-1) === '0' ? '1' : '0';
    const rows = [
      ['forged', good.slice(0, -1) + last, /not valid here/],
      ['signature of another token', mintToken({channel: 'whatsapp'}) + good.slice(22), /not valid here/],
      ['a later expiry', `${good.slice(0, 24)}zzzzzz${good.slice(30)}`, /not valid here/],
      ['another key', `${good.slice(0, 23)}b${good.slice(24)}`, /not valid here/],
      ['expired', await page.sign(token, {expires: Date.now() - hour}), /has expired/],
      ['another host', await page.sign(token, {host: 'other.example'}), /not valid here/],
      ['another campaign', await page.sign(token, {campaign: 'other'}), /not valid here/],
      ['cut off', good.slice(0, 22), /lost its signature/],
      ['cut inside the signature', good.slice(0, 40), /lost its signature/],
      ['damaged', good.slice(0, 20) + (good.startsWith('00', 20) ? '11' : '00'), /damaged on the way/],
    ];
    const visitor = await newVisitor();
    for (const [name, text, said] of rows) {
      // Links on pages of the site itself are no arrivals.
      await visitor.open('about:blank');
      await visitor.open(await page.link(text));
      assert.match(await words(visitor), said, name);
      assert.equal(await visitor.evaluate(() => document.querySelector('dark-social-gate').open), false, name);
    }
    const answers = site.requests.filter(({url}) => url.pathname === page.handler);
    assert.ok(answers.length >= rows.length - 1);
    for (const {answer} of answers) assert.equal(answer.status, 403);
    await visitor.open('about:blank');
    await visitor.open(await page.link(good));
    assert.equal(await opened(visitor), secret, 'the link that all of these were made of');
  },
  {engines: ['chromium', 'firefox']},
);

journey(
  'with an empty pool, and where consent is denied, friends of a visitor are told to ask for a new link',
  async ({newVisitor}) => {
    const rows = [
      ['an empty pool', {mint: () => ({status: 503, body: '{}'})}, /lost its signature on the way[^]*new link/],
      ['consent denied', {tag: 'data-consent="denied"'}, /Opens with a friend’s link[^]*Ask a friend/],
      ['consent denied, tokens always', {tag: 'data-consent="denied" data-tokens="always"'}, undefined],
    ];
    for (const [index, [name, options, said]] of rows.entries()) {
      const page = campaignPage(`pool-${index}-${Math.random().toString(32).slice(2, 8)}`, options);
      const friend = await newVisitor();
      await friend.open(await page.link());
      assert.equal(await opened(friend), secret, name);
      const link = await passOn(friend, page, {signed: !said});
      const next = await newVisitor();
      await next.open(link);
      if (said) assert.match(await words(next), said, name);
      else assert.equal(await opened(next), secret, name);
      await Promise.all([friend.close(), next.close()]);
      assert.deepEqual(
        (await page.events()).filter(() => options.tag),
        [],
        `${name}: no events`,
      );
    }
  },
  {engines: ['chromium', 'firefox']},
);
