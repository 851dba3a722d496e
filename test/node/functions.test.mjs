// The functions in Node: no page is needed, and none is touched.

import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {once} from 'node:events';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {Worker} from 'node:worker_threads';
import {cleanUrl, configure, createShare, pageUrl, parseToken, tracker} from 'dark-social';
import * as channels from 'dark-social/channels';
import {whatsapp} from 'dark-social/channels/whatsapp.js';
import {followConsent} from 'dark-social/consent';

const noPage = new URL('no-page.mjs', import.meta.url);
const expected = {depth: 1, channel: 'whatsapp', clean: 'https://example.org/a?id=7'};

test('an address whose host ends in white space is rejected, as the URL standard says', () => {
  for (const url of ['https://example.org #top', 'https://example.org ?a=1', 'https://example.org /a']) {
    assert.equal(URL.canParse(url), false);
    assert.throws(() => cleanUrl(url), {name: 'TypeError', message: /not an http\(s\) address/});
  }
});

test('tokens and links are made without touching a page', async () => {
  const {stdout} = await promisify(execFile)(process.execPath, [fileURLToPath(noPage)]);
  assert.deepEqual(JSON.parse(stdout), expected);
});

test('pageUrl says that there is no page', () => {
  assert.throws(() => pageUrl(), {name: 'TypeError', message: /^dark-social: pageUrl\(\): there is no page here/});
});

test('tokens and links are made in a worker thread', async () => {
  const worker = new Worker(noPage);
  const [answer] = await once(worker, 'message');
  assert.deepEqual(JSON.parse(answer), expected);
});

test('a share is made for an address, and is told when its link was followed', async () => {
  const events = [];
  configure({campaign: 'spring', sinks: [(event) => events.push(event)]});
  const share = createShare(whatsapp, {
    url: 'https://example.org/a?id=7#part',
    title: 'Bees',
    text: 'Read this',
    place: 'mail',
  });
  const link = new URL(/https:\S+/.exec(new URL(share.href).searchParams.get('text'))[0]);
  assert.equal(link.href, share.url);
  assert.equal(link.searchParams.get('ds'), share.token);
  assert.equal(link.hash, '#part');
  assert.deepEqual(events, [], 'nothing is told before');

  assert.equal(await share.followed(), 'opened');
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(events.length, 1);
  assert.deepEqual(share.event, events[0]);
  const {type, channel, token, depth, campaign, url, place, outcome} = events[0];
  assert.deepEqual(
    {type, channel, token, depth, campaign, url, place, outcome},
    {
      type: 'share',
      channel: 'whatsapp',
      token: share.token,
      depth: 1,
      campaign: 'spring',
      url: 'https://example.org/a',
      place: 'mail',
      outcome: 'opened',
    },
  );
});

test('where there is no page, no way to use a share rejects', async () => {
  for (const channel of channels.channels) {
    const request = {url: 'https://example.org/'};
    assert.match(await createShare(channel, request).followed(), /^(opened|failed)$/, channel.id);
    assert.equal(await createShare(channel, request).activate(), 'failed', channel.id);
  }
});

test('where there is no page, consent stays as the option says, and nothing keeps the process alive', () => {
  const before = process.getActiveResourcesInfo().length;
  followConsent({gpc: true})();
  followConsent();
  assert.equal(tracker().options.consent, 'granted');
  assert.equal(process.getActiveResourcesInfo().length, before);
});

test('without an address there is nothing to share', () => {
  assert.throws(() => createShare(whatsapp), TypeError);
  assert.throws(() => createShare(whatsapp, {url: 'mailto:ada@example.org'}), TypeError);
});

test('every channel of the index can be shared by, and the list holds some of them', () => {
  const {channels: list, ...named} = channels;
  for (const channel of list) assert.ok(Object.values(named).includes(channel), channel.id);
  for (const channel of Object.values(named)) {
    const {token} = createShare(channel, {url: 'https://example.org/'});
    assert.equal(parseToken(token).channel, channel.id);
  }
});
