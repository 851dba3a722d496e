// Which address, title and text a page is shared under. Each test has a page of its own.

import {expect} from 'chai';
import {whatsapp} from 'dark-social/channels';
import {freshPage, type FreshPage} from './fresh-page.js';

const {origin} = location;
const path = new URL('page.html', import.meta.url).pathname;
const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
const setCanonical = ({document}: FreshPage, href: string) =>
  document.querySelector('link')?.setAttribute('href', href);

describe('pageUrl', () => {
  it('is the location, without our parameters and inbound ones', async () => {
    const {library} = await freshPage({
      address: '?id=7&fbclid=1&ds=1wa100000042a7kq9zr38m&utm_source=whatsapp&utm_medium=dark_social&mc_eid=2#part',
    });
    expect(library.pageUrl()).to.equal(`${origin}${path}?id=7#part`);
  });

  it('is the canonical address of the same origin', async () => {
    const {library} = await freshPage({address: '?id=7', head: canonical('/article')});
    expect(library.pageUrl()).to.equal(origin + '/article');
  });

  it('reads the canonical address among other relations, and cleans it', async () => {
    const {library} = await freshPage({head: '<link rel="alternate canonical" href="/article?id=7&gclid=1">'});
    expect(library.pageUrl()).to.equal(origin + '/article?id=7');
  });

  for (const foreign of [
    'https://elsewhere.example/article',
    `${origin.replace('http:', 'https:')}/article`,
    'javascript:alert(1)',
    'http://[',
    '',
  ]) {
    it(`takes no canonical address of another origin: ${foreign.replace(/:\d+/, ':port')}`, async () => {
      const {library} = await freshPage({address: '?id=7', head: canonical(foreign)});
      expect(library.pageUrl().replace(/\?$/, '')).to.equal(`${origin}${path}?id=7`);
    });
  }

  it('takes no canonical address that stayed the same while the path changed', async () => {
    const page = await freshPage({head: canonical('/article')});
    expect(page.library.pageUrl()).to.equal(origin + '/article');
    page.window.history.pushState(null, '', '/next?x=1');
    expect(page.library.pageUrl()).to.equal(origin + '/next?x=1');
    setCanonical(page, '/next');
    expect(page.library.pageUrl()).to.equal(origin + '/next');
    page.window.history.pushState(null, '', '/last');
    expect(page.library.pageUrl()).to.equal(origin + '/last');
  });

  it('keeps the canonical address where only the query changed', async () => {
    const page = await freshPage({head: canonical('/article')});
    expect(page.library.pageUrl()).to.equal(origin + '/article');
    page.window.history.pushState(null, '', '?page=2');
    expect(page.library.pageUrl()).to.equal(origin + '/article');
  });

  it('is the address of the page around a frame made of markup', async () => {
    const {library} = await freshPage({srcdoc: '<title>Inner</title>'});
    expect(library.pageUrl()).to.equal(library.cleanUrl(location.href.replace(/#.*/, '')));
    expect(library.createShare(whatsapp).url).to.include(`${origin}${location.pathname}?ds=1wa`);
  });

  it('is the canonical address that such a frame names', async () => {
    const {library} = await freshPage({srcdoc: canonical('https://embedded.example/article')});
    expect(library.pageUrl()).to.equal('https://embedded.example/article');
  });
});

describe('what a share takes from the page', () => {
  const textOf = (href = ''): string => new URL(href).searchParams.get('text') ?? '';

  it("is the document's title", async () => {
    const {library} = await freshPage();
    expect(textOf(library.createShare(whatsapp).href)).to.match(/^A page\nhttp/);
  });

  it("is Open Graph's title before the document's, as it stands at the time", async () => {
    const {library, document} = await freshPage({head: '<meta property="og:title" content="Open &amp; shut">'});
    expect(textOf(library.createShare(whatsapp).href)).to.match(/^Open & shut\n/);
    document.querySelector('meta')?.setAttribute('content', 'Changed');
    expect(textOf(library.createShare(whatsapp).href)).to.match(/^Changed\n/);
    document.querySelector('meta')?.setAttribute('content', '');
    expect(textOf(library.createShare(whatsapp).href)).to.match(/^A page\n/);
  });
});
