// Links and forms in which a server has put the token that the page was opened by: they lose it when a visitor reaches them.

import {expect} from 'chai';
import {mintToken} from 'dark-social';
import {freshPage, type FreshPage} from '../fresh-page.js';

const token = mintToken({channel: 'whatsapp'});
const other = mintToken({channel: 'telegram'});

/** A page that was opened by a shared link, with a server's markup. */
async function openedPage(html: string, {options = {}, address = `?ds=${token}&id=7`} = {}): Promise<FreshPage> {
  const page = await freshPage({address});
  page.document.body.innerHTML = html;
  page.library.configure(options);
  return page;
}

const reach = ({window}: FreshPage, target: Element, type: string) => {
  const event = new window.Event(type, {bubbles: true, composed: true, cancelable: true});
  target.addEventListener('click', (click) => click.preventDefault());
  target.dispatchEvent(event);
};

const find = (page: FreshPage, selector = '#it') => page.document.querySelector(selector) as Element;

/** What a form would ask its server for. */
function sent(page: FreshPage, form: HTMLFormElement): string {
  const fields = new page.window.FormData(form) as unknown as [string, string][];
  return [...fields].map((pair) => pair.join('=')).join('&');
}

describe('a link of this origin that carries the token of the arrival', () => {
  for (const type of ['pointerover', 'pointerdown', 'focusin', 'dragstart', 'contextmenu', 'auxclick', 'click']) {
    it(`loses the token on ${type}`, async () => {
      const page = await openedPage(`<a id="it" href="/list?ds=${token}&page=2#more"><b>Next</b></a>`);
      reach(page, find(page, 'b'), type);
      expect(find(page).getAttribute('href')).to.equal('/list?page=2#more');
    });
  }

  const {origin} = location;
  // prettier-ignore
  const table: [title: string, html: string, attribute: string, expected: string][] = [
    ['a link relative to the page', `<a id="it" href="?ds=${token}&page=2">`, 'href', '/test/core/page.html?page=2'],
    ['a whole address', `<a id="it" href="${origin}/a?page=2&ds=${token}">`, 'href', `${origin}/a?page=2`],
    ['an escaped name', `<a id="it" href="/a?%64s=${token}">`, 'href', '/a'],
    ['a token in the fragment', `<a id="it" href="/a#more&ds=${token}">`, 'href', '/a#more'],
    ['an area of an image map', `<map><area id="it" href="/a?ds=${token}"></map>`, 'href', '/a'],
    ['a link in SVG', `<svg><a id="it" href="/a?ds=${token}"><text>x</text></a></svg>`, 'href', '/a'],
    ['an older link in SVG', `<svg><a id="it" xlink:href="/a?ds=${token}"><text>x</text></a></svg>`, 'xlink:href', '/a'],
    ['the action of a form', `<form id="it" action="/a?ds=${token}">`, 'action', '/a'],
    ['the action of a button', `<form><button id="it" formaction="/a?ds=${token}">x</button></form>`, 'formaction', '/a'],
    ['a link inside a form that names its fields like methods', `<form><input name="getAttribute"><input name="addEventListener"><a id="it" href="/a?ds=${token}">x</a></form>`, 'href', '/a'],
  ];
  for (const [title, html, attribute, expected] of table) {
    it(`loses the token as ${title}`, async () => {
      const page = await openedPage(html);
      reach(page, find(page), 'pointerdown');
      expect(find(page).getAttribute(attribute)).to.equal(expected);
    });
  }

  // prettier-ignore
  const kept: [title: string, href: string][] = [
    ['of another token', `/a?ds=${other}`],
    ['of the site under the same name', '/a?ds=2024-01-01'],
    ['of another site', `https://other.example/a?ds=${token}`],
    ['of a signed address', `/a?ds=${token}&sig=0a1b2c`],
    ['of another parameter', `/a?next=${token}`],
    ['that is no address', `http://[${token}`],
    ['for mail', `mailto:a@b.example?body=ds=${token}`],
  ];
  for (const [title, href] of kept) {
    it(`keeps a value ${title}`, async () => {
      const page = await openedPage(`<a id="it" href="${href}">Next</a>`);
      reach(page, find(page), 'click');
      expect(find(page).getAttribute('href')).to.equal(href);
    });
  }

  it('loses the token in shadow roots', async () => {
    const page = await openedPage('<div id="host"></div>');
    const root = find(page, '#host').attachShadow({mode: 'open'});
    root.innerHTML = `<a href="/a?ds=${token}">Next</a>`;
    const link = root.querySelector('a') as HTMLAnchorElement;
    reach(page, link, 'click');
    expect(link.getAttribute('href')).to.equal('/a');
  });

  it('loses a damaged token, and one under the name that the site chose', async () => {
    const cut = token.slice(0, 18);
    const damaged = await openedPage(`<a id="it" href="/a?ds=${cut}">Next</a>`, {address: `?ds=${cut}`});
    reach(damaged, find(damaged), 'click');
    expect(find(damaged).getAttribute('href')).to.equal('/a');
    const named = await openedPage(`<a id="it" href="/a?via=${token}">Next</a>`, {
      address: `?via=${token}`,
      options: {param: 'via'},
    });
    reach(named, find(named), 'click');
    expect(find(named).getAttribute('href')).to.equal('/a');
  });

  it('stays as it is where the page was opened without a token', async () => {
    const page = await openedPage(`<a id="it" href="/a?ds=${token}">Next</a>`, {address: '?id=7'});
    reach(page, find(page), 'click');
    expect(find(page).getAttribute('href')).to.equal(`/a?ds=${token}`);
  });
});

describe('a form of this origin', () => {
  const fields = `<input type="hidden" name="ds" value="${token}"><input name="q" value="bees"><button id="it">Search</button>`;

  it('sends no token that a hidden field carries into an address', async () => {
    const page = await openedPage(`<form action="/search">${fields}</form>`);
    expect(sent(page, find(page, 'form') as HTMLFormElement)).to.equal('q=bees');
  });

  it('sends no such token from a shadow root', async () => {
    const page = await openedPage('<div id="host"></div>');
    const root = find(page, '#host').attachShadow({mode: 'open'});
    root.innerHTML = `<form action="/search">${fields}</form>`;
    reach(page, root.querySelector('input[name=q]') as Element, 'focusin');
    expect(sent(page, root.querySelector('form') as HTMLFormElement)).to.equal('q=bees');
  });

  for (const [title, html] of [
    ['posts its fields', `<form method="post">${fields}</form>`],
    ['is of another site', `<form action="https://other.example/">${fields}</form>`],
    ['carries another token', `<form>${fields.replace(token, other)}</form>`],
  ]) {
    it(`sends its fields whole where it ${title}`, async () => {
      const page = await openedPage(html);
      expect(sent(page, find(page, 'form') as HTMLFormElement)).to.match(/^ds=\w{22}&q=bees$/);
    });
  }
});
