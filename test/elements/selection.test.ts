// The bar at a passage that a visitor selects.

import {expect} from 'chai';
import 'dark-social/elements/selection.js';
import type {DarkSocialSelectionElement} from 'dark-social/elements/selection.js';
import {nextFrame, press, setViewport, trustedClick, until} from '../tools/browser.js';
import {
  buttons,
  expectAccessible,
  find,
  later,
  link,
  listenTo,
  message,
  root,
  show,
  stayHere,
  type Bar,
} from './bar.js';

const passage = 'The honey buzzard eats wasps and their larvae';
const article = `
  <article id="birds" style="padding: 150px 0; font: 16px/1.5 sans-serif">
    <p id="first"><a href="#one">One</a> ${passage}, and hardly any honey. <a href="#two">Two</a></p>
    <p id="again">Nobody knows why it is so. Nobody knows why it is so.</p>
    <p id="sealed" style="user-select: none; -webkit-user-select: none">These words are not to be selected by anybody.</p>
    <p id="long">${'A long sentence goes on and on without an end in sight. '.repeat(12)}</p>
    <div id="editor" contenteditable="true">Somebody writes a letter here, and it is theirs.</div>
    <textarea id="field" aria-label="Letter">Somebody writes a letter here, and it is theirs.</textarea>
  </article>
  <p id="beside">These words stand beside the article, and are not of it.</p>`;

/** A page with an article, the element, and what follows it. */
async function page(attributes = '', around = '') {
  const holder = await show<HTMLElement>(
    `<div ${around}>${article}<dark-social-selection ${attributes}></dark-social-selection><a href="#end" id="end">End</a></div>`,
  );
  return holder.querySelector('dark-social-selection') as DarkSocialSelectionElement;
}

const popover = (element: Element) => find(element, '[part=popover]');
const isOpen = (element: Element) => popover(element).offsetWidth > 0;
const barIn = (element: Element) => root(element).querySelector<Bar>('dark-social-share') as Bar;

/** Selects so many characters of an element's last text, as a visitor's selection arrives: without a pointer that is down. */
function select(selector: string, from = 0, to?: number): Range {
  const target = document.querySelector(selector) as Element;
  const text = [...target.childNodes].find((node) => node.nodeType === 3 && (node as Text).data.trim()) as Text;
  const range = new Range();
  range.setStart(text, from);
  range.setEnd(text, to ?? text.length);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  return range;
}

/** Selects the passage, and waits for the bar. */
async function selectPassage(element: Element): Promise<Range> {
  const range = select('#first', 1, passage.length + 1);
  await until(() => isOpen(element));
  return range;
}

/** Long enough for a bar to appear, if one does. */
const settled = () => later(400);

/** The link in the message of a bar's button, once it is reached. */
function reached(element: Element, channel = 'whatsapp') {
  const at = link(barIn(element), channel);
  at.dispatchEvent(new Event('pointerover', {bubbles: true, composed: true}));
  return message(at);
}

const wordsIn = ({hash}: URL) => decodeURIComponent(hash);

describe('a bar at a selected passage', () => {
  beforeEach(() => setViewport(800, 600));
  afterEach(() => document.getSelection()?.removeAllRanges());

  it('shares the passage in quotation marks, with a link to it, and is accessible', async () => {
    const element = await page('channels="whatsapp telegram copy" campaign="quotes"');
    expect(isOpen(element), 'nothing is selected').to.equal(false);
    await selectPassage(element);
    await expectAccessible(element);
    await until(() => barIn(element).textFragment);
    const {words, url} = reached(element);
    expect(words).to.equal(`“${passage}”`);
    expect(wordsIn(url).toLowerCase()).to.equal(`#:~:text=${passage}`.toLowerCase());
    expect(url.searchParams.get('ds')).to.match(/^qwa/);
    expect(url.searchParams.get('utm_campaign')).to.equal('quotes');
    expect(find(element, '[role=status]').textContent).to.equal('Press Tab to share this passage');
  });

  it('has the text fragment in the link of a button that is reached before the page is idle', async () => {
    const {requestIdleCallback: whenIdle} = globalThis;
    if (whenIdle) Object.assign(globalThis, {requestIdleCallback: () => 0});
    try {
      const element = await page();
      await selectPassage(element);
      await until(() => wordsIn(reached(element).url).includes('buzzard'));
    } finally {
      if (whenIdle) Object.assign(globalThis, {requestIdleCallback: whenIdle});
    }
  });

  it('names the words around a passage that stands there twice', async () => {
    const element = await page();
    select('#again', 0, 26);
    await until(() => barIn(element)?.textFragment);
    const {words, url} = reached(element);
    expect(words).to.equal('“Nobody knows why it is so.”');
    expect(wordsIn(url)).to.match(/^#:~:text=.*Two-,nobody knows why it is so\.,-Nobody knows/i);
  });

  it('links to the page alone where the search for a fragment takes too long, and where another page is shared', async () => {
    const {now} = Date;
    const element = await page();
    try {
      // A second for each step of the search.
      let time = now();
      Date.now = () => (time += 1000);
      await selectPassage(element);
      await settled();
      await later(1000);
    } finally {
      Date.now = now;
    }
    expect(reached(element).words).to.include(passage);
    expect(reached(element).url.hash).to.equal('');
    element.setAttribute('url', 'https://example.org/other');
    select('#first', 5, 30);
    await until(() => reached(element).url.pathname === '/other');
    await later(1000);
    expect(reached(element).url.hash).to.equal('');
  });

  it('stays inside the window, above the passage, and below it after a touch', async () => {
    const element = await page('channels="whatsapp telegram email copy"');
    for (const byTouch of [false, true]) {
      const pointerType = byTouch ? 'touch' : 'mouse';
      document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, pointerType}));
      document.body.dispatchEvent(new PointerEvent('pointerup', {bubbles: true, pointerType}));
      const range = await selectPassage(element);
      const box = popover(element).getBoundingClientRect();
      const words = range.getBoundingClientRect();
      if (byTouch) expect(box.top).to.be.at.least(words.bottom + 40);
      else expect(box.bottom).to.be.at.most(words.top);
      expect(box.left).to.be.at.least(0);
      expect(box.right).to.be.at.most(innerWidth);
      document.getSelection()?.removeAllRanges();
      await until(() => !isOpen(element));
    }
    await setViewport(320, 256);
    select('#long');
    await until(() => isOpen(element));
    await nextFrame();
    const box = popover(element).getBoundingClientRect();
    expect([box.left >= 0, box.top >= 0, box.right <= innerWidth, box.bottom <= innerHeight]).not.to.include(false);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });

  it('does not appear for what is short, typed, not selectable or outside the article', async () => {
    const element = await page('for="birds" min-length="20"');
    const never = async (what: string) => {
      await settled();
      expect(isOpen(element), what).to.equal(false);
    };
    select('#first', 1, 16);
    await never('a few words');
    select('#beside');
    await never('words beside the article');
    select('#sealed');
    await never('words that cannot be selected');
    (document.querySelector('#editor') as HTMLElement).focus();
    select('#editor');
    await never('words in an editor');
    const field = document.querySelector('#field') as HTMLTextAreaElement;
    field.focus();
    field.select();
    await never('words in a field');
    field.blur();
    await selectPassage(element);
  });

  it('quotes as many characters as the page wants, as the page’s language does', async () => {
    const element = await page('max-length="40" channels="telegram"', 'lang="fr"');
    select('#long');
    await until(() => isOpen(element));
    const quote = reached(element, 'telegram').fields.get('text') as string;
    expect(quote).to.equal('« A long sentence goes on and on without… »');
    expect(popover(element).ariaLabel).to.equal('Partager ce passage');
  });

  it('is reached by Tab and left by Tab and Escape, with the selection kept', async () => {
    const element = await page('channels="whatsapp telegram"');
    const range = await selectPassage(element);
    const focused = () => barIn(element).shadowRoot?.activeElement as HTMLElement | null;
    await press('Tab');
    expect(focused()?.dataset.channel).to.equal('whatsapp');
    await press('Tab');
    expect(focused()?.dataset.channel).to.equal('telegram');
    await settled();
    expect(document.getSelection()?.toString()).to.equal(range.toString());
    await press('Tab');
    // What comes after the passage's place in the page; Safari's Tab may skip links.
    expect(element.contains(document.activeElement)).to.equal(false);
    expect(document.querySelector('#first')?.hasAttribute('tabindex')).to.equal(false);
    // Safari itself clears the selection when Tab goes on through the page.
    if (navigator.vendor.startsWith('Apple')) await selectPassage(element);
    else expect(document.getSelection()?.toString()).to.equal(range.toString());
    await press('Tab');
    await until(() => focused()?.dataset.channel === 'whatsapp');
    await press('Escape');
    expect(isOpen(element)).to.equal(false);
    expect(focused()).to.equal(null);
    expect(document.getSelection()?.toString()).to.equal(range.toString());
    await settled();
    expect(isOpen(element), 'closed until the selection changes').to.equal(false);
    select('#first', 5, 30);
    await until(() => isOpen(element));
  });

  it('shares by a click, with one event that names its place, and stays open for its note', async () => {
    const followed = stayHere();
    const shared = listenTo('dark-social-share');
    const element = await page('channels="whatsapp copy" name="quote"');
    await selectPassage(element);
    await trustedClick(link(barIn(element), 'whatsapp'));
    await until(() => shared.length === 1);
    expect(followed).to.have.length(1);
    expect(shared[0].detail).to.include({channel: 'whatsapp', place: 'quote', outcome: 'opened'});
    expect(shared[0].target).to.equal(element);
    await settled();
    expect(isOpen(element)).to.equal(true);
  });

  it('keeps nothing of a passage once the selection is gone, and leaves no trace in the page', async () => {
    const element = await page();
    await selectPassage(element);
    const bar = barIn(element);
    await until(() => link(bar, 'whatsapp').href.includes('buzzard'));
    document.getSelection()?.removeAllRanges();
    await until(() => !isOpen(element));
    await until(() => !buttons(bar).some((at) => (at as HTMLAnchorElement).href?.includes('buzzard')));
    expect(root(element).textContent).not.to.include('buzzard');
    element.remove();
    select('#first', 1, 30);
    await settled();
    expect(isOpen(element)).to.equal(false);
  });
});
