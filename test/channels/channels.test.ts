// Every channel satisfies the interface, and is told apart from all others.

import {expect} from 'chai';
import {mintToken, parseToken, type Channel} from 'dark-social';
import * as index from 'dark-social/channels';
import {forms} from './forms.js';
import {places, rows} from './places.js';

const {channels, ...byId} = index;
const all = Object.values(byId);

describe('the list of channels', () => {
  it('holds the usual channels, by their lines in src/core/token/channel-codes.ts', () => {
    expect(channels.map(({id}) => id)).to.have.members([
      'whatsapp',
      'messenger',
      'telegram',
      'sms',
      'email',
      'copy',
      'native',
    ]);
    for (const channel of channels) expect(channel).to.equal((byId as Record<string, Channel>)[channel.id]);
  });

  it('has no id, code, name or utm_source twice', () => {
    const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);
    for (const key of ['id', 'code', 'name'] as const)
      expect(repeated(all.map((channel) => channel[key]))).to.deep.equal([]);
    expect(repeated(all.map(({id, utm}) => utm ?? id))).to.deep.equal([]);
  });

  it('uses no code of the register for another channel', () => {
    const registered = ['qr', 'ab', 'tx'];
    for (const {id, code} of all) if (registered.includes(code)) expect(id).to.equal(code);
  });

  it('never changes a code', () => {
    const codes = Object.fromEntries(channels.map(({id, code}) => [id, code]));
    expect(codes).to.include({
      whatsapp: 'wa',
      messenger: 'ms',
      telegram: 'tg',
      sms: 'sm',
      email: 'em',
      copy: 'cp',
      native: 'nt',
    });
    expect(byId.email.utm).to.equal('mailto');
    expect(byId.sms.utm).to.equal('sms_share');
  });
});

for (const channel of all) {
  describe(`the channel ${channel.id}`, () => {
    it('has an id, a code of its own and a name', () => {
      expect(channel.id).to.match(/^[a-z][a-z-]*$/);
      // Codes that begin with x are the site's own.
      expect(channel.code, 'two characters of 0-9 a-z without i, l, o and u, the first no x').to.match(
        /^[0-9a-hjkmnp-wyz][0-9a-hjkmnp-tv-z]$/,
      );
      expect(channel.name.trim()).not.to.equal('');
      expect(channel.kind).to.be.oneOf(['messaging', 'network', 'utility']);
    });

    it('is recognised in its tokens', () => {
      expect(parseToken(mintToken({channel}))).to.include({code: channel.code, channel: channel.id});
    });

    if (channel.href) {
      it('has a form in test/channels/forms.ts, so that its addresses are decoded', () => {
        const decoded = [...Object.values(rows).map((row) => row.channel.id), ...Object.keys(forms)];
        expect(decoded).to.include(channel.id);
      });
    }

    it('has a colour and an icon of one path', () => {
      expect(channel.color).to.match(/^#[0-9a-f]{6}$/);
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', channel.icon.path);
      svg.append(path);
      document.body.append(svg);
      const {width, height} = path.getBBox();
      svg.remove();
      // Coordinates are rounded to a tenth of a unit, one after the other.
      expect(Math.max(width, height)).to.be.within(12, 24.25);
      expect(channel.icon.viewBox ?? '0 0 24 24').to.equal('0 0 24 24');
    });

    it('does something on a click', () => {
      expect(channel.href ?? channel.activate).to.be.a('function');
    });

    it('copies the link when its app does not open', () => {
      const addresses = Object.values(places).map(
        (place) => channel.href?.({url: 'https://example.org/'}, place) ?? '',
      );
      const opensApp = addresses.some((address) => address && !address.startsWith('https:'));
      if (opensApp && channel.id !== 'email') expect(channel.fallback).to.be.a('function');
    });

    it('reserves that copy during the user gesture', () => {
      expect(typeof channel.onAppLaunch).to.equal(typeof channel.fallback);
    });
  });
}

it('Messenger’s dialog sends the short link, and leads back to the site, since it refuses other domains', () => {
  const content = {url: 'https://go.example/x', long: 'https://example.org/a?ds=1', appId: '7'};
  const href = byId.messenger.href?.(content, {platform: 'desktop', language: 'en'}) ?? '';
  const {link, redirect_uri} = Object.fromEntries(new URL(href).searchParams);
  expect([link, redirect_uri]).to.deep.equal([content.url, content.long]);
});

describe('isAvailable', () => {
  const place = (platform: 'ios' | 'android' | 'desktop') => ({platform, language: 'en'});

  it('of SMS is true on phones, and on desktops if named', () => {
    expect(byId.sms.isAvailable?.(place('ios'), false)).to.equal(true);
    expect(byId.sms.isAvailable?.(place('android'), false)).to.equal(true);
    expect(byId.sms.isAvailable?.(place('desktop'), false)).to.equal(false);
    expect(byId.sms.isAvailable?.(place('desktop'), true)).to.equal(true);
  });

  it('of native share is true where the browser has it', () => {
    const own = Object.getOwnPropertyDescriptor(navigator, 'share');
    for (const share of [undefined, async () => {}]) {
      Object.defineProperty(navigator, 'share', {value: share, configurable: true});
      expect(byId.native.isAvailable?.(place('ios'), true)).to.equal(!!share);
    }
    if (own) Object.defineProperty(navigator, 'share', own);
    else delete (navigator as {share?: unknown}).share;
  });

  const sheets: [title: string, canShare: unknown, offered: boolean][] = [
    ['says yes', () => true, true],
    ['says no', () => false, false],
    ['says nothing', () => undefined, false],
    [
      'throws',
      () => {
        throw new TypeError('no');
      },
      false,
    ],
    ['is missing', undefined, true],
  ];
  for (const [title, canShare, offered] of sheets) {
    it(`of native share where canShare ${title} is ${offered}`, () => {
      const {navigator} = globalThis;
      Object.defineProperty(navigator, 'share', {value: async () => {}, configurable: true});
      Object.defineProperty(navigator, 'canShare', {value: canShare, configurable: true});
      expect(byId.native.isAvailable?.(place('android'), true)).to.equal(offered);
      delete (navigator as {share?: unknown}).share;
      delete (navigator as {canShare?: unknown}).canShare;
    });
  }
});
