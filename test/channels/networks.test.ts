// Networks: what a visitor sees, pictures, and the networks that have no address.

import {expect} from 'chai';
import {configure, type Channel, type Environment} from 'dark-social';
import * as index from 'dark-social/channels';
import {readClipboard, trustedClick, until} from '../tools/browser.js';
import {button, devices, expectAccessible, find, ids, link, message, pretend, show, type Bar} from '../elements/bar.js';
import {forms} from './forms.js';

const {channels: _, ...byId} = index;
const networks = Object.values(byId).filter(({id, kind}) => kind === 'network' && id in forms);
const desktop: Environment = {platform: 'desktop', language: 'en'};
const content = {url: 'https://example.org/a', title: 'A title', text: 'Words'};

const parametersOf = (channel: Channel, more: {image?: string; text?: string} = {}): URLSearchParams =>
  new URL(channel.href?.({...content, ...more}, desktop) ?? '').searchParams;

afterEach(() => configure({channels: []}));

async function barOf(...channels: Channel[]): Promise<Bar> {
  configure({channels});
  return show<Bar>(
    `<dark-social-share url="https://example.org/a" share-text="Words" channels="${channels.map(({id}) => id).join(' ')}"></dark-social-share>`,
  );
}

describe('networks', () => {
  it('are drawn in the order given, and are accessible in all colours', async () => {
    const bar = await barOf(...networks);
    expect(ids(bar)).to.deep.equal(networks.map(({id}) => id));
    await expectAccessible(bar);
  });

  it('get links of their own source, with the medium of social networks', async () => {
    const {url} = message(link(await barOf(byId.reddit), 'reddit'));
    expect(url.searchParams.get('utm_source')).to.equal('reddit');
    expect(url.searchParams.get('utm_medium')).to.equal('social');
  });

  const pictures: Record<string, string> = {
    pinterest: 'media',
    vk: 'image',
    odnoklassniki: 'imageUrl',
    weibo: 'pic',
    douban: 'image',
    qq: 'pics',
    qzone: 'pics',
    mailru: 'image_url',
    wordpress: 'i',
  };
  for (const [id, name] of Object.entries(pictures)) {
    const channel = (byId as Record<string, Channel>)[id];
    it(`${channel.name} gets the picture, if there is one`, () => {
      const image = 'https://example.org/pictures/a b(1).jpg';
      expect(parametersOf(channel, {image}).get(name)).to.equal('https://example.org/pictures/a%20b%281%29.jpg');
      expect(parametersOf(channel).has(name)).to.equal(false);
    });
  }

  it('put words and link of a template into one field, and cut the words', () => {
    const template = {...content, message: ['Long words '.repeat(60), ' #tag'] as const};
    const phone: Environment = {platform: 'ios', language: 'en', standalone: true};
    const posts = {
      x: byId.x.href?.(template, phone),
      bluesky: byId.bluesky.href?.(template, desktop),
      mastodon: byId.mastodon.href?.(template, desktop)?.replace('#', '?'),
    };
    for (const [id, href] of Object.entries(posts)) {
      const [text] = [...new URLSearchParams(href?.split('?')[1]).values()];
      expect(text, id).to.match(/^(Long words )+.*… https:\/\/example\.org\/a$/);
    }
    expect(byId.plurk.href?.({...content, message: ['', ' – so true']}, desktop)).to.include(
      'status=https%3A%2F%2Fexample.org%2Fa%20%E2%80%93%20so%20true',
    );
  });
});

for (const channel of [byId.instagram, byId.pixelfed]) {
  describe(`${channel.name}, which has no address`, () => {
    it('copies the link on desktops', async () => {
      pretend('userAgent', devices.desktop);
      const bar = await barOf(channel);
      await trustedClick(button(bar, channel.id));
      await until(() => find(bar, '[role=status]').textContent);
      expect(new URL(await readClipboard()).searchParams.get('utm_source')).to.equal(channel.id);
    });

    it('opens the share sheet on phones', async () => {
      const shared: ShareData[] = [];
      pretend('userAgent', devices.iphone);
      pretend('share', async (data: ShareData) => void shared.push(data));
      pretend('canShare', () => true);
      const bar = await barOf(channel);
      button(bar, channel.id).click();
      await until(() => shared.length > 0);
      expect(new URL(shared[0].url ?? '').searchParams.get('utm_source')).to.equal(channel.id);
    });
  });
}
