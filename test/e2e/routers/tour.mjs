// A reader's way through a site on a router: lands by a shared link, sorts, goes on, shares, goes back and forth, reloads.
// What it asserts must hold for every router and every place of the drop-in.

import assert from 'node:assert/strict';
import {setTimeout as delay} from 'node:timers/promises';

import {tokenId, mintToken, parseToken, readArrival} from 'dark-social';
import {until} from '../../tools/visitor.mjs';
import {recorded} from './recorder.mjs';

const landing = '/tide?edition=evening#notes';
const sorted = '/tide?edition=evening&sort=new#notes';

/**
 * Walks the tour. `base`: the site's address, without a slash at the end; `dirty`: whether the application must have booted
 * with the token in the address (undefined where it is a race); `stateKeys`: what the router keeps in `history.state`;
 * `freshState`: a router that throws away what others keep there when the page is reloaded; `toAnchor`: one that goes back to
 * the anchor in some engines (Chromium), to where the reader was in others; `addressBar`: a token of its own stands in the
 * address, on each page another, and nowhere else; `ownState`: a router that writes its own over what others keep in `history.state`;
 * `losesAnchor`: one that forgets the anchor of the page that it goes back to after a reload. Resolves to how often a token was written back.
 */
export async function tour(
  visitor,
  {base, dirty, stateKeys, addressBar, freshState = false, toAnchor = false, ownState = false, losesAnchor = false},
) {
  // A second-hand link: whoever sent it had it from somebody else.
  const token = mintToken({channel: 'telegram', parent: mintToken({channel: 'whatsapp'})});
  const {origin, pathname} = new URL(base);
  const prefix = pathname === '/' ? '' : pathname;

  const at = async (path, when) => {
    const read = () => visitor.evaluate(() => location.href.slice(location.origin.length));
    const here = async () => (addressBar ? undressed(await read()) : read());
    await visitor.until(
      (name) => window.ready && window.darkSocial && !!document.querySelector(`[data-page="${name}"]`),
      nameOf(path),
    );
    await until(async () => (await here()) === prefix + path, `not at ${path}`).catch(() => undefined);
    assert.equal(await here(), prefix + path, `the address ${when}`);
    await delay(150);
    assert.equal(await here(), prefix + path, `the address a while ${when}`);
  };
  const state = () => visitor.evaluate(() => history.state);
  const keepsState = async (mark, when) => {
    const found = await state();
    for (const key of stateKeys) assert.ok(key in found, `the router's ${key} in history.state ${when}`);
    if (!ownState) assert.equal(found?.mark, mark, `the page's own history.state ${when}`);
  };
  const mark = (value) => visitor.evaluate((own) => history.replaceState({...history.state, mark: own}, ''), value);
  const arrivals = async () => (await recorded(visitor, 'events')).filter(({type}) => type === 'arrival');

  await visitor.open(`${base}/tide?ds=${token}&edition=evening#notes`);
  await at(landing, 'after landing');
  if (dirty !== undefined) {
    const booted = await visitor.evaluate(() => window.bootedAt);
    assert.equal(booted.includes(token), dirty, `the app booted at ${booted}`);
  }
  await visitor.until(() => sessionStorage.getItem('events'));
  const [{page, ...arrival}] = await arrivals();
  assert.deepEqual(
    [arrival.channel, arrival.depth, arrival.token, arrival.status, page],
    ['telegram', 2, token, 'ok', `${prefix}/tide`],
  );
  await keepsState(undefined, 'after landing');
  assert.match(await visitor.evaluate(() => document.querySelector('[data-query]').dataset.query), /edition=evening/);
  assert.ok(
    await visitor.until(() => Math.abs(document.querySelector('#notes').getBoundingClientRect().top) < 200),
    'anchor',
  );

  const anchor = await visitor.evaluate(() => scrollY);

  await visitor.click('[data-do=sort]');
  await at(sorted, 'after the query was changed');
  await keepsState(undefined, 'after the query was changed');
  assert.match(await visitor.evaluate(() => document.querySelector('[data-query]').dataset.query), /sort=new/);

  await mark('tide');
  await visitor.evaluate(scrolledTo, 700);
  await visitor.evaluate(() => void (window.isSameDocument = true));
  await visitor.click('[data-to=moor]');
  await at('/moor', 'after navigation');
  assert.ok(await visitor.evaluate(() => window.isSameDocument), 'the router goes on, not the browser');
  assert.ok(await visitor.until(() => scrollY === 0 || undefined), 'a new page begins at its top');
  await mark('moor');

  assert.deepEqual(await sharedLink(visitor), {address: `${base}/moor`, parent: tokenId(token), depth: 3});
  await visitor.click('[data-channel=copy]');
  await visitor.until(() => sessionStorage.getItem('events').includes('"share"'));
  const share = (await recorded(visitor, 'events')).find(({type}) => type === 'share');
  assert.deepEqual(
    [share.page, share.url, share.channel, share.parent, share.depth, share.outcome],
    [`${prefix}/moor`, `${base}/moor`, 'copy', tokenId(token), 3, 'copied'],
  );
  assert.equal(parseToken(share.token).parent, tokenId(token));

  await visitor.back();
  await at(sorted, 'after going back');
  await keepsState('tide', 'after going back');
  const places = toAnchor ? [700, anchor] : [700];
  const near = (tops) => tops.some((top) => Math.abs(scrollY - top) < 60);
  await visitor.until(near, places).catch(() => undefined);
  const [isNear, top] = [await visitor.evaluate(near, places), await visitor.evaluate(() => scrollY)];
  assert.ok(isNear, `left at 700 px with the anchor at ${anchor}, back at ${top}`);
  assert.deepEqual(await sharedLink(visitor), {
    address: origin + prefix + sorted,
    parent: tokenId(token),
    depth: 3,
  });

  await visitor.forward();
  await at('/moor', 'after going forward');
  await keepsState('moor', 'after going forward');
  await visitor.reload();
  await at('/moor', 'after a reload');
  const left = (name) => (freshState ? undefined : name);
  await keepsState(left('moor'), 'after a reload');
  await visitor.back();
  const again = losesAnchor ? sorted.replace('#notes', '') : sorted;
  await at(again, 'after a reload and going back');
  await visitor.reload();
  await at(again, 'after a reload of the page that was landed on');
  await keepsState(left('tide'), 'after a reload of the page that was landed on');

  await visitor.forward();
  await at('/moor', 'at the end');
  assert.equal((await arrivals()).length, 1, 'one arrival in all');
  return (await recorded(visitor, 'writes')).length;
}

// Runs in the page: routers note where a reader is when they are told of it.
const scrolledTo = (top) =>
  new Promise((resolve) => {
    addEventListener('scroll', () => setTimeout(resolve, 100), {once: true});
    scrollTo(0, top);
  });

// The address without the token that `addressBar` has put there.
function undressed(address) {
  const clean = address.replace(/ds=qab\w+&?/, '').replace(/\?(?=#|$)/, '');
  assert.notEqual(clean, address, 'the address bears a token of its own');
  return clean;
}

const nameOf = (path) => /^\/(\w+)/.exec(path)[1];

// What a reader would send by the page's WhatsApp button, which is made fresh when it is reached.
async function sharedLink(visitor) {
  await visitor.hover('[data-channel=whatsapp]');
  const text = await visitor.until(() => {
    const {shadowRoot} = document.querySelector('dark-social-share');
    const words = new URL(shadowRoot.querySelector('[data-channel=whatsapp]').href).searchParams.get('text');
    return words.includes('ds=q') && words;
  });
  const link = new URL(/https?:\S+/.exec(text)[0]);
  const {token} = readArrival(link.href);
  const {parent, depth} = parseToken(token);
  for (const own of ['ds', 'utm_source', 'utm_medium']) link.searchParams.delete(own);
  return {address: link.href, parent, depth};
}
