// Bars that come into other documents, and pages that lack what newer browsers have.

import {expect} from 'chai';
import {freshPage, type FreshPage} from '../core/fresh-page.js';
import {nextFrame, until} from '../tools/browser.js';
import {button, buttons, ids, later, link, listenToWarnings, message, show, tokenOf, type Bar} from './bar.js';

const html = '<dark-social-share channels="whatsapp copy" url="https://example.org/a"></dark-social-share>';
const module = new URL('with-elements.ts', import.meta.url).pathname;

/** Whether the style sheet of bars holds for one: its buttons are as high as it says, in a row, on their colour. */
function expectStyled(bar: Bar): void {
  const view = bar.ownerDocument.defaultView as Window;
  const [first] = buttons(bar);
  expect(view.getComputedStyle(first).display).to.equal('flex');
  expect(first.getBoundingClientRect().height).to.be.at.least(32);
  expect(view.getComputedStyle(first).backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
}

async function emptyFrame(): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.width = '600';
  const page = await show<HTMLElement>('<div></div>');
  page.append(frame);
  return until(() => frame.contentDocument?.body && frame.contentDocument);
}

describe('a bar that comes into another document', () => {
  it('keeps its styles in a frame, and back', async () => {
    const bar = await show<Bar>(html);
    const home = bar.parentElement as Element;
    expectStyled(bar);
    for (let times = 0; times < 2; times++) {
      const page = await emptyFrame();
      page.body.append(page.adoptNode(bar));
      await bar.updateComplete;
      expectStyled(bar);
      home.append(document.adoptNode(bar));
      await bar.updateComplete;
      expectStyled(bar);
    }
    expect(ids(bar)).to.deep.equal(['whatsapp', 'copy']);
  });

  it('has its styles where it is drawn for the first time in a frame', async () => {
    const page = await emptyFrame();
    const bar = document.createElement('dark-social-share');
    bar.channels = ['copy'];
    page.body.append(bar);
    await bar.updateComplete;
    expectStyled(bar);
  });

  it('keeps the colour of a channel of the site’s own', async () => {
    const bar = await show<Bar>(html);
    const page = await emptyFrame();
    const {telegram} = await import('dark-social/channels');
    bar.channels = [{...telegram, color: '#113355'}];
    await bar.updateComplete;
    page.body.append(bar);
    await bar.updateComplete;
    const color = () => getComputedStyle(link(bar, 'telegram')).backgroundColor;
    const there = color();
    document.body.append(bar);
    await bar.updateComplete;
    const here = color();
    bar.remove();
    expect(there).to.equal(here);
  });

  it('shares from there', async () => {
    const bar = await show<Bar>(html);
    const page = await emptyFrame();
    page.body.append(bar);
    await bar.updateComplete;
    link(bar, 'whatsapp').dispatchEvent(new Event('pointerover', {bubbles: true}));
    expect(tokenOf(link(bar, 'whatsapp'))).to.match(/^qwa1/);
  });

  it('that is not shown survives, and is styled when it comes back', async () => {
    const bar = await show<Bar>(html);
    const home = bar.parentElement as Element;
    const hidden = document.implementation.createHTMLDocument();
    hidden.body.append(bar);
    await bar.updateComplete;
    home.append(bar);
    await bar.updateComplete;
    expectStyled(bar);
  });

  it('follows the language of its new document', async () => {
    const bar = await show<Bar>(html);
    const page = await emptyFrame();
    page.body.append(bar);
    await bar.updateComplete;
    page.documentElement.lang = 'fr';
    await until(() => button(bar, 'copy').getAttribute('aria-label') === 'Copier le lien');
  });

  it('is drawn again on a page that is written anew', async () => {
    const {document: page} = await freshPage({module});
    page.open();
    page.write(html);
    page.close();
    const bar = await until(() => page.querySelector<Bar>('dark-social-share'));
    await bar.updateComplete;
    expect(ids(bar)).to.deep.equal(['whatsapp', 'copy']);
    expectStyled(bar);
  });

  it('is drawn where it was moved without being removed', async function () {
    const page = await show<Element & {moveBefore?(node: Node, child: null): void}>(`<div>${html}<p></p></div>`);
    const bar = page.firstElementChild as Bar;
    await bar.updateComplete;
    const target = page.lastElementChild as typeof page;
    if (!target.moveBefore) return this.skip();
    target.moveBefore(bar, null);
    await bar.updateComplete;
    expectStyled(bar);
    expect(ids(bar)).to.deep.equal(['whatsapp', 'copy']);
  });
});

describe('a bar on a page', () => {
  const missing: [name: string, take: (window: FreshPage['window']) => void][] = [
    ['ResizeObserver', (window) => void delete (window as {ResizeObserver?: unknown}).ResizeObserver],
    ['MutationObserver', (window) => void delete (window as {MutationObserver?: unknown}).MutationObserver],
    ['IntersectionObserver', (window) => void delete (window as {IntersectionObserver?: unknown}).IntersectionObserver],
    ['matchMedia', (window) => void Reflect.set(window, 'matchMedia', undefined)],
    ['CSS.supports', (window) => void Reflect.set(window.CSS, 'supports', undefined)],
    ['CSS', (window) => void Reflect.deleteProperty(window, 'CSS')],
    ['getSelection', (window) => void Reflect.set(window, 'getSelection', undefined)],
    [
      'adoptedStyleSheets',
      (window) => {
        for (const {prototype} of [window.Document, window.ShadowRoot]) {
          Reflect.deleteProperty(prototype, 'adoptedStyleSheets');
        }
      },
    ],
    [
      'constructed style sheets',
      (window) => void Reflect.deleteProperty(window.CSSStyleSheet.prototype, 'replaceSync'),
    ],
    ['navigator.clipboard', (window) => void Object.defineProperty(window.navigator, 'clipboard', {value: undefined})],
    ['performance.getEntriesByType', (window) => void Reflect.set(window.performance, 'getEntriesByType', undefined)],
  ];
  for (const [name, take] of missing) {
    for (const script of ['modules', 'dark-social.min.js']) {
      it(`is drawn, styled and shares without ${name}, by ${script}`, async () => {
        const warnings = listenToWarnings();
        const errors: unknown[] = [];
        const page = await freshPage({
          module: script === 'modules' ? module : undefined,
          prepare(window) {
            window.addEventListener('error', ({message}) => errors.push(message));
            window.addEventListener('unhandledrejection', ({reason}) => errors.push(reason));
            take(window);
          },
        });
        // `npm run test:engines` has loaded a script in place of the modules.
        if (script !== 'modules' && !page.window.darkSocial) {
          const tag = page.document.createElement('script');
          tag.src = `/dist/${script}`;
          const loaded = new Promise((resolve) => tag.addEventListener('load', resolve));
          page.document.head.append(tag);
          await loaded;
        }
        page.document.body.innerHTML = html;
        const bar = page.document.querySelector('dark-social-share') as Bar;
        await bar.updateComplete;
        await nextFrame();
        await later(20);
        expect(ids(bar)).to.deep.equal(['whatsapp', 'copy']);
        expectStyled(bar);
        bar.labels = 'shown';
        await bar.updateComplete;
        expect(buttons(bar)[0].textContent).to.equal('WhatsApp');
        link(bar, 'whatsapp').dispatchEvent(new page.window.Event('pointerover', {bubbles: true}));
        expect(message(link(bar, 'whatsapp')).url.searchParams.get('ds')).to.match(/^qwa1/);
        const shared = new Promise((resolve) => bar.addEventListener('dark-social-share', resolve, {once: true}));
        button(bar, 'copy').click();
        await shared;
        expect(errors).to.deep.equal([]);
        expect([...warnings, ...page.warnings]).to.deep.equal([]);
      });
    }
  }
});
