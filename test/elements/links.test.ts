// What the links of a bar say: at rest, when somebody reaches for them, and after a share.

import {expect} from 'chai';
import {configure, parseToken} from 'dark-social';
import {channels} from 'dark-social/channels';
import {fixture, hover, trustedClick} from '../tools/browser.js';
import {
  devices,
  expectAccessible,
  later,
  link,
  listenToWarnings,
  message,
  pretend,
  root,
  show,
  stayHere,
  tokenOf,
  type Bar,
} from './bar.js';

const article = 'https://example.org/article?id=7#part-2';
const asked = `channels="whatsapp messenger telegram sms email" messenger-app-id="123" url="${article}"`;
const html = `<dark-social-share ${asked} share-title="A title" share-text="Some words"></dark-social-share>`;

/** Reaches for a link as the browser tells it. */
const reach = (element: Element, type: string) =>
  element.dispatchEvent(new Event(type, {bubbles: true, composed: true}));

describe('the links of a bar', () => {
  it('are accessible after they were reached', async () => {
    const bar = await show(html);
    await hover(link(bar, 'whatsapp'));
    await expectAccessible(bar);
  });

  it('that is the first of its kind bear a token when they are reached before anything else has run', async () => {
    const bar = document.createElement('dark-social-share') as Bar;
    bar.channels = 'telegram sms email whatsapp';
    bar.url = article;
    document.body.append(bar);
    // Drawn in a microtask.
    while (!bar.hasUpdated) await null;
    const at = link(bar, 'telegram');
    expect(at.hasAttribute('href')).to.equal(false);
    reach(at, 'pointerover');
    const token = tokenOf(at);
    expect(parseToken(token as string)).to.include({channel: 'telegram'});
    await bar.updateComplete;
    expect(message(link(bar, 'whatsapp')).url.searchParams.has('ds')).to.equal(false);
    bar.remove();
  });

  it('are there with the update, in the first bar of its kind and in those after it', async () => {
    const bars = [1, 2, 3].map(() => document.createElement('dark-social-share') as Bar);
    for (const bar of bars) Object.assign(bar, {channels: 'sms email whatsapp', url: article});
    document.body.append(...bars);
    for (const bar of bars) {
      await bar.updateComplete;
      expect(message(link(bar, 'whatsapp')).url.pathname).to.equal('/article');
      bar.remove();
    }
  });

  for (const device of Object.keys(devices) as (keyof typeof devices)[]) {
    for (const {id, utm = id} of channels.filter(({href}) => href)) {
      it(`to ${id} on ${device} work at rest and bear no token`, async () => {
        pretend('userAgent', devices[device]);
        const at = link(await fixture(html), id);
        const {url} = message(at);
        expect(url.origin + url.pathname + url.hash).to.equal('https://example.org/article#part-2');
        const params = {id: '7', utm_source: utm, utm_medium: 'dark_social'};
        expect(Object.fromEntries(url.searchParams)).to.deep.equal(params);
        expect(at.protocol).to.match(/^(https|mailto|sms|intent|fb-messenger):$/);
      });

      it(`to ${id} on ${device} bear a token once reached`, async () => {
        pretend('userAgent', devices[device]);
        const at = link(await show(html), id);
        reach(at, 'pointerover');
        const {url} = message(at);
        expect(parseToken(tokenOf(at) as string)).to.include({channel: id, depth: 1});
        expect([...url.searchParams.keys()]).to.deep.equal(['ds', 'id', 'utm_source', 'utm_medium']);
        expect(url.hash).to.equal('#part-2');
      });
    }
  }

  for (const type of ['pointerover', 'focusin', 'contextmenu', 'dragstart']) {
    it(`get a fresh token by ${type}, from the icon too`, async () => {
      const at = link(await show(html), 'telegram');
      reach(at, type);
      const first = tokenOf(at);
      reach(at.querySelector('svg') as Element, type);
      expect([first, tokenOf(at)].map((token) => parseToken(token as string)?.channel)).to.deep.equal([
        'telegram',
        'telegram',
      ]);
      expect(tokenOf(at)).not.to.equal(first);
    });
  }

  it('get one when the mouse really comes, and its neighbour gets its own', async () => {
    const bar = await show(html);
    for (const id of ['telegram', 'whatsapp', 'email']) {
      await hover(link(bar, id));
      expect(parseToken(tokenOf(link(bar, id)) as string)?.channel).to.equal(id);
    }
    expect(tokenOf(link(bar, 'sms'))).to.equal(null);
  });

  it('get one when the focus comes', async () => {
    const at = link(await show(html), 'email');
    at.focus();
    expect(parseToken(tokenOf(at) as string)?.channel).to.equal('email');
  });

  it('are followed with a fresh token, also by a script that clicks', async () => {
    const followed = stayHere();
    const at = link(await show(html), 'telegram');
    at.click();
    expect(followed).to.deep.equal([at.href]);
    expect(parseToken(tokenOf(at) as string)?.channel).to.equal('telegram');
  });

  it('get the next token after a share, in a later task', async () => {
    const followed = stayHere();
    const at = link(await show(html), 'telegram');
    await trustedClick(at);
    await later(50);
    const sent = new URL(new URL(followed[0]).searchParams.get('url') as string).searchParams.get('ds');
    expect(parseToken(sent as string)?.channel).to.equal('telegram');
    expect(parseToken(tokenOf(at) as string)?.channel).to.equal('telegram');
    expect(tokenOf(at)).not.to.equal(sent);
  });

  it('open web pages in a new tab, mail and apps in the same', async () => {
    const bar = await show(html);
    for (const id of ['whatsapp', 'telegram', 'email', 'sms']) {
      expect(link(bar, id).target, id).to.equal(/^https:/.test(link(bar, id).href) ? '_blank' : '');
      expect(link(bar, id).relList.contains('noopener'), id).to.equal(true);
    }
  });

  it('carry title, text, campaign and label', async () => {
    const bar = await show(html.replace('>', ' campaign="spring sale" content="group&amp;1">'));
    expect(message(link(bar, 'whatsapp')).words).to.equal('Some words');
    expect(message(link(bar, 'telegram')).fields.get('text')).to.equal('Some words');
    expect(message(link(bar, 'email')).fields.get('subject')).to.equal('A title');
    expect(message(link(bar, 'email')).words).to.equal('Some words');
    const {searchParams} = message(link(bar, 'sms')).url;
    expect([searchParams.get('utm_campaign'), searchParams.get('utm_content')]).to.deep.equal([
      'spring sale',
      'group&1',
    ]);
  });

  it('follow the element when it changes', async () => {
    const bar = await show(html);
    Object.assign(bar, {
      url: 'https://example.org/other',
      shareTitle: 'New',
      shareText: 'New words',
      campaign: 'may',
      content: 'b',
    });
    await bar.updateComplete;
    const {url, words, fields} = message(link(bar, 'email'));
    expect(url.href).to.equal(
      'https://example.org/other?utm_source=mailto&utm_medium=dark_social&utm_campaign=may&utm_content=b',
    );
    expect([words, fields.get('subject')]).to.deep.equal(['New words', 'New']);
  });

  it('share the page again when the attributes are taken away', async () => {
    configure({campaign: 'of-the-page'});
    const bar = await show(html.replace('>', ' campaign="own">'));
    for (const name of ['url', 'campaign', 'share-title', 'share-text']) bar.removeAttribute(name);
    await bar.updateComplete;
    const {url, words} = message(link(bar, 'whatsapp'));
    configure({campaign: undefined});
    expect(url.origin + url.pathname).to.equal(location.origin + location.pathname);
    expect(words).to.equal(document.title);
    expect(url.searchParams.get('utm_campaign')).to.equal('of-the-page');
  });

  it('resolve an address that is relative', async () => {
    const bar = await show('<dark-social-share channels="whatsapp" url="/news/1?a=b"></dark-social-share>');
    const {url} = message(link(bar, 'whatsapp'));
    expect([url.origin, url.pathname, url.searchParams.get('a')]).to.deep.equal([location.origin, '/news/1', 'b']);
  });

  it('do not hand on what names the reader', async () => {
    const url =
      'https://example.org/?id=7&amp;fbclid=x&amp;mc_eid=y&amp;mail=me@example.org&amp;ds=qwa100000042a7kq9zr3pe';
    const bar = await show(`<dark-social-share channels="whatsapp" url="${url}"></dark-social-share>`);
    expect([...message(link(bar, 'whatsapp')).url.searchParams.keys()]).to.deep.equal([
      'id',
      'utm_source',
      'utm_medium',
    ]);
  });

  for (const url of ['javascript:alert(1)', 'ftp://example.org/a', 'data:text/html,hi', 'https://', 'http://[']) {
    it(`warn once of ${url}, throw nothing and never lead there`, async () => {
      const warnings = listenToWarnings();
      const errors: unknown[] = [];
      const onError = (event: Event) => void errors.push(event);
      for (const type of ['error', 'unhandledrejection']) addEventListener(type, onError);
      const followed = stayHere();
      const bar = await show(`<dark-social-share channels="whatsapp email copy" url="${url}"></dark-social-share>`);
      for (const at of root(bar).querySelectorAll<HTMLElement>('[part~=button]')) {
        reach(at, 'pointerover');
        at.click();
      }
      await later(20);
      for (const type of ['error', 'unhandledrejection']) removeEventListener(type, onError);
      expect(errors).to.deep.equal([]);
      expect(warnings).to.have.length(1);
      expect(warnings[0])
        .to.include('dark-social-share')
        .and.include(url)
        .and.match(/\. .* url$/);
      expect(followed).to.deep.equal([]);
      for (const at of root(bar).querySelectorAll('a')) expect(at.hasAttribute('href'), at.href).to.equal(false);
    });
  }

  it('lead nowhere when an address that was good becomes one that is not', async () => {
    listenToWarnings();
    const bar = await show(html);
    bar.url = 'ftp://example.org/became';
    await bar.updateComplete;
    expect(link(bar, 'whatsapp').hasAttribute('href'), link(bar, 'whatsapp').href).to.equal(false);
  });

  it('work again when the address is good again', async () => {
    listenToWarnings();
    const bar = await show(html.replace(article, 'ftp://example.org/again'));
    bar.url = article;
    await bar.updateComplete;
    expect(message(link(bar, 'whatsapp')).url.pathname).to.equal('/article');
  });

  it('are each bar’s own', async () => {
    const other = html.replace('/article', '/second').replace('Some words', 'Second words');
    const both = await show(`<div>${html}${other}${html}</div>`);
    await (both.lastElementChild as Bar).updateComplete;
    const paths = [...both.children].map((bar) => message(link(bar, 'whatsapp')).url.pathname);
    expect(paths).to.deep.equal(['/article', '/second', '/article']);
  });

  it('clean their address once for all channels', async () => {
    const cleaned: string[] = [];
    configure({
      dropParams({name, url}) {
        if (url.endsWith('/cleaned-once')) cleaned.push(name);
        return false;
      },
    });
    const bar = await show(html.replace('/article', '/cleaned-once'));
    expect(bar.shadowRoot?.querySelectorAll('a')).to.have.length(5);
    expect(cleaned).to.deep.equal(['id']);
    configure({dropParams: undefined});
  });

  it('bear no token where the page asks for none', async () => {
    const at = link(await show(html), 'whatsapp');
    configure({consent: 'denied'});
    reach(at, 'pointerover');
    const denied = tokenOf(at);
    configure({consent: 'granted', tokens: false});
    reach(at, 'pointerover');
    const without = tokenOf(at);
    configure({tokens: true});
    reach(at, 'pointerover');
    expect([denied, without]).to.deep.equal([null, null]);
    expect(tokenOf(at)).to.have.length(22);
  });
});
