// Messengers and mail beside the usual ones: what they do where there is no address, and where something is missing.

import {takeCopies} from '../elements/clipboard.js';

import {expect} from 'chai';
import {configure, mintToken, parseToken, reset, type Channel} from 'dark-social';
import * as index from 'dark-social/channels';
import {
  button,
  find,
  hurry,
  ids,
  link,
  listenTo,
  listenToWarnings,
  pretend,
  devices,
  show,
  stayHere,
  type Bar,
} from '../elements/bar.js';
import {readClipboard, trustedClick, until} from '../tools/browser.js';
import {inDialog, isOpen, nameOf, openDialog} from './dialogs.js';

const byId = index as unknown as Record<string, Channel>;
const {kakaotalk, linekeep, pocket, skype, teams, threema, wechat, workplace, xing} = index;

const showBar = (channel: Channel, more = 'copy') => {
  configure({channels: [channel]});
  return show<Bar>(
    `<dark-social-share channels="${channel.id} ${more}" url="https://example.org/a?id=7"></dark-social-share>`,
  );
};

/** Draws the bar again. */
async function redraw(bar: Bar): Promise<void> {
  bar.campaign = 'again';
  await bar.updateComplete;
}

afterEach(() => configure({channels: []}));

for (const channel of [skype, workplace, xing, pocket, linekeep]) {
  describe(`${channel.name}, which no longer exists`, () => {
    it('is left out of a bar that names it, which says so once', async () => {
      const warnings = listenToWarnings();
      const bar = await showBar(channel);
      await redraw(bar);
      expect(ids(bar)).to.deep.equal(['copy']);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(`"${channel.id}" no longer exists: `).and.include('Take it out of channels=');
    });

    it('is still known in old tokens', () => {
      const token = mintToken({channel: channel.code});
      expect(parseToken(token)).to.include({channel: channel.id});
    });
  });
}

describe('an app that no address reaches', () => {
  const apps = Object.values(byId).filter(
    ({href, kind, activate, isAvailable, id}) =>
      kind === 'messaging' && activate && !href && !isAvailable && id !== 'wechat',
  );

  it('is each of these', () => {
    expect(apps.map(({id}) => id).sort()).to.deep.equal(
      'discord googlechat matrix mattermost rocketchat session signal simplex slack zalo zulip'.split(' '),
    );
  });

  for (const app of apps) {
    it(`gets the copied link, and the note says where to paste it: ${app.id}`, async () => {
      const bar = await showBar(app);
      const shares = listenTo('dark-social-share');
      await trustedClick(button(bar, app.id));
      const {outcome, token} = (await until(() => shares[0])).detail;
      expect(outcome).to.equal('copied');
      expect(parseToken(token ?? '')?.channel).to.equal(app.id);
      expect(new URL(await readClipboard()).searchParams.get('ds')).to.equal(token);
      expect(find(bar, '[role=status]').textContent).to.include(app.name);
    });
  }

  it('is chosen in the share sheet on phones', async () => {
    pretend('userAgent', devices.iphone);
    const sheet: ShareData[] = [];
    pretend('share', async (data: ShareData) => void sheet.push(data));
    pretend('canShare', () => true);
    const bar = await showBar(byId.slack);
    const shares = listenTo('dark-social-share');
    button(bar, 'slack').click();
    const {outcome, token} = (await until(() => shares[0])).detail;
    expect(outcome).to.equal('shared');
    expect(new URL(sheet[0].url ?? '').searchParams.get('ds')).to.equal(token);
  });
});

describe('KakaoTalk', () => {
  /** Puts a stand-in for Kakao's SDK on the page. */
  function loadSdk(sdk: object): void {
    Object.assign(globalThis, {Kakao: sdk});
  }
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'Kakao');
    // The next test expects the same warning.
    reset();
  });

  const incomplete: [title: string, sdk: unknown][] = [
    ['is not loaded', undefined],
    ['was not initialised', {isInitialized: () => false, Share: {sendScrap: () => {}}}],
    ['is too old to share', {isInitialized: () => true}],
    [
      'throws',
      {
        isInitialized() {
          throw new Error('no key');
        },
      },
    ],
  ];
  for (const [title, sdk] of incomplete) {
    it(`is left out where Kakao's SDK ${title}, and says so once`, async () => {
      if (sdk) loadSdk(sdk);
      const warnings = listenToWarnings();
      const bar = await showBar(kakaotalk);
      await redraw(bar);
      expect(ids(bar)).to.deep.equal(['copy']);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('"kakaotalk"').and.include('Kakao.init(');
    });
  }

  for (const [title, settle] of [
    ['', () => Promise.resolve()],
    [' by a promise that fails', () => Promise.reject(new Error('no'))],
    [' by one that never settles', () => new Promise(() => {})],
    [' without one', () => undefined],
  ] as const) {
    it(`gets the link through the SDK${title}`, async () => {
      const sent: {requestUrl: string}[] = [];
      loadSdk({
        isInitialized: () => true,
        Share: {
          sendScrap(options: {requestUrl: string}) {
            sent.push(options);
            return settle();
          },
        },
      });
      const bar = await showBar(kakaotalk);
      const shares = listenTo('dark-social-share');
      button(bar, 'kakaotalk').click();
      const {outcome, token} = (await until(() => shares[0])).detail;
      expect(outcome).to.equal('opened');
      expect(sent).to.have.length(1);
      expect(new URL(sent[0].requestUrl).searchParams.get('ds')).to.equal(token);
    });
  }

  it('gets the copied link where the SDK throws', async () => {
    loadSdk({
      isInitialized: () => true,
      Share: {
        sendScrap() {
          throw new Error('4019');
        },
      },
    });
    const bar = await showBar(kakaotalk);
    const shares = listenTo('dark-social-share');
    await trustedClick(button(bar, 'kakaotalk'));
    const {outcome, token} = (await until(() => shares[0])).detail;
    expect(outcome).to.equal('copied');
    expect(new URL(await readClipboard()).searchParams.get('ds')).to.equal(token);
    expect(find(bar, '[role=status]').textContent).to.include('KakaoTalk');
  });
});

describe('WeChat', () => {
  it('shows the link as a QR code on desktops', async () => {
    const bar = await showBar(wechat);
    const shares = listenTo('dark-social-share');
    await trustedClick(button(bar, 'wechat'));
    const {outcome, token} = (await until(() => shares[0])).detail;
    expect(outcome).to.equal('opened');
    expect(nameOf(openDialog())).to.equal('Scan with WeChat');
    expect(inDialog('svg[role=img]').getBoundingClientRect().width).to.be.above(100);
    expect(new URL(inDialog<HTMLInputElement>('input').value).searchParams.get('ds')).to.equal(token);
  });

  it('is chosen in the share sheet on phones, whose own screen they cannot scan', async () => {
    pretend('userAgent', devices.android);
    pretend('share', async () => {});
    pretend('canShare', () => true);
    const bar = await showBar(wechat);
    const shares = listenTo('dark-social-share');
    button(bar, 'wechat').click();
    expect((await until(() => shares[0])).detail.outcome).to.equal('shared');
    expect(isOpen()).to.equal(false);
  });
});

describe('Threema on desktops', () => {
  it('opens its web app, and copies the link to paste there', async () => {
    const followed = stayHere();
    const copies = takeCopies();
    const bar = await showBar(threema);
    const shares = listenTo('dark-social-share');
    await trustedClick(link(bar, 'threema'));
    const {token} = (await until(() => shares[0])).detail;
    expect(followed).to.deep.equal(['https://web.threema.ch/']);
    await until(() => find(bar, '[role=status]').textContent?.includes('Threema'));
    if (copies) expect(new URL(copies[0]).searchParams.get('ds')).to.equal(token);
  });
});

describe('an app that may be missing', () => {
  const apps: [id: string, device: keyof typeof devices][] = [
    ['viber', 'iphone'],
    ['viber', 'android'],
    ['viber', 'desktop'],
    ['gmail', 'iphone'],
    ['imessage', 'iphone'],
    ['rcs', 'android'],
  ];
  for (const [id, device] of apps) {
    it(`does not open: the link is copied, and the note says where to paste it: ${id} on ${device}`, async () => {
      pretend('userAgent', devices[device]);
      const copies = takeCopies();
      hurry();
      const followed = stayHere();
      const bar = await showBar(byId[id]);
      const shares = listenTo('dark-social-share');
      link(bar, id).click();
      const {outcome, token} = (await until(() => shares[0], 4000)).detail;
      expect(followed[0]).to.match(/^(viber|mailto|sms):/);
      if (!copies) return;
      expect(outcome).to.equal('copied');
      expect(new URL(copies[0]).searchParams.get('ds')).to.equal(token);
      expect(find(bar, '[role=status]').textContent).to.include(byId[id].name);
    });
  }

  it('opens: nothing is copied', async () => {
    pretend('userAgent', devices.android);
    const copies = takeCopies();
    stayHere();
    const bar = await showBar(byId.viber);
    const shares = listenTo('dark-social-share');
    link(bar, 'viber').click();
    dispatchEvent(new Event('pagehide'));
    expect((await until(() => shares[0])).detail.outcome).to.equal('opened');
    if (copies) expect(copies).to.deep.equal([]);
  });
});

describe('a channel of one kind of device', () => {
  const places = {iphone: 'imessage', android: 'rcs', desktop: 'teams'} as const;
  for (const [device, id] of Object.entries(places)) {
    it(`is left out on others without a warning: ${id}`, async () => {
      configure({channels: [byId.imessage, byId.rcs, teams]});
      pretend('userAgent', devices[device as keyof typeof places]);
      const warnings = listenToWarnings();
      const bar = await show<Bar>('<dark-social-share channels="imessage rcs teams copy"></dark-social-share>');
      expect(ids(bar)).to.deep.equal([id, 'copy']);
      expect(warnings).to.deep.equal([]);
    });
  }
});

describe('a mail to be written in the browser', () => {
  const url = 'https://example.org/a?id=7&copy=1';
  const desktop = {platform: 'desktop', language: 'en'} as const;

  it('keeps a text of 2,000 characters whole', () => {
    const text = 'Read this. '.repeat(182).trim();
    for (const id of ['gmail', 'outlook', 'outlookwork', 'yahoomail', 'protonmail']) {
      const address = byId[id].href?.({url, text}, desktop) ?? '';
      expect(decodeURIComponent(address), id).to.include(text + '\r\n\r\n');
    }
  });

  it('keeps the link and the start of a text and of a title that are too long together', () => {
    for (const [id, max] of Object.entries({gmail: 6000, outlook: 8000, yahoomail: 6000})) {
      const title = 'Title '.repeat(100).trim();
      const address = byId[id].href?.({url, title, text: '😀 text '.repeat(2000)}, desktop) ?? '';
      expect(address.length, id).to.be.within(max - 20, max);
      const {searchParams} = new URL(address);
      expect(searchParams.get('su') ?? searchParams.get('subject'), id).to.equal(title);
      expect(searchParams.get('body'), id).to.match(/^😀 text .*…\s+https:\/\/example\.org\/a\?id=7&copy=1$/s);
      const long = byId[id].href?.({url, title: '😀'.repeat(2000)}, desktop) ?? '';
      expect(long.length, id).to.be.within(max - 20, max);
      expect(new URL(long).searchParams.get('body'), id).to.equal(url);
    }
  });

  it('takes the page’s message template', () => {
    const address = byId.gmail.href?.({url, title: 'T', text: 'x', message: ['Hello,\n', '\nBye']}, desktop) ?? '';
    expect(new URL(address).searchParams.get('body')).to.equal(`Hello,\r\n${url}\r\nBye`);
  });
});
