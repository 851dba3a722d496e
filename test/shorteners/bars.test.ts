// Short links in the bars of a page: what is fetched ahead of the click, and what leaves with it.

import {forbidCopying, takeCopies} from '../elements/clipboard.js';

import {expect} from 'chai';
import {configure, parseToken} from 'dark-social';
import {dub, shortLinks, type ShortLinksOptions} from 'dark-social/shorteners';
import {
  button,
  buttons,
  expectAccessible,
  find,
  hurry,
  later,
  link,
  listenTo,
  listenToWarnings,
  message,
  show,
  stayHere,
  tokenOf,
} from '../elements/bar.js';
import {hover, setViewport, trustedClick, until} from '../tools/browser.js';

const html =
  '<dark-social-share channels="telegram whatsapp email copy" url="https://example.org/article?id=7"></dark-social-share>';

/** A proxy for Dub that answers at once with numbered links, or else as it is told to. */
function proxy(answer?: () => Promise<Response>) {
  const asked: string[] = [];
  const fetch = async (endpoint: unknown, request?: RequestInit) => {
    asked.push(JSON.parse(request?.body as string).url);
    expect(endpoint).to.equal('/short');
    return answer?.() ?? Response.json({shortLink: `https://go.example/${asked.length}`});
  };
  const use = (options?: ShortLinksOptions) =>
    configure({shorten: shortLinks(dub({endpoint: '/short', fetch: fetch as typeof globalThis.fetch}), options)});
  return {asked, use};
}

/** The link in the message of the one app that was opened. */
const sent = ([href]: string[]): string => new URL(href).searchParams.get('url') as string;
const nothingIsSeen = {visible: false};

describe('a bar with short links', () => {
  afterEach(() => configure({shorten: undefined, consent: 'granted'}));

  it('sends the short link that was fetched before the click; the record keeps the long one', async () => {
    const {asked, use} = proxy();
    use(nothingIsSeen);
    const followed = stayHere();
    const before = listenTo('dark-social-before-share');
    const shared = listenTo('dark-social-share');
    const at = link(await show(html), 'telegram');
    await hover(at);
    await later(20);
    const [long] = asked;
    await trustedClick(at);
    await until(() => shared.length);
    expect(sent(followed)).to.equal('https://go.example/1');
    const token = new URL(long).searchParams.get('ds') as string;
    expect(parseToken(token)?.channel).to.equal('telegram');
    expect(before[0].detail).to.deep.equal({channel: 'telegram', token, url: long});
    expect(shared[0].detail).to.include({token, url: 'https://example.org/article', outcome: 'opened'});
  });

  it('fetches a link once however often a button is reached, and a new one after the share', async () => {
    const {asked, use} = proxy();
    use(nothingIsSeen);
    const followed = stayHere();
    const at = link(await show(html), 'telegram');
    for (let times = 0; times < 5; times++) {
      at.dispatchEvent(new Event('pointerover', {bubbles: true, composed: true}));
      await later();
    }
    expect(asked).to.have.length(1);
    at.click();
    await until(() => asked.length === 2);
    await later(20);
    at.click();
    expect(followed.map((href) => sent([href]))).to.deep.equal(['https://go.example/1', 'https://go.example/2']);
    expect(new Set(asked).size).to.equal(asked.length);
  });

  it('sends the long link at once while the short one is not fetched yet', async () => {
    const {asked, use} = proxy(() => new Promise(() => {}));
    use(nothingIsSeen);
    const followed = stayHere();
    const at = link(await show(html), 'telegram');
    at.focus();
    const pressed = performance.now();
    at.click();
    expect(performance.now() - pressed).to.be.below(100);
    expect(sent(followed)).to.equal(asked[0]);
    expect(new URL(asked[0]).searchParams.get('id')).to.equal('7');
  });

  it('sends long links after a failure, warns once and stops fetching', async () => {
    const {asked, use} = proxy(async () => Response.json({error: {code: 'unauthorized'}}, {status: 401}));
    const warnings = listenToWarnings();
    use(nothingIsSeen);
    const followed = stayHere();
    const bar = await show(html);
    for (const id of ['telegram', 'whatsapp', 'email', 'telegram']) {
      await hover(link(bar, id));
      await later(10);
    }
    link(bar, 'telegram').click();
    expect(sent(followed)).to.match(/^https:\/\/example\.org\/article\?ds=qtg1/);
    expect(asked).to.have.length(1);
    expect(warnings).to.deep.equal([
      'dark-social: the shortener "dub" responded with 401 unauthorized. Links stay long.',
    ]);
  });

  it('copies the short link, and shows it if copying fails', async () => {
    const {asked, use} = proxy();
    use(nothingIsSeen);
    const copies = takeCopies() as string[];
    const bar = await show(html);
    const at = button(bar, 'copy');
    await hover(at);
    await later(20);
    await trustedClick(at);
    await until(() => copies.length);
    const number = asked.findIndex((url) => url.includes('=copy')) + 1;
    expect(copies).to.deep.equal([`https://go.example/${number}`]);
    forbidCopying();
    await hover(link(bar, 'telegram'));
    await hover(at);
    await later(20);
    at.click();
    await until(() => bar.shadowRoot?.querySelector('input'));
    expect(find<HTMLInputElement>(bar, 'input').value).to.match(/^https:\/\/go\.example\/\d$/);
  });

  it('fetches all links after a second in view, and stays accessible', async () => {
    hurry();
    const {asked, use} = proxy();
    use();
    const followed = stayHere();
    const bar = await show(html);
    expect(asked.length).to.be.below(2);
    await until(() => asked.length === buttons(bar).length);
    await later(50);
    const channels = asked.map((url) => new URL(url).searchParams.get('utm_source'));
    expect(channels).to.have.members(['telegram', 'whatsapp', 'mailto', 'copy']);
    await expectAccessible(bar);
    link(bar, 'telegram').click();
    expect(sent(followed)).to.match(/^https:\/\/go\.example\/\d$/);
  });

  it('fetches nothing while it is out of view or scrolled past', async () => {
    const {asked, use} = proxy();
    use();
    await setViewport(600, 400);
    const bar = (await show(`<div><p style="height: 3000px"></p>${html}</div>`)).lastElementChild as HTMLElement;
    await later(300);
    bar.scrollIntoView();
    await later(300);
    scrollTo(0, 0);
    await later(1200);
    expect(asked).to.deep.equal([]);
    bar.scrollIntoView();
    await until(() => asked.length === 4);
  });

  it('fetches nothing until consent is granted, and then the links of all bars in view', async () => {
    hurry();
    const {asked, use} = proxy();
    configure({consent: 'pending'});
    use();
    const bar = await show(html);
    await hover(link(bar, 'telegram'));
    await later(1200);
    expect(asked).to.deep.equal([]);
    expect(tokenOf(link(bar, 'telegram'))).to.equal(null);
    configure({consent: 'granted'});
    await until(() => asked.length === 4);
  });

  it('fetches new links when the shared page changes', async () => {
    hurry();
    const {asked, use} = proxy();
    use();
    const bar = await show(html);
    await until(() => asked.length === 4);
    bar.shareTitle = 'Other words';
    await bar.updateComplete;
    bar.url = 'https://example.org/other';
    await until(() => asked.length >= 8);
    await later(20);
    expect(asked).to.have.length(8);
    for (const url of asked.slice(4)) expect(new URL(url).pathname).to.equal('/other');
    expect(message(link(bar, 'telegram')).url.pathname).to.equal('/other');
  });
});

describe('a shortener on the site itself', () => {
  it('is requested from the site, also where <base> names another host', async () => {
    const asked: string[] = [];
    const base = Object.assign(document.createElement('base'), {href: 'https://cdn.example.net/'});
    document.head.append(base);
    try {
      const fetch = async (endpoint: unknown) => {
        asked.push(String(endpoint));
        return Response.json({shortLink: 'https://go.example/1'});
      };
      const {shorten} = dub({endpoint: '/short', fetch: fetch as typeof globalThis.fetch});
      await shorten('https://example.org/', AbortSignal.timeout(1000));
    } finally {
      base.remove();
    }
    expect(asked).to.deep.equal([location.origin + '/short']);
  });
});
