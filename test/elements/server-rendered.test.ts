// Bars that a server rendered: the same markup as the element's own, taken over without drawing it anew.

import {expect} from 'chai';
import {renderBar, renderFallback, type BarOptions} from 'dark-social/server';
import {nextFrame} from '../tools/browser.js';
import {buttons, ids, link, message, pretend, root, show, type Bar} from './bar.js';

const url = 'https://example.org/article?id=7';
const six = 'whatsapp messenger telegram sms email copy';
const plain: BarOptions = {url, title: 'An article', channels: six};

type HtmlDocument = typeof Document & {parseHTMLUnsafe(html: string): Document};

/** Parses HTML as a page is parsed, with its declarative shadow roots. The element is in no page yet. */
const parse = (html: string): Bar =>
  (Document as HtmlDocument).parseHTMLUnsafe(html).querySelector('dark-social-share') as Bar;

/** Puts a parsed element on the page, and waits until its links were computed. */
async function place(element: Bar): Promise<Bar> {
  const holder = document.createElement('div');
  holder.style.inlineSize = '600px';
  holder.append(element);
  document.body.append(holder);
  await element.updateComplete;
  await nextFrame();
  return element;
}

/** The elements around the shadow root's styles. */
const nodesOf = (element: Element): Element[] => [...root(element).querySelectorAll('*:not(style)')];

/**
 * The markup without style sheets and style attributes (policies forbid these in HTML, so that scripts set them), and without words
 * that a bar of the same look showed before and that are hidden here.
 */
function markup(element: Element): string {
  const copy = document.createElement('div');
  copy.append(...[...root(element).childNodes].map((node) => node.cloneNode(true)));
  for (const extra of copy.querySelectorAll('style, .button:not(.labelled) .label')) extra.remove();
  for (const styled of copy.querySelectorAll('[style]')) styled.removeAttribute('style');
  return copy.innerHTML;
}

const boxes = (element: Element): string[] =>
  buttons(element).map((button) => {
    const {x, y, width, height} = button.getBoundingClientRect();
    return [x, y, width, height].map((length) => length.toFixed(2)).join(' ');
  });

describe('server-rendered bar', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('dark-social-share')) (element.parentElement as Element).remove();
  });

  const variants: Record<string, Partial<BarOptions>> = {
    'by default': {},
    'in French': {lang: 'fr-CA'},
    'with words': {labels: 'shown'},
    'with words on the first button': {labels: 'first', layout: 'stack', look: 'outline'},
    'with counts': {labels: 'shown', counts: {telegram: 12345, copy: 0}},
    'with two channels': {channels: ['telegram', 'copy']},
    'with UTM values and a title to escape': {campaign: 'a&b "c"', content: '<i>', title: `<b title="'">\r\n&amp;`},
    'without UTM': {utm: false},
  };
  for (const [name, options] of Object.entries(variants))
    it(`has the element's own markup ${name}`, async () => {
      const rendered = parse(renderBar({...plain, ...options}));
      const drawn = document.createElement('dark-social-share') as Bar;
      for (const {name, value} of rendered.attributes) drawn.setAttribute(name, value);
      if (options.utm === false) return void expect(markup(rendered)).not.to.include('utm_');
      await place(drawn);
      expect(markup(rendered)).to.equal(markup(drawn));
      expect(buttons(drawn)).to.have.length(rendered.shadowRoot?.querySelectorAll('.button').length ?? 0);
    });

  it('keeps its nodes, looks and places when the element takes it over', async () => {
    const element = parse(renderBar({...plain, lang: 'fr'}));
    const before = nodesOf(element);
    await place(element);
    const after = nodesOf(element);
    expect(after).to.have.length(before.length);
    after.forEach((node, index) => expect(node).to.equal(before[index]));
    expect(root(element).querySelector('style')).to.equal(null);
    const drawn = await show(
      `<dark-social-share lang="fr" labels="hidden" channels="${six}" url="${url}" share-title="An article"></dark-social-share>`,
    );
    expect(markup(element)).to.equal(markup(drawn));
    const colors = (bar: Bar) => buttons(bar).map((button) => getComputedStyle(button).backgroundColor);
    expect(colors(element)).to.deep.equal(colors(drawn));
    expect(new Set(colors(element)).size).to.equal(6);
  });

  it('stands where it stood before the element took it over', async () => {
    const holder = document.createElement('div');
    holder.style.inlineSize = '200px';
    document.body.append(holder);
    // Any other tag name stays as the server wrote it.
    const html = renderBar(plain).replaceAll('dark-social-share', 'not-an-element');
    holder.append((Document as HtmlDocument).parseHTMLUnsafe(html).querySelector('not-an-element') as Element);
    const before = boxes(holder.firstElementChild as Element);
    holder.replaceChildren(parse(renderBar(plain)));
    await nextFrame();
    const element = holder.firstElementChild as Bar;
    await element.updateComplete;
    expect(boxes(element)).to.deep.equal(before);
    expect(buttons(element)).to.have.length(6);
  });

  it('shows the words that the server wrote, and those alone that `labels` asks for afterwards', async () => {
    const element = await place(parse(renderBar({...plain, labels: 'shown'})));
    const shown = () => root(element).querySelectorAll('.labelled .label').length;
    expect(shown()).to.equal(6);
    element.labels = 'first';
    await element.updateComplete;
    expect(shown()).to.equal(1);
    expect(root(element).querySelectorAll('.label')).to.have.length(6);
  });

  it('gives its links the values that differ on the page', async () => {
    const element = await place(parse(renderBar({...plain, campaign: 'spring'})));
    expect(message(link(element, 'whatsapp')).url.searchParams.get('utm_campaign')).to.equal('spring');
    element.campaign = 'autumn';
    await element.updateComplete;
    expect(message(link(element, 'whatsapp')).url.searchParams.get('utm_campaign')).to.equal('autumn');
  });

  it('gains a named channel that the visitor’s device has', async () => {
    // The server has no share sheet.
    pretend('share', undefined);
    const element = parse(renderBar({...plain, channels: 'whatsapp native copy'}));
    expect(ids(element)).to.deep.equal(['whatsapp', 'copy']);
    pretend('share', async () => {});
    pretend('canShare', () => true);
    await place(element);
    expect(ids(element)).to.deep.equal(['whatsapp', 'native', 'copy']);
  });

  it('is drawn anew in another language, for other channels and by another version', async () => {
    const others: [Bar, string][] = [
      [parse(renderBar({...plain, lang: 'fr'})), 'language'],
      [parse(renderBar(plain)), 'channels'],
      [parse(renderBar(plain).replace(/data-bar="\S+/, 'data-bar="0.0.1')), 'version'],
    ];
    others[0][0].lang = 'en';
    others[1][0].setAttribute('channels', 'telegram email');
    for (const [element, what] of others) {
      const [first] = nodesOf(element);
      await place(element);
      expect(nodesOf(element)[0], what).not.to.equal(first);
      expect(root(element).querySelectorAll('style, .bar ~ .bar'), what).to.have.length(0);
      expect(root(element).querySelectorAll('.status'), what).to.have.length(1);
    }
    expect(root(others[0][0]).querySelector('.bar')?.getAttribute('aria-label')).to.equal('Share');
    expect(ids(others[1][0])).to.deep.equal(['telegram', 'email']);
  });

  it('gives way to the links inside when no channel is left', async () => {
    const element = parse(renderBar({...plain, channels: 'telegram'}));
    element.setAttribute('channels', 'nowhere');
    await place(element);
    expect([...root(element).children].map(({localName}) => localName)).to.deep.equal(['slot', 'span']);
  });

  it('is taken over a second time after it was cloned with the page', async () => {
    const element = parse(renderBar(plain));
    const clone = element.cloneNode(true) as Bar;
    await place(element);
    const [first] = nodesOf(clone);
    await place(clone);
    expect(nodesOf(clone)[0]).to.equal(first);
    const used = await place(element.cloneNode(true) as Bar);
    expect(markup(used)).to.equal(markup(element));
  });

  it('is drawn by the element where a script inserts it as markup, and its template is left alone', async () => {
    const element = await show(renderBar(plain));
    expect(ids(element)).to.deep.equal(six.split(' '));
    expect(root(element).querySelector('style')).to.equal(null);
  });

  it('has a fallback of plain links, which the bar replaces', async () => {
    const links = renderFallback({...plain, messengerAppId: '1', lang: 'fr'});
    const element = await show(`<dark-social-share channels="${six}">${links}</dark-social-share>`);
    const words = [...element.querySelectorAll('a')].map(({textContent}) => textContent);
    expect(words).to.deep.equal([
      'Partager sur WhatsApp',
      'Partager sur Messenger',
      'Partager sur Telegram',
      'Partager par SMS',
      'Partager par e-mail',
    ]);
    expect(element.querySelector('a')?.offsetWidth).to.equal(0);
  });
});
