// A bar's life in the document: fallback links, scripts that make, move, copy and upgrade it, many on one page.

import {expect} from 'chai';
import {fixture, nextFrame} from '../tools/browser.js';
import {
  buttons,
  expectAccessible,
  ids,
  later,
  link,
  listenTo,
  listenToWarnings,
  message,
  show,
  stayHere,
  type Bar,
} from './bar.js';

const html = '<dark-social-share channels="whatsapp copy" url="https://example.org/a"></dark-social-share>';
const fallback = '<a href="https://wa.me/?text=x">WhatsApp</a> <a href="mailto:?body=x">Mail</a>';

describe('the life of a bar', () => {
  it('is accessible with fallback links inside', async () => {
    await expectAccessible(await show(html.replace('><', `>${fallback}<`)));
  });

  it('begins with the fallback links of a page without the script', async () => {
    const unknown = await fixture(`<dark-social-undefined>${fallback}</dark-social-undefined>`);
    for (const at of unknown.querySelectorAll('a')) expect(at.offsetWidth).to.be.above(0);
  });

  it('goes on with the bar in the place of the fallback links', async () => {
    const bar = await show(html.replace('><', `>${fallback}<`));
    for (const at of bar.querySelectorAll('a')) expect(at.offsetWidth).to.equal(0);
    for (const at of buttons(bar)) expect(at.offsetWidth).to.be.above(0);
    expect(bar.querySelectorAll('a')).to.have.length(2);
  });

  it('takes up what was there before the definition', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentDocument as Document;
    page.body.innerHTML = html.replace('><', `>${fallback}<`);
    const before = page.querySelector('dark-social-share') as Bar;
    before.campaign = 'early';
    expect((before.querySelector('a') as HTMLElement).offsetWidth).to.be.above(0);
    document.body.append(before);
    await before.updateComplete;
    expect(ids(before)).to.deep.equal(['whatsapp', 'copy']);
    expect(message(link(before, 'whatsapp')).url.searchParams.get('utm_campaign')).to.equal('early');
    before.remove();
    frame.remove();
  });

  it('begins with createElement', async () => {
    const bar = document.createElement('dark-social-share');
    expect(bar.attributes).to.have.length(0);
    bar.channels = ['telegram'];
    bar.url = 'https://example.org/made';
    document.body.append(bar);
    await bar.updateComplete;
    expect(message(link(bar, 'telegram')).url.pathname).to.equal('/made');
    bar.remove();
  });

  it('survives a move with its buttons, its words and its listeners', async () => {
    stayHere();
    const shared = listenTo('dark-social-share');
    const page = await show<HTMLElement>(`<div>${html}<section></section></div>`);
    const bar = page.firstElementChild as Bar;
    await bar.updateComplete;
    const before = buttons(bar);
    page.lastElementChild?.append(bar);
    await bar.updateComplete;
    expect(buttons(bar)).to.deep.equal(before);
    link(bar, 'whatsapp').click();
    await later();
    expect(shared).to.have.length(1);
  });

  it('goes on when it is taken away and added again, also in one task', async () => {
    stayHere();
    const shared = listenTo('dark-social-share');
    const bar = await show(html);
    const parent = bar.parentElement as Element;
    bar.remove();
    parent.append(bar);
    bar.remove();
    await later();
    parent.append(bar);
    await bar.updateComplete;
    link(bar, 'whatsapp').click();
    await later();
    expect(shared).to.have.length(1);
    expect(ids(bar)).to.deep.equal(['whatsapp', 'copy']);
  });

  it('takes changes that came while it was away', async () => {
    const bar = await show(html);
    const parent = bar.parentElement as Element;
    bar.remove();
    bar.url = 'https://example.org/away';
    bar.setAttribute('channels', 'telegram');
    parent.append(bar);
    await bar.updateComplete;
    expect(message(link(bar, 'telegram')).url.pathname).to.equal('/away');
  });

  it('is copied by cloneNode, and the copies are apart', async () => {
    const bar = await show(html);
    const copy = bar.cloneNode(true) as Bar;
    bar.after(copy);
    copy.url = 'https://example.org/copy';
    await copy.updateComplete;
    expect(message(link(copy, 'whatsapp')).url.pathname).to.equal('/copy');
    expect(message(link(bar, 'whatsapp')).url.pathname).to.equal('/a');
  });

  it('works inside a shadow root, and its events come out', async () => {
    stayHere();
    const shared = listenTo('dark-social-share');
    const host = await fixture('<section></section>');
    const shadow = host.attachShadow({mode: 'open'});
    shadow.innerHTML = html;
    const bar = shadow.firstElementChild as Bar;
    await bar.updateComplete;
    link(bar, 'whatsapp').click();
    await later();
    expect(shared).to.have.length(1);
    expect(shared[0].target).to.equal(host);
  });

  it('is not disturbed by the page’s style sheets', async () => {
    const style = document.createElement('style');
    style.textContent = 'a, button, span, svg { display: none !important; color: red !important }';
    document.head.append(style);
    const bar = await show(html);
    const widths = buttons(bar).map(({offsetWidth}) => offsetWidth);
    style.remove();
    expect(Math.min(...widths)).to.be.above(0);
  });

  it('is lived 200 times on one page, each bar with its own link', async () => {
    stayHere();
    const warnings = listenToWarnings();
    const shared = listenTo('dark-social-share');
    const bars = Array.from({length: 200}, (_, at) => html.replace('/a"', `/list/${at}" name="place-${at}"`));
    const page = await show<HTMLElement>(`<div>${bars.join('')}</div>`);
    await nextFrame();
    const paths = [...page.children].map((bar) => message(link(bar, 'whatsapp')).url.pathname);
    expect(paths).to.deep.equal(bars.map((_, at) => `/list/${at}`));
    for (const at of [0, 99, 199]) link(page.children[at], 'whatsapp').click();
    await later();
    expect(shared.map(({detail}) => detail.place)).to.deep.equal(['place-0', 'place-99', 'place-199']);
    expect(new Set(shared.map(({detail}) => detail.token)).size).to.equal(3);
    expect(warnings).to.deep.equal([]);
  });

  it('follows a page that changes its address without loading', async () => {
    const before = location.href;
    const bar = await show('<dark-social-share channels="whatsapp copy"></dark-social-share>');
    history.pushState({}, '', '/elsewhere?a=1');
    try {
      const at = link(bar, 'whatsapp');
      at.dispatchEvent(new Event('pointerover', {bubbles: true}));
      expect(message(at).url.pathname).to.equal('/elsewhere');
      const next = await show('<dark-social-share channels="whatsapp copy"></dark-social-share>');
      expect(message(link(next, 'whatsapp')).url.pathname).to.equal('/elsewhere');
    } finally {
      history.replaceState({}, '', before);
    }
  });
});
