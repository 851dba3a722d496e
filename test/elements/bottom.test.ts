// layout="bottom": a bar at the bottom of the viewport on phones.

import {expect} from 'chai';
import {nextFrame, press, setViewport, until} from '../tools/browser.js';
import {buttons, expectAccessible, find, pretend, root, show, type Bar} from './bar.js';

const box = (element: Element): DOMRect => element.getBoundingClientRect();
const bar = (element: Element): HTMLElement => find(element, '[part=bar]');
const isAway = (element: Element): boolean => box(bar(element)).top >= innerHeight;

/** A page longer than the window, with a bar in the middle. */
async function page(attributes = '', style = ''): Promise<Bar> {
  const prose = '<p>Bees tell each other where the flowers are.</p>'.repeat(40);
  const holder = await show<HTMLElement>(
    `<div style="${style}"><dark-social-share layout="bottom" ${attributes}></dark-social-share>${prose}
      <p><a href="#end">The end</a></p></div>`,
  );
  const element = holder.firstElementChild as Bar;
  await until(() => root(element).querySelector('.fixed'));
  await nextFrame();
  return element;
}

async function scrollTo(top: number): Promise<void> {
  window.scrollTo({top, behavior: 'instant'});
  await nextFrame();
  await nextFrame();
}

const settled = (element: Element) =>
  until(() =>
    bar(element)
      .getAnimations()
      .every(({playState}) => playState !== 'running'),
  );

describe('the layout bottom', () => {
  beforeEach(async () => {
    pretend('share', () => undefined);
    await setViewport(390, 800);
  });
  afterEach(() => scrollTo(0));

  it('fills the row at the bottom with buttons of equal width, with words where they fit', async () => {
    for (const [channels, style, shown] of [
      ['whatsapp telegram email copy', '', true],
      ['whatsapp messenger telegram sms email copy native', '', false],
      ['whatsapp telegram email copy', '--dark-social-font-size: 40px', false],
    ] as const) {
      const element = await page(`channels="${channels}"`, style);
      await settled(element);
      const {left, right, bottom} = box(bar(element));
      expect([left, right, bottom].map(Math.round), channels).to.deep.equal([
        0,
        document.documentElement.clientWidth,
        innerHeight,
      ]);
      const widths = buttons(element).map((each) => Math.round(box(each).width));
      expect(Math.max(...widths) - Math.min(...widths), channels).to.be.at.most(1);
      expect(Math.min(...widths), channels).to.be.at.least(44);
      const labels = buttons(element).map((each) => !!each.querySelector<HTMLElement>('[part~=label]')?.offsetWidth);
      expect([...new Set(labels)], channels).to.deep.equal([shown]);
      await expectAccessible(element);
      element.parentElement?.remove();
    }
  });

  it('scrolls where there is no room for all buttons', async () => {
    await setViewport(320, 500);
    const element = await page(
      'channels="whatsapp messenger telegram sms email copy native" style="--dark-social-gap: 8px"',
    );
    expect(Math.min(...buttons(element).map((each) => box(each).width))).to.be.at.least(44);
    const last = buttons(element).at(-1) as HTMLElement;
    last.focus();
    await settled(element);
    const {clientWidth, scrollWidth} = document.documentElement;
    expect(Math.round(box(last).right)).to.be.at.most(clientWidth);
    expect(scrollWidth).to.equal(clientWidth);
  });

  it('hides while the visitor scrolls down, and comes back on the way up, on focus, and at the end, where it covers nothing', async () => {
    const element = await page();
    await scrollTo(300);
    await until(() => isAway(element));
    await scrollTo(250);
    await until(() => !isAway(element));
    await scrollTo(400);
    await until(() => isAway(element));
    buttons(element)[0].focus();
    await until(() => !isAway(element));
    await scrollTo(500);
    expect(isAway(element), 'with the focus in it').to.equal(false);
    buttons(element)[0].blur();
    await scrollTo(600);
    await until(() => isAway(element));
    await scrollTo(100_000);
    await until(() => !isAway(element));
    await settled(element);
    const last = element.parentElement?.lastElementChild as Element;
    expect(box(last).bottom).to.be.at.most(box(bar(element)).top);
  });

  it('covers neither what the focus goes to nor an anchor', async () => {
    const element = await page();
    const links = [...(element.parentElement as HTMLElement).querySelectorAll('p')].map((paragraph) => {
      const link = document.createElement('a');
      link.href = '#x';
      link.textContent = 'link';
      paragraph.append(link);
      return link;
    });
    links[0].focus();
    for (const link of links.slice(1, 25)) {
      await press('Tab');
      expect(document.activeElement).to.equal(link);
      await until(() => isAway(element) || box(link).bottom <= box(bar(element)).top);
    }
    links[30].scrollIntoView({block: 'end', behavior: 'instant'});
    expect(box(links[30]).bottom).to.be.at.most(innerHeight - bar(element).offsetHeight + 1);
  });

  it('moves nothing on a page as high as the window, and takes its room along', async () => {
    const style = document.createElement('style');
    style.textContent =
      '* {box-sizing: border-box} html, body {height: 100%; margin: 0} .foot {position: absolute; bottom: 0}';
    document.head.append(style);
    try {
      const height = () => [document.body.offsetHeight, getComputedStyle(document.documentElement).paddingBottom];
      const before = height();
      const element = await page();
      expect(height()[0]).to.equal(before[0]);
      expect(height()[1]).to.equal(Math.ceil(box(bar(element)).height) + 'px');
      element.layout = 'bar';
      await element.updateComplete;
      expect(height()).to.deep.equal(before);
      expect(getComputedStyle(document.documentElement).scrollPaddingBottom).to.equal('auto');
    } finally {
      style.remove();
    }
  });

  it('stands in its place on wide screens, and from the width on that --dark-social-position says', async () => {
    const element = await page();
    const inPlace = () => !root(element).querySelector('.fixed') && box(bar(element)).width < innerWidth - 16;
    await setViewport(1200, 800);
    await until(inPlace);
    expect(document.documentElement.style.paddingBottom).to.equal('');
    element.style.setProperty('--dark-social-position', 'fixed');
    await setViewport(1201, 800);
    await until(() => box(bar(element)).width === document.documentElement.clientWidth);
    element.style.setProperty('--dark-social-position', 'relative');
    await setViewport(390, 800);
    await until(() => !root(element).querySelector('.fixed'));
  });

  it('hides while an on-screen keyboard is open', async () => {
    const element = await page();
    const viewport = visualViewport as VisualViewport;
    const keyboard = (height?: number) => {
      if (height) Object.defineProperty(viewport, 'height', {value: innerHeight - height, configurable: true});
      else Reflect.deleteProperty(viewport, 'height');
      viewport.dispatchEvent(new Event('resize'));
      return getComputedStyle(bar(element)).visibility;
    };
    try {
      expect(keyboard(300)).to.equal('hidden');
      expect(keyboard(50), 'an address bar').to.equal('visible');
    } finally {
      expect(keyboard()).to.equal('visible');
    }
  });
});
