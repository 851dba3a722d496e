// Channels of the site's own: given to a bar as objects, or made known to the whole page.

import {expect} from 'chai';
import {configure, parseToken, type Channel} from 'dark-social';
import {whatsapp} from 'dark-social/channels';
import {hover, oneEvent} from '../tools/browser.js';
import {
  button,
  expectAccessible,
  find,
  ids,
  later,
  link,
  listenTo,
  message,
  nameOf,
  show,
  stayHere,
  tokenOf,
  type Bar,
} from './bar.js';
import {rgb} from './color.js';

const example = {
  id: 'intranet',
  code: 'xq',
  name: 'Intranet',
  kind: 'messaging',
  icon: {path: 'M2 2h12v12H2z', viewBox: '0 0 16 16'},
  color: '#123456',
  href: ({url, text}) => `https://intranet.example/new?text=${encodeURIComponent(`${text} ${url}`)}`,
} satisfies Channel as Channel;

async function barOf(...channels: (string | Channel)[]): Promise<Bar> {
  const bar = await show(
    '<dark-social-share url="https://example.org/a" share-text="Words" labels="hidden"></dark-social-share>',
  );
  bar.channels = channels;
  await bar.updateComplete;
  return bar;
}

describe('channels of the site’s own', () => {
  it('are accessible', async () => {
    await expectAccessible(await barOf(example, 'copy'));
  });

  it('stand beside the package’s in the order given', async () => {
    expect(ids(await barOf('copy', example, 'email'))).to.deep.equal(['copy', 'intranet', 'email']);
  });

  it('have their own icon, name and colour', async () => {
    const at = link(await barOf(example), 'intranet');
    expect(at.querySelector('svg')?.getAttribute('viewBox')).to.equal('0 0 16 16');
    expect(at.querySelector('path')?.getAttribute('d')).to.equal(example.icon.path);
    expect(nameOf(at)).to.equal('Share on Intranet');
    expect(rgb(getComputedStyle(at).backgroundColor).slice(0, 3)).to.deep.equal([0x12, 0x34, 0x56]);
  });

  it('work at rest, and bear a token of their own code once reached', async () => {
    const at = link(await barOf(example), 'intranet');
    expect(message(at).url.href).to.equal('https://example.org/a?utm_source=intranet&utm_medium=dark_social');
    await hover(at);
    expect(parseToken(tokenOf(at) as string)).to.include({code: 'xq', channel: 'intranet'});
  });

  it('are recorded like any other', async () => {
    stayHere();
    const shared = listenTo('dark-social-share');
    link(await barOf(example), 'intranet').click();
    await later();
    expect(shared[0].detail).to.include({
      type: 'share',
      channel: 'intranet',
      outcome: 'opened',
      url: 'https://example.org/a',
    });
  });

  it('may act instead of leading somewhere', async () => {
    const taken: string[] = [];
    const act = {
      ...example,
      id: 'printer',
      code: 'xp',
      name: 'Print',
      kind: 'utility',
      href: undefined,
      activate: async ({url}) => {
        taken.push(url);
        return 'shared';
      },
    } satisfies Channel as Channel;
    const bar = await barOf(act);
    const at = button(bar, 'printer');
    expect([at.localName, nameOf(at)]).to.deep.equal(['button', 'Print']);
    const shared = oneEvent<HTMLElementEventMap['dark-social-share']>(bar, 'dark-social-share');
    at.click();
    expect((await shared).detail).to.include({channel: 'printer', outcome: 'shared'});
    expect(new URL(taken[0]).searchParams.get('ds')).to.equal((await shared).detail.token);
  });

  it('that fail are told as failed, and disturb nothing', async () => {
    const broken = {
      ...example,
      id: 'broken',
      code: 'xr',
      activate: () => {
        throw new Error('out of order');
      },
    } satisfies Channel as Channel;
    const bar = await barOf(broken, 'copy');
    const shared = oneEvent<HTMLElementEventMap['dark-social-share']>(bar, 'dark-social-share');
    button(bar, 'broken').click();
    expect((await shared).detail.outcome).to.equal('failed');
    expect(ids(bar)).to.deep.equal(['broken', 'copy']);
  });

  it('never lead to a script', async () => {
    const evil = {...example, id: 'evil', code: 'xe', href: () => 'javascript:alert(1)'} satisfies Channel as Channel;
    const at = link(await barOf(evil), 'evil');
    await hover(at);
    expect(at.hasAttribute('href')).to.equal(false);
  });

  it('may be made known to the page, and then be named', async () => {
    configure({channels: [{...example, id: 'forum', code: 'xf', name: 'Forum'}]});
    const bar = await show('<dark-social-share channels="forum copy"></dark-social-share>');
    expect(ids(bar)).to.deep.equal(['forum', 'copy']);
    const single = await show('<dark-social-button channel="forum"></dark-social-button>');
    expect(nameOf(link(single, 'forum'))).to.equal('Share on Forum');
  });

  it('may be made known after the bar that names them', async () => {
    const bar = await show('<dark-social-share channels="copy later"></dark-social-share>');
    expect(ids(bar)).to.deep.equal(['copy']);
    configure({channels: [{...example, id: 'later', code: 'xt'}]});
    await later();
    configure({channels: []});
    expect(ids(bar)).to.deep.equal(['copy', 'later']);
  });

  it('leave links as the page’s options say by now', async () => {
    const bar = await barOf('whatsapp');
    configure({campaign: 'later'});
    await later();
    configure({campaign: undefined});
    expect(message(link(bar, 'whatsapp')).url.searchParams.get('utm_campaign')).to.equal('later');
  });

  it('leave links as the options say by now also in a bar that comes later', async () => {
    const address = 'https://example.org/later';
    const html = `<dark-social-share channels="whatsapp" url="${address}"></dark-social-share>`;
    for (let count = 0; count < 2; count++) await show(html);
    configure({campaign: 'later'});
    const bar = await show(html);
    configure({campaign: undefined});
    expect(message(link(bar, 'whatsapp')).url.searchParams.get('utm_campaign')).to.equal('later');
  });

  it('may be one of the package’s in another colour, also beside the original', async () => {
    const originals = await barOf('whatsapp');
    const dark = link(await barOf({...whatsapp, color: '#111111'}), 'whatsapp');
    expect(rgb(getComputedStyle(dark).backgroundColor).slice(0, 3)).to.deep.equal([0x11, 0x11, 0x11]);
    const [red, green] = rgb(getComputedStyle(link(originals, 'whatsapp')).backgroundColor);
    expect(green).to.be.above(red + 50);
  });

  it('may be one of the package’s with another icon, also beside the original', async () => {
    await barOf('whatsapp');
    const at = link(await barOf({...whatsapp, icon: example.icon}), 'whatsapp');
    expect(at.querySelector('path')?.getAttribute('d')).to.equal(example.icon.path);
  });

  it('may be one of the package’s with another way to share, also beside the original', async () => {
    await barOf('whatsapp');
    const at = button(await barOf({...whatsapp, activate: async () => 'shared' as const}), 'whatsapp');
    expect(at.localName).to.equal('button');
  });

  it('may be one of the package’s under another name', async () => {
    const {copy} = await import('dark-social/channels/copy.js');
    expect(nameOf(button(await barOf({...copy, name: 'Take the link along'}), 'copy'))).to.equal('Take the link along');
  });

  it('of one name and two addresses keep them apart', async () => {
    const [one, two] = ['one', 'two'].map((host) => ({...example, href: () => `https://${host}.example/`}));
    const [first, second] = await Promise.all([barOf(one), barOf(two)]);
    expect([link(first, 'intranet').href, link(second, 'intranet').href]).to.deep.equal([
      'https://one.example/',
      'https://two.example/',
    ]);
  });

  it('without an icon or a colour that is one are drawn all the same', async () => {
    const bare = {
      id: 'bare',
      code: 'xb',
      name: 'Bare',
      kind: 'messaging',
      color: 'red}*{color:red',
      href: example.href,
    };
    const bar = await barOf(bare as unknown as Channel, 'copy');
    expect(ids(bar)).to.deep.equal(['bare', 'copy']);
    expect(rgb(getComputedStyle(find(bar, '[data-channel=bare]')).backgroundColor).slice(0, 3)).to.deep.equal([
      0x44, 0x44, 0x44,
    ]);
  });
});
