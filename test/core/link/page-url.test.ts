// Which address, title and text a page is shared under. Each test has a page of its own.

import {expect} from 'chai';
import {whatsapp} from 'dark-social/channels';
import {freshPage, type FreshPage} from '../fresh-page.js';

const {origin} = location;
const path = new URL('../page.html', import.meta.url).pathname;
const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
const setCanonical = ({document}: FreshPage, href: string) =>
  document.querySelector('link')?.setAttribute('href', href);

describe('pageUrl', () => {
  it('is the location, without our parameters and inbound ones', async () => {
    const {library} = await freshPage({
      address: '?id=7&fbclid=1&ds=qwa100000042a7kq9zr3pe&utm_source=whatsapp&utm_medium=dark_social&mc_eid=2#part',
    });
    expect(library.pageUrl()).to.equal(`${origin}${path}?id=7#part`);
  });

  for (const [title, href, url] of [
    ['on this host', '/article', origin + '/article'],
    [
      'on another host, as pages for phones and AMP pages name it',
      'https://www.example.org/a',
      'https://www.example.org/a',
    ],
    ['without its scheme', '//www.example.org/a', `${location.protocol}//www.example.org/a`],
    ['relative to the page', 'article.html', new URL('../article.html', import.meta.url).href],
    [
      'with what a visitor must not pass on',
      'https://anna:secret@www.example.org/a?fbclid=1',
      'https://www.example.org/a',
    ],
  ]) {
    it(`is the canonical address ${title}`, async () => {
      const {library} = await freshPage({address: '?id=7', head: canonical(href)});
      expect(library.pageUrl()).to.equal(url);
    });
  }

  it('reads the canonical address among other relations, and cleans it', async () => {
    const {library} = await freshPage({head: '<link rel="alternate canonical" href="/article?id=7&gclid=1">'});
    expect(library.pageUrl()).to.equal(origin + '/article?id=7');
  });

  for (const mistake of [
    'http//www.example.org/a',
    'https//www.example.org/a',
    'http:/www.example.org/a',
    'https:www.example.org/a',
    'http:///a',
    '://www.example.org/a',
    'www.example.org/a',
    location.host + '/a',
    location.hostname + '/a',
    'undefined',
    'null',
    '#',
    '{{ page.url }}',
    'https://www.example.org/${path}',
    '<%= url %>',
    'javascript:alert(1)',
    'http://[',
    ' ',
    '',
  ]) {
    it(`ignores a canonical address that cannot be meant: ${mistake.replace(/:\d+/, ':port')}`, async () => {
      const {library} = await freshPage({address: '?id=7', head: canonical(mistake)});
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

  for (const [title, address, href, shared] of [
    ['the route in the fragment', '#/recipes/42', path, `${path}#/recipes/42`],
    ['the hashbang', '#!recipes/42', path, `${path}#!recipes/42`],
    ['the route in the query', '?/threads/42', path, `${path}?/threads/42`],
    ['the route beside an index file', '#/recipes/42', path.replace('page.html', 'index.html'), undefined],
    ['no route where the canonical address has one', '#/recipes/42?tab=2', '/app/#/recipes/42', '/app/#/recipes/42'],
    [
      'no hashbang of an earlier page where the canonical address has a path of its own',
      '#!recipes/42',
      '/recipes/42',
      '/recipes/42',
    ],
    ['no anchor', '#ingredients', '/recipes/42', '/recipes/42'],
    ['no filters', '?sort=new', '/recipes', '/recipes'],
  ] as const) {
    it(`shares ${title}`, async () => {
      const {library} = await freshPage({address, head: canonical(href)});
      expect(library.pageUrl()).to.equal(origin + (shared ?? href));
    });
  }

  it('takes no canonical address that stayed the same while the route changed', async () => {
    const page = await freshPage({address: '#/a', head: canonical('/app/#/a')});
    expect(page.library.pageUrl()).to.equal(origin + '/app/#/a');
    page.window.history.pushState(null, '', '#/b');
    expect(page.library.pageUrl()).to.equal(`${origin}${path}#/b`);
    page.window.history.pushState(null, '', '#/a');
    expect(page.library.pageUrl()).to.equal(origin + '/app/#/a');
  });

  it('shares no login', async () => {
    for (const secret of [
      '?code=4%2F0AX4XfWh&state=af0ifjsldkj',
      '#access_token=2YotnFZFEjr1zCsicMWpAA&token_type=Bearer',
    ]) {
      const {library} = await freshPage({address: secret});
      expect(library.pageUrl(), secret).to.equal(origin + path);
      library.configure({keepQuery: ['id']});
      const events: {page: string}[] = [];
      library.tracker().addSink((event) => events.push(event));
      library.tracker().emit({type: 'share', url: location.origin + '/x' + secret, outcome: 'copied'});
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(JSON.stringify(events), secret).not.to.match(/access_token|code|4%2F/);
    }
  });

  it('is the address of the page around a frame made of markup', async () => {
    const {library} = await freshPage({srcdoc: '<title>Inner</title>'});
    expect(library.pageUrl()).to.equal(library.cleanUrl(location.href.replace(/#.*/, '')));
    expect(library.createShare(whatsapp).url).to.include(`${origin}${location.pathname}?ds=qwa`);
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

  it("is the document's title where Open Graph's stayed the same while path and document changed", async () => {
    const page = await freshPage({head: '<meta property="og:title" content="First">'});
    const title = () => textOf(page.library.createShare(whatsapp).href).split('\n')[0];
    expect(title()).to.equal('First');
    page.document.title = 'First, with a counter (1)';
    expect(title(), 'the title alone changed').to.equal('First');
    page.window.history.pushState(null, '', '/second');
    page.document.title = 'Second';
    expect(title()).to.equal('Second');
    page.document.querySelector('meta')?.setAttribute('content', 'Second, by Open Graph');
    expect(title()).to.equal('Second, by Open Graph');
  });
});
