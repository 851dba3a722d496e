// A bar without a mouse.

import {expect} from 'chai';
import {parseToken} from 'dark-social';
import {oneEvent, press, until} from '../tools/browser.js';
import {
  button,
  buttons,
  expectAccessible,
  find,
  ids,
  link,
  listenTo,
  nameOf,
  root,
  show,
  stayHere,
  tokenOf,
  type Bar,
} from './bar.js';

const html =
  '<dark-social-share channels="whatsapp telegram email copy" url="https://example.org/a"></dark-social-share>';

/** A page with something to stand on before the bar. */
async function page(): Promise<{bar: Bar; start: HTMLElement; end: HTMLElement}> {
  const holder = await show<HTMLElement>(`<div><input aria-label="before">${html}<input aria-label="after"></div>`);
  const [start, bar, end] = holder.children as unknown as [HTMLElement, Bar, HTMLElement];
  start.focus();
  return {bar, start, end};
}

describe('a bar by keyboard', () => {
  it('is accessible while a button has the focus', async () => {
    const {bar} = await page();
    await press('Tab');
    await expectAccessible(bar);
  });

  it('is walked through by Tab, button by button, and left again', async () => {
    const {bar, end} = await page();
    for (const at of buttons(bar)) {
      await press('Tab');
      expect(root(bar).activeElement, at.dataset.channel).to.equal(at);
    }
    await press('Tab');
    expect(document.activeElement).to.equal(end);
  });

  it('is walked through backwards', async () => {
    const {bar, end} = await page();
    end.focus();
    for (const at of buttons(bar).reverse()) {
      await press('Shift+Tab');
      expect(root(bar).activeElement, at.dataset.channel).to.equal(at);
    }
  });

  it('shows where the focus is', async () => {
    const {bar} = await page();
    await press('Tab');
    expect(buttons(bar)[0].matches(':focus-visible')).to.equal(true);
    expect(getComputedStyle(buttons(bar)[0]).outlineStyle).to.equal('solid');
  });

  it('has each link ready when the focus comes to it', async () => {
    const {bar} = await page();
    for (const id of ['whatsapp', 'telegram', 'email']) {
      await press('Tab');
      expect(parseToken(tokenOf(link(bar, id)) as string)?.channel).to.equal(id);
    }
  });

  it('follows a link by Enter', async () => {
    const followed = stayHere();
    const shared = listenTo('dark-social-share');
    const {bar} = await page();
    await press('Tab');
    await press('Enter');
    await until(() => shared.length);
    expect(followed).to.have.length(1);
    expect(followed[0]).to.include(`${shared[0].detail.token}`);
    expect(shared[0].detail).to.include({channel: ids(bar)[0], outcome: 'opened'});
  });

  for (const key of ['Enter', ' ']) {
    it(`copies by ${key === ' ' ? 'Space' : key}`, async () => {
      const {bar} = await page();
      button(bar, 'copy').focus();
      const shared = oneEvent<HTMLElementEventMap['dark-social-share']>(bar, 'dark-social-share');
      await press(key);
      expect((await shared).detail).to.include({channel: 'copy', outcome: 'copied'});
      expect(root(bar).activeElement).to.equal(button(bar, 'copy'));
    });
  }

  it('names everything for a screen reader', async () => {
    const bar = await show(html);
    expect(buttons(bar).map(nameOf)).to.deep.equal([
      'Share on WhatsApp',
      'Share on Telegram',
      'Share by email',
      'Copy link',
    ]);
    expect(buttons(bar).map(({localName}) => localName)).to.deep.equal(['a', 'a', 'a', 'button']);
    const group = find(bar, '[part~=bar]');
    expect([group.getAttribute('role'), nameOf(group)]).to.deep.equal(['group', 'Share']);
    for (const svg of root(bar).querySelectorAll('svg')) expect(svg.getAttribute('aria-hidden')).to.equal('true');
  });
});
