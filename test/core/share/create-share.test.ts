// Shares for buttons of one's own: the link, what a click does, and the one event that tells of it. Each test has a page of
// its own, whose links go nowhere.

import {expect} from 'chai';
import type {Channel, DarkSocialEvent, Options, Outcome, ShareEvent} from 'dark-social';
import {ownChannel} from '../own-channel.js';
import {freshPage, type FreshPage, type PageOptions} from '../fresh-page.js';

const token = 'qwa100000042a7kq9zr3pe';
const url = 'https://example.org/article?id=7';

interface SharePage extends FreshPage {
  events: DarkSocialEvent[];
  /** Links that were followed. */
  followed: {href: string; target: string; rel: string}[];
  /** What was copied. */
  copied: string[];
  /** Waits until events are out. */
  settled(): Promise<void>;
}

/** A page on a desktop, where copying works, that keeps what happens. */
async function sharePage(options: Options = {}, {prepare, ...page}: PageOptions = {}): Promise<SharePage> {
  const followed: SharePage['followed'] = [];
  const copied: string[] = [];
  const made = await freshPage({
    ...page,
    prepare(window) {
      window.HTMLAnchorElement.prototype.click = function () {
        followed.push({href: this.href, target: this.target, rel: this.rel});
      };
      allowCopying(window, async (text) => void copied.push(text));
      setUserAgent(window, 'Mozilla/5.0 (X11; Linux x86_64)');
      prepare?.(window);
    },
  });
  const events: DarkSocialEvent[] = [];
  made.library.configure({frames: true, sinks: [(event) => events.push(event)], ...options});
  const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 20));
  return {...made, events, followed, copied, settled};
}

const define = (target: object, name: string, value: unknown) =>
  Object.defineProperty(target, name, {value, configurable: true});
const setUserAgent = (window: Window, userAgent: string) => define(window.navigator, 'userAgent', userAgent);

/** Copying by the one way or not at all. */
function allowCopying(window: FreshPage['window'], writeText: (text: string) => Promise<void>): void {
  define(window.navigator, 'clipboard', {writeText, write: () => Promise.reject(new Error('no'))});
  window.document.execCommand = () => false;
}

const plain = ownChannel({id: 'plain', name: 'Plain'});
const linked: Channel = {
  ...plain,
  id: 'linked',
  code: 'x2',
  href: ({url: link}) => 'https://app.example/?u=' + encodeURIComponent(link),
};
const acting = (activate: Channel['activate']): Channel => ({...plain, activate});

describe('createShare', () => {
  it('mints a token, decorates the link, makes the address, and emits nothing', async () => {
    const {library, events, settled} = await sharePage({campaign: 'spring'});
    const share = library.createShare(library.telegram, {url, text: 'Read this'});
    expect(library.parseToken(share.token ?? '')).to.include({channel: 'telegram', depth: 1});
    expect(share.url).to.equal(
      `https://example.org/article?ds=${share.token}&id=7&utm_source=telegram&utm_medium=dark_social&utm_campaign=spring`,
    );
    expect(share.href).to.equal(`https://t.me/share/url?url=${encodeURIComponent(share.url)}&text=Read%20this`);
    await settled();
    expect(events).to.deep.equal([]);
  });

  it('makes an address for every channel that has one, here and everywhere', async () => {
    for (const userAgent of ['iPhone', 'Android', 'X11; Linux']) {
      const {library} = await sharePage({}, {prepare: (window) => setUserAgent(window, userAgent)});
      for (const channel of library.channels) {
        const {href, url: link} = library.createShare(channel, {url, title: 'T'});
        const environment = library.readEnvironment();
        const expected = channel.href?.({url: link, title: 'T', text: 'T'}, environment);
        expect(href, `${channel.id} on ${environment.platform}`).to.equal(expected);
      }
    }
  });

  it('takes what the request says before what the page and its options say', async () => {
    const {library, events, settled} = await sharePage({campaign: 'page', content: 'everyone'});
    // prettier-ignore
    const share = library.createShare(library.whatsapp, {
      url, title: 'Title', text: 'Text', campaign: 'mine', content: 'group', place: 'footer',
    });
    expect(share.url).to.match(/&utm_campaign=mine&utm_content=group$/);
    expect(new URL(share.href ?? '').searchParams.get('text')).to.equal('Text\n' + share.url);
    await share.activate();
    await settled();
    expect(events[0]).to.include({campaign: 'mine', content: 'group', place: 'footer', pageCampaign: 'page'});
  });

  it('takes a relative address for one of the page', async () => {
    const {library} = await sharePage();
    expect(library.createShare(library.copy, {url: '/other?a=1'}).url).to.include(`${location.origin}/other?ds=qcp`);
  });

  for (const wrong of [
    'javascript:alert(1)',
    'mailto:a@example.org',
    'data:text/html,x',
    'http://[',
    'https://example.org:x/',
  ]) {
    it(`refuses what is no http(s) address, with the value: ${wrong}`, async () => {
      const {library, window} = await sharePage();
      expect(() => library.createShare(library.copy, {url: wrong})).to.throw(window.TypeError, wrong);
    });
  }

  for (const [what, fill] of [
    ['fills nothing', (array: Uint8Array) => array],
    [
      'throws',
      () => {
        throw new Error('no entropy');
      },
    ],
  ] as const) {
    it(`leaves without a token, and is recorded, where the browser gives no random bytes: it ${what}`, async () => {
      const {library, events, settled, window, warnings} = await sharePage();
      window.crypto.getRandomValues = fill as unknown as Crypto['getRandomValues'];
      const ids = new Set<string>();
      for (let count = 0; count < 60; count++) {
        const share = library.createShare(library.copy, {url: 'https://example.org/'});
        expect(share.url).to.include('https://example.org/?');
        await share.activate();
      }
      expect(library.createShare(library.copy, {url: 'https://example.org/'}).token).to.equal(undefined);
      await settled();
      for (const {id} of events) ids.add(id);
      expect(ids.size).to.equal(60);
      expect(warnings.filter((warning) => warning.includes('Links carry no token'))).to.have.length(1);
    });
  }

  it('leaves a signed address whole, without a token', async () => {
    const {library, events, settled, warnings} = await sharePage();
    const signed = 'https://files.example/a?X-Amz-Signature=abc';
    const share = library.createShare(library.whatsapp, {url: signed});
    expect(share).to.include({url: signed, token: undefined});
    await share.activate();
    await settled();
    expect(events[0]).to.include({channel: 'whatsapp', outcome: 'opened'}).and.not.to.have.property('token');
    expect(warnings).to.have.length(1);
  });

  it('descends from the share that the page was opened by', async () => {
    const {library} = await sharePage({}, {address: `?ds=${token}`});
    const share = library.createShare(library.email, {url});
    expect(library.parseToken(share.token ?? '')).to.include({depth: 2, parent: library.tokenId(token)});
  });

  it('descends from nothing where the token was damaged', async () => {
    const {library} = await sharePage({}, {address: `?ds=${token.slice(0, 15)}`});
    expect(library.parseToken(library.createShare(library.email, {url}).token ?? '')).to.include({depth: 1});
  });

  it('bears UTM alone with tokens off', async () => {
    const {library, events, settled} = await sharePage({tokens: false});
    const share = library.createShare(library.whatsapp, {url});
    expect(share.token).to.equal(undefined);
    expect(share.url).to.equal(`${url}&utm_source=whatsapp&utm_medium=dark_social`);
    await share.activate();
    await settled();
    expect(events).to.have.length(1);
    expect(events[0])
      .to.include({type: 'share', channel: 'whatsapp'})
      .and.not.to.have.any.keys('token', 'parent', 'depth');
  });

  it('bears a token only with consent, as it stands when the share is made', async () => {
    const {library} = await sharePage({consent: 'pending'});
    const made = () => library.createShare(library.whatsapp, {url}).token;
    expect(made()).to.equal(undefined);
    library.configure({consent: 'granted'});
    expect(made()).to.match(/^qwa1/);
    library.configure({consent: 'denied'});
    expect(made()).to.equal(undefined);
  });

  it('writes token and UTM as the options say', async () => {
    const {library} = await sharePage({placement: 'fragment', param: 'via', utm: {medium: 'private'}});
    const share = library.createShare(library.sms, {url});
    expect(share.url).to.equal(`${url}&utm_source=sms_share&utm_medium=private#via=${share.token}`);
  });

  // prettier-ignore
  const scripts = [
    'javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', '\tjavascript:alert(1)', '\u0001javascript:alert(1)',
    'java\nscript:alert(1)', 'data:text/html,<script>', 'vbscript:x', 'blob:https://example.org/1', '', undefined,
  ];
  for (const href of scripts) {
    it(`never takes what runs script for an address: ${JSON.stringify(href)}`, async () => {
      const {library, events, followed, settled} = await sharePage();
      const share = library.createShare({...plain, href: () => href}, {url});
      expect(share.href).to.equal(undefined);
      expect(await share.activate()).to.equal('failed');
      await settled();
      expect(events.map(({outcome}) => outcome)).to.deep.equal(['failed']);
      expect(followed).to.deep.equal([]);
    });
  }
});

describe('the option shorten', () => {
  // prettier-ignore
  const answers: [title: string, shorten: unknown, warns: boolean][] = [
    ['throws', () => { throw new Error('down'); }, true],
    ['throws nothing', () => { throw undefined; }, true],
    ['gives nothing', () => undefined, false],
    ['gives null', () => null, false],
    ['gives a text', () => 'https://go.example/1', true],
    ['gives a promise', async () => ({url: 'https://go.example/1'}), true],
    ['gives an object without an address', () => ({}), true],
    ['gives what is no web address', () => ({url: 'javascript:alert(1)'}), true],
    ['gives a short link that is no web address', (long: string) => ({url: long, short: 'javascript:alert(1)'}), true],
    ['gives a number for a short link', (long: string) => ({url: long, short: 7}), true],
  ];
  for (const [title, shorten, warns] of answers) {
    it(`that ${title} leaves the long link`, async () => {
      const {library, events, settled, warnings} = await sharePage({shorten: shorten as Options['shorten']});
      for (let times = 0; times < 2; times++) {
        const share = library.createShare(linked, {url});
        expect(share.link).to.equal(share.url);
        expect(share.url).to.include(`ds=${share.token}`);
        expect(await share.activate()).to.equal('opened');
      }
      await settled();
      expect(events).to.have.length(2);
      expect(warnings).to.have.length(warns ? 1 : 0);
      if (warns) expect(warnings[0]).to.include('shorten');
    });
  }
});

describe('activate', () => {
  it('follows the link in a new tab that is told nothing, and emits one share', async () => {
    const {library, events, followed, settled} = await sharePage();
    const share = library.createShare(linked, {url});
    const outcome = share.activate();
    // At once, inside the click.
    expect(followed).to.deep.equal([{href: share.href, target: '_blank', rel: 'nofollow noopener noreferrer'}]);
    expect(await outcome).to.equal('opened');
    await settled();
    expect(events).to.have.length(1);
    expect(events[0]).to.deep.equal(share.event);
    expect(events[0]).to.include({type: 'share', channel: 'linked', token: share.token, depth: 1, outcome: 'opened'});
    expect(events[0].url).to.equal('https://example.org/article');
  });

  it('opens mail in the same window, so that no empty tab is left', async () => {
    const {library, followed} = await sharePage();
    const share = library.createShare(library.email, {url});
    expect(await share.activate()).to.equal('opened');
    expect(followed).to.have.length(1);
    expect(followed[0]).to.include({href: share.href, target: ''});
  });

  it('called again makes a new share with a token of its own', async () => {
    const {library, events, settled} = await sharePage();
    const share = library.createShare(linked, {url});
    for (let times = 0; times < 3; times++) await share.activate();
    await settled();
    expect(events).to.have.length(3);
    expect(new Set(events.map((event) => event.token)).size).to.equal(3);
    expect(events[0].token).to.equal(share.token);
  });

  // prettier-ignore
  const outcomes: [title: string, activate: Channel['activate'], outcome: Outcome][] = [
    ['what the channel says', async () => 'copied', 'copied'],
    ['cancelled', async () => 'cancelled', 'cancelled'],
    ['failed where the channel rejects', () => Promise.reject(new Error('no')), 'failed'],
    ['failed where the channel throws', () => { throw new Error('no'); }, 'failed'],
    ['opened where the channel says nothing', (async () => {}) as unknown as Channel['activate'], 'opened'],
  ];
  for (const [title, activate, outcome] of outcomes) {
    it(`tells ${title}`, async () => {
      const {library, events, settled} = await sharePage();
      const share = library.createShare(acting(activate), {url});
      expect(await share.activate()).to.equal(outcome);
      await settled();
      expect(events.map((event) => event.outcome)).to.deep.equal([outcome]);
      expect(events[0]).to.deep.equal(share.event);
    });
  }

  it('fails where the channel cannot make its address, and names the channel', async () => {
    const {library, events, settled, warnings} = await sharePage();
    const href = () => {
      throw new Error('no group');
    };
    const share = library.createShare({...linked, href}, {url});
    expect(share.href).to.equal(undefined);
    expect(await share.activate()).to.equal('failed');
    await settled();
    expect(events.map(({outcome}) => outcome)).to.deep.equal(['failed']);
    expect(warnings).to.deep.equal(['dark-social: the href of the channel "linked" failed: Error: no group']);
  });

  it('waits for a channel that hangs without disturbing others', async () => {
    const {library, events, settled} = await sharePage();
    const hanging = library.createShare(
      acting(() => new Promise(() => {})),
      {url},
    );
    let told: unknown;
    void hanging.activate().then((outcome) => (told = outcome));
    expect(await library.createShare(linked, {url}).activate()).to.equal('opened');
    await settled();
    expect(told).to.equal(undefined);
    expect(events.map(({channel}) => channel)).to.deep.equal(['linked']);
  });

  it('begins what the channel does inside the click', async () => {
    const {library} = await sharePage();
    const seen: unknown[] = [];
    const share = library.createShare(
      acting(async (content, environment) => (seen.push(content, environment), 'copied')),
      {url},
    );
    const outcome = share.activate();
    expect(seen).to.have.length(2);
    expect(seen[0]).to.include({url: share.url});
    expect(seen[1]).to.include({platform: 'desktop', language: 'en'});
    await outcome;
  });
});

describe('opened', () => {
  it('emits one share and follows nothing, since the link was', async () => {
    const {library, events, followed, settled} = await sharePage();
    const share = library.createShare(library.whatsapp, {url});
    expect(await share.followed()).to.equal('opened');
    await settled();
    expect(events).to.have.length(1);
    expect(events[0]).to.include({channel: 'whatsapp', token: share.token, outcome: 'opened'});
    expect(followed).to.deep.equal([]);
  });

  it('does what the channel does as well, at once: Messenger on desktops copies', async () => {
    const {library, events, copied, settled} = await sharePage();
    const share = library.createShare(library.messenger, {url});
    const outcome = share.followed();
    expect(copied).to.deep.equal([share.url]);
    expect(await outcome).to.equal('copied');
    await settled();
    expect(events.map((event) => event.outcome)).to.deep.equal(['opened']);
  });

  it('tells where what it does as well fails', async () => {
    const {library} = await sharePage(
      {},
      {prepare: (window) => allowCopying(window, () => Promise.reject(new Error('no')))},
    );
    expect(await library.createShare(library.messenger, {url}).followed()).to.equal('failed');
  });

  const app: Channel = {...plain, href: () => 'some-app://x', fallback: async () => 'copied'};

  it('tells that an app opened when the page loses the focus', async () => {
    const {library, window, events, settled} = await sharePage();
    const outcome = library.createShare(app, {url}).followed();
    setTimeout(() => window.dispatchEvent(new window.Event('blur')), 50);
    expect(await outcome).to.equal('opened');
    await settled();
    expect(events.map((event) => event.outcome)).to.deep.equal(['opened']);
  });

  it('leaves no listener behind, however often an app is called', async () => {
    const counts = new Map<string, number>();
    const {library, settled} = await sharePage(
      {},
      {
        prepare(window) {
          window.setTimeout = ((callback: (...args: unknown[]) => void, ms: number, ...args: unknown[]) =>
            setTimeout(callback, Math.min(ms ?? 0, 5), ...args)) as unknown as typeof window.setTimeout;
          const count = (type: string, by: number) => counts.set(type, (counts.get(type) ?? 0) + by);
          const {addEventListener, removeEventListener} = window;
          window.addEventListener = (type: string, ...more: unknown[]) => {
            count(type, 1);
            return Reflect.apply(addEventListener, window, [type, ...more]);
          };
          window.removeEventListener = (type: string, ...more: unknown[]) => {
            count(type, -1);
            return Reflect.apply(removeEventListener, window, [type, ...more]);
          };
        },
      },
    );
    await settled();
    const before = new Map(counts);
    const clicks = Array.from({length: 200}, () => library.createShare('sms', {url}).followed());
    expect(counts.get('pagehide')).to.be.at.least(200);
    await Promise.all(clicks);
    for (const [type, count] of counts) expect(count, type).to.equal(before.get(type) ?? 0);
  });

  it('fails where the channel has no address here', async () => {
    const {library, events, settled} = await sharePage();
    expect(await library.createShare({...linked, href: () => undefined}, {url}).followed()).to.equal('failed');
    await settled();
    expect(events.map((event) => (event as ShareEvent).outcome)).to.deep.equal(['failed']);
  });

  it('falls back where no app opens, and tells that instead', async () => {
    const {library, events, settled} = await sharePage();
    const outcomes = await Promise.all([
      library.createShare(app, {url}).followed(),
      library.createShare({...app, fallback: () => Promise.reject(new Error('no'))}, {url}).followed(),
    ]);
    expect(outcomes).to.deep.equal(['copied', 'failed']);
    await settled();
    expect(events.map((event) => event.outcome)).to.have.members(['copied', 'failed']);
  });
});

describe('the channels copy and native', () => {
  it('copies the link alone', async () => {
    const {library, copied} = await sharePage();
    const share = library.createShare(library.copy, {url, title: 'T', text: 'Words'});
    expect(share.href).to.equal(undefined);
    expect(await share.activate()).to.equal('copied');
    expect(copied).to.deep.equal([share.url]);
  });

  it('tells where every way of copying fails', async () => {
    const {library, events, settled} = await sharePage(
      {},
      {prepare: (window) => allowCopying(window, () => Promise.reject(new Error('no')))},
    );
    expect(await library.createShare(library.copy, {url}).activate()).to.equal('failed');
    await settled();
    expect(events.map((event) => event.outcome)).to.deep.equal(['failed']);
  });

  // prettier-ignore
  const sheets: [title: string, answer: () => Promise<void>, outcome: Outcome][] = [
    ['shared', async () => {}, 'shared'],
    ['cancelled', () => Promise.reject(new DOMException('closed', 'AbortError')), 'cancelled'],
    ['failed where a sheet is open already', () => Promise.reject(new DOMException('open', 'InvalidStateError')), 'failed'],
    ['failed where it is not allowed', () => Promise.reject(new DOMException('no', 'NotAllowedError')), 'failed'],
    ['failed where it throws', () => { throw new TypeError('no'); }, 'failed'],
  ];
  for (const [title, answer, outcome] of sheets) {
    it(`tells what came of the device's share sheet: ${title}`, async () => {
      const given: ShareData[] = [];
      const share = (data: ShareData) => (given.push(data), answer());
      const {library, events, settled} = await sharePage(
        {},
        {prepare: (window) => define(window.navigator, 'share', share)},
      );
      const made = library.createShare(library.native, {url, title: 'T', text: 'Words'});
      expect(await made.activate()).to.equal(outcome);
      expect({...given[0]}).to.deep.equal({url: made.url, title: 'T', text: 'Words'});
      await settled();
      expect(events.map((event) => event.outcome)).to.deep.equal([outcome]);
    });
  }

  it('makes one share of two taps: the second finds the share sheet open', async () => {
    const answers: (() => void)[] = [];
    const share = () =>
      answers.length
        ? Promise.reject(new DOMException('open', 'InvalidStateError'))
        : new Promise<void>((resolve) => answers.push(resolve));
    const {library, events, settled} = await sharePage(
      {},
      {prepare: (window) => define(window.navigator, 'share', share)},
    );
    const shares = [library.createShare('native', {url}), library.createShare('native', {url})];
    const outcomes = shares.map((each) => each.activate());
    await settled();
    expect(events).to.deep.equal([]);
    answers[0]();
    expect(await Promise.all(outcomes)).to.deep.equal(['shared', 'shared']);
    await settled();
    expect(events).to.have.length(1);
    expect(shares.map(({event}) => event?.token)).to.deep.equal([shares[0].token, undefined]);
    // Later ones are shares of their own again.
    answers.length = 0;
    const later = library.createShare('native', {url}).activate();
    answers[0]();
    expect(await later).to.equal('shared');
    await settled();
    expect(events).to.have.length(2);
  });

  it('fails where the device has no share sheet', async () => {
    const {library} = await sharePage({}, {prepare: (window) => define(window.navigator, 'share', undefined)});
    expect(await library.createShare(library.native, {url}).activate()).to.equal('failed');
  });

  it('takes the tokens of a source with their signatures, each for one share, and mints them where it has none', async () => {
    const signature = '.a6jp2w0mjw53hdf4822589qypq6h8kgx1';
    const {library, events, followed, settled, warnings} = await sharePage();
    const {mintToken, parseToken} = library;
    const fail = () => {
      throw new Error('no');
    };
    const pool = [mintToken({channel: linked, parent: token}) + signature, mintToken({channel: linked}) + signature];
    const [first, second] = pool;
    const tokens = {
      next: () => pool[0] as string | undefined,
      used: (given: string) => void pool.splice(pool.indexOf(given), 1),
    };
    const request = {url, tokens};
    const tokenIn = (link?: string) => new URL(link ?? '').searchParams.get('ds');

    expect(tokenIn(library.createShare(linked, request).url)).to.equal(first);
    const share = library.createShare(linked, request);
    await share.activate();
    expect([share.token, tokenIn(share.url)]).to.deep.equal([first.slice(0, 22), first]);
    await share.activate();
    await settled();
    expect(followed.map(({href}) => tokenIn(new URL(href).searchParams.get('u') ?? ''))).to.deep.equal([first, second]);
    expect(events.map(({token, depth}) => [token, depth])).to.deep.equal([
      [first.slice(0, 22), 2],
      [second.slice(0, 22), 1],
    ]);
    expect(parseToken(tokenIn(library.createShare(linked, request).url) ?? '')).to.include({code: 'x2'});

    for (const next of [() => token, () => 'no token', fail])
      expect(library.createShare(linked, {url, tokens: {next, used: fail}}).token).to.match(/^qx2/);
    expect(warnings).to.have.length(3);
  });

  it('carries tokens without consent where the page says so, and sends nothing', async () => {
    const {library, events, settled} = await sharePage({consent: 'denied', tokens: 'always'});
    const share = library.createShare(linked, {url});
    expect(share.url).to.include('ds=' + share.token);
    await share.activate();
    await settled();
    expect(events).to.deep.equal([]);
  });
});
