// layout="side": a bar that floats beside the text, and a tab at the edge where there is no room for it.

import {expect} from 'chai';
import {nextFrame, press, setViewport, trustedClick, until} from '../tools/browser.js';
import {buttons, expectAccessible, find, listenToWarnings, pretend, root, show, type Bar} from './bar.js';

const prose = '<p>Bees tell each other where the flowers are, by a dance on the comb.</p>'.repeat(12);

const box = (element: Element): DOMRect => element.getBoundingClientRect();
const bar = (element: Element): HTMLElement => find(element, '[part=bar]');
const trigger = (element: Element): HTMLButtonElement => find(element, '[part=trigger]');
const isOpen = (element: Element): boolean => trigger(element).ariaExpanded === 'true';

/** The element, once its layout is loaded and the bar is where it stays. */
async function ready(element: Bar): Promise<Bar> {
  await until(() => root(element).querySelector('.fixed'));
  await nextFrame();
  return element;
}

/** An article of a width, in the middle of the page, with a bar. */
async function article(width: string, attributes = '', content = prose): Promise<Bar> {
  const page = await show<HTMLElement>(
    `<article style="width: ${width}; margin: 0 auto"><dark-social-share layout="side" ${attributes}></dark-social-share>${content}</article>`,
  );
  return page.querySelector('dark-social-share') as Bar;
}

/** The text that a bar covers: none, wherever the page is scrolled to. */
function coveredText(element: Bar): string {
  const {left, right} = box(bar(element));
  const lines = [...document.querySelectorAll('article p')].map((paragraph) => {
    const range = new Range();
    range.selectNodeContents(paragraph);
    return range.getBoundingClientRect();
  });
  return lines
    .filter((line) => line.left < right && line.right > left)
    .map((line) => `${line.left} to ${line.right}`)
    .join();
}

describe('the layout side', () => {
  beforeEach(async () => {
    pretend('share', () => undefined);
    await setViewport(1280, 800);
  });

  it('floats in the middle of either edge beside the text, and follows the writing direction', async () => {
    for (const [align, dir, edge] of [
      ['start', 'ltr', 'left'],
      ['end', 'ltr', 'right'],
      ['start', 'rtl', 'right'],
      ['end', 'rtl', 'left'],
    ]) {
      const element = await ready(await article('700px', `align="${align}" dir="${dir}"`));
      const {left, right, top, bottom} = box(bar(element));
      const name = `align="${align}" dir="${dir}"`;
      expect(edge === 'left' ? left : document.documentElement.clientWidth - right, name).to.be.closeTo(8, 0.1);
      expect((top + bottom) / 2, name).to.be.closeTo(innerHeight / 2, 1);
      expect(isOpen(element), name).to.equal(true);
      expect(coveredText(element), name).to.equal('');
      const lefts = new Set(buttons(element).map((each) => Math.round(box(each).left)));
      expect(lefts.size, `columns of buttons, ${name}`).to.equal(1);
      await expectAccessible(element);
      element.remove();
    }
  });

  it('takes no room in the page', async () => {
    const element = await article('700px');
    const top = () => box(element.nextElementSibling as Element).top;
    const before = top();
    await ready(element);
    expect(top()).to.equal(before);
  });

  it('becomes a tab in the margin where there is no room, and opens over the text', async () => {
    for (const [width, free] of [
      ['1240px', 20],
      ['1200px', 40],
    ] as const) {
      const element = await ready(await article(width, 'align="start"'));
      expect(isOpen(element), width).to.equal(false);
      expect(
        buttons(element).every((each) => !each.offsetWidth),
        width,
      ).to.equal(true);
      const {width: target, height} = box(trigger(element));
      expect(target, width).to.be.at.least(24);
      expect(height, width).to.be.at.least(44);
      expect(parseFloat(getComputedStyle(trigger(element), '::before').width), `visible width, ${width}`).to.be.within(
        16,
        free,
      );
      await expectAccessible(element);
      await trustedClick(trigger(element));
      expect(isOpen(element), width).to.equal(true);
      expect(
        buttons(element).every((each) => each.offsetWidth),
        width,
      ).to.be.ok;
      await expectAccessible(element);
      await trustedClick(document.querySelector('article p') as Element);
      expect(isOpen(element), 'after a click on the text').to.equal(false);
      element.remove();
    }
  });

  it('makes way when the text becomes wider, and for navigation beside the text', async () => {
    const element = await ready(await article('700px'));
    const column = element.parentElement as HTMLElement;
    column.style.width = '1250px';
    await until(() => !isOpen(element));
    column.style.width = '700px';
    await until(() => isOpen(element));
    const nav = document.createElement('nav');
    nav.style.cssText = 'position: absolute; left: 20px; top: 0; width: 150px; height: 400px';
    column.append(nav);
    column.style.width = '702px';
    await until(() => !isOpen(element));
  });

  it('is put away and brought back with the keyboard, and keeps the focus', async () => {
    const element = await ready(await article('700px'));
    const focused = () =>
      (root(element).activeElement as HTMLElement | null)?.dataset.channel ?? root(element).activeElement?.part.value;
    trigger(element).focus();
    await press('Tab');
    expect(focused()).to.equal(buttons(element)[0].dataset.channel);
    await press('Escape');
    expect([isOpen(element), focused()]).to.deep.equal([false, 'trigger']);
    await press('Enter');
    expect([isOpen(element), focused()]).to.deep.equal([true, 'trigger']);
    await press('Tab');
    expect(focused()).to.equal(buttons(element)[0].dataset.channel);
  });

  it('stays put away on the next page of an app', async () => {
    const element = await ready(await article('700px'));
    await trustedClick(trigger(element));
    element.parentElement?.remove();
    const next = await ready(await article('700px'));
    expect(isOpen(next)).to.equal(false);
    await trustedClick(trigger(next));
    expect(isOpen(next)).to.equal(true);
  });

  it('is a tab in a low window, and scrolls when it is opened', async () => {
    await setViewport(1280, 200);
    const element = await ready(await article('700px'));
    expect(isOpen(element)).to.equal(false);
    await trustedClick(trigger(element));
    const {top, bottom} = box(bar(element));
    expect([top >= 0, bottom <= innerHeight]).to.deep.equal([true, true]);
    buttons(element).at(-1)?.focus();
    await until(() => box(buttons(element).at(-1) as Element).bottom <= bottom);
  });

  it('stands in its place on narrow screens, and where --dark-social-position says so', async () => {
    const element = await ready(await article('300px'));
    const inPlace = () => !root(element).querySelector('.fixed, [part=trigger]') && box(element).height > 20;
    await setViewport(390, 800);
    await until(inPlace);
    element.style.setProperty('--dark-social-position', 'fixed');
    await setViewport(400, 800);
    await until(() => root(element).querySelector('.fixed'));
    expect(isOpen(element)).to.equal(false);
    element.style.setProperty('--dark-social-position', 'relative');
    await setViewport(1280, 800);
    await until(inPlace);
  });

  it('floats at the edge of the window inside an element with a transform', async () => {
    const page = await show<HTMLElement>(
      `<div style="transform: translateX(0); margin: 50px; height: 3000px"><dark-social-share layout="side"></dark-social-share></div>`,
    );
    const element = await ready(page.firstElementChild as Bar);
    const {left, top, bottom} = box(bar(element));
    expect(left).to.equal(0);
    expect((top + bottom) / 2).to.be.closeTo(innerHeight / 2, 1);
  });

  it('leaves its place to one bar at a time, with a warning', async () => {
    const warnings = listenToWarnings();
    const page = await show<HTMLElement>(
      `<div>${'<dark-social-share layout="side"></dark-social-share>'.repeat(2)}<dark-social-share layout="side" align="end"></dark-social-share></div>`,
    );
    const [first, second, third] = page.querySelectorAll<Bar>('dark-social-share');
    for (const each of [first, third]) await ready(each);
    await until(() => warnings.length);
    const visible = () => [first, second, third].map((each) => getComputedStyle(bar(each)).visibility === 'visible');
    expect(visible()).to.deep.equal([true, false, true]);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/layout="side".*same place/);
    first.remove();
    expect(getComputedStyle(bar(second)).visibility).to.equal('visible');
    expect(box(bar(second)).left).to.equal(0);
  });

  it('keeps its button when the bar is drawn in another language, and takes it along with the layout', async () => {
    const element = await ready(await article('700px'));
    element.lang = 'fr';
    await element.updateComplete;
    await until(() => trigger(element).ariaLabel === 'Partager');
    expect(bar(element).contains(trigger(element))).to.equal(true);
    element.layout = 'bar';
    await element.updateComplete;
    expect(root(element).querySelector('.fixed, [part=trigger]')).to.equal(null);
    expect(box(element).height).to.be.above(20);
  });
});
