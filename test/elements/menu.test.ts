// The layout `menu`: one button that opens the channels.

import {expect} from 'chai';
import {configure, reset} from 'dark-social';
import {emulateMedia, press, setViewport, trustedClick, type as typeKeys, until} from '../tools/browser.js';
import {
  button,
  buttons,
  expectAccessible,
  find,
  later,
  listenTo,
  listenToWarnings,
  nameOf,
  pretend,
  root,
  show,
  stayHere,
  type Bar,
} from './bar.js';

const channels = 'channels="whatsapp telegram email copy" url="https://example.org/a"';
const html = `<dark-social-share layout="menu" ${channels}></dark-social-share>`;

const trigger = (element: Element) => find(element, '[part=trigger]');
const menu = (element: Element) => find(element, '[part=menu]');
const isOpen = (element: Element): boolean => menu(element).offsetHeight > 0;
/** Where the focus is: the channel of an item, or `trigger`. */
const focused = (element: Element): string | undefined => {
  const at = root(element).activeElement as HTMLElement | null;
  return at?.dataset.channel ?? at?.getAttribute('part') ?? undefined;
};
const loaded = (element: Element) => until(() => trigger(element).getAttribute('aria-expanded') === 'false');

/** A menu whose file is there; the last one of some HTML. */
async function showMenu(source = html): Promise<Bar> {
  const shown = await show<HTMLElement>(source);
  const element = shown.matches('dark-social-share')
    ? (shown as Bar)
    : ([...shown.querySelectorAll('dark-social-share')].at(-1) as Bar);
  await loaded(element);
  return element;
}

async function openMenu(source?: string): Promise<Bar> {
  const element = await showMenu(source);
  trigger(element).click();
  await until(() => isOpen(element));
  return element;
}

/** Takes the main pointer to be a finger, and the browser to have a share sheet that does this. */
function pretendPhone(share: () => Promise<void>): void {
  const {matchMedia} = globalThis;
  globalThis.matchMedia = ((query: string) =>
    query === '(pointer: coarse)' ? {matches: true} : matchMedia(query)) as typeof matchMedia;
  undo.push(() => (globalThis.matchMedia = matchMedia));
  pretend('share', share);
  pretend('canShare', () => true);
}

const undo: (() => void)[] = [];
afterEach(() => undo.splice(0).forEach((each) => each()));

describe('a menu', () => {
  it('is one button with its words; a click opens the channels with their names, and the next one closes them', async () => {
    const element = await showMenu();
    const opener = trigger(element);
    expect(opener.textContent).to.equal('Share');
    expect([opener.getAttribute('aria-haspopup'), opener.getAttribute('aria-expanded')]).to.deep.equal([
      'menu',
      'false',
    ]);
    expect(isOpen(element)).to.equal(false);
    await trustedClick(opener);
    expect(isOpen(element)).to.equal(true);
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
    expect(menu(element).getAttribute('role')).to.equal('menu');
    expect(buttons(element).map((item) => item.getAttribute('role'))).to.deep.equal(Array(4).fill('menuitem'));
    expect(buttons(element).map(({innerText}) => innerText.trim())).to.deep.equal([
      'WhatsApp',
      'Telegram',
      'Email',
      'Copy link',
    ]);
    expect(focused(element)).to.equal('whatsapp');
    await trustedClick(opener);
    expect(isOpen(element)).to.equal(false);
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
    expect(focused(element)).to.equal('trigger');
  });

  it('has the words of the page on its button, and those of its language', async () => {
    const element = await showMenu(html.replace('layout', 'lang="fr" layout'));
    expect(trigger(element).innerText.trim()).to.equal('Partager');
    element.triggerLabel = 'Envoyer à un ami';
    await element.updateComplete;
    expect(trigger(element).innerText.trim()).to.equal('Envoyer à un ami');
    element.labels = 'hidden';
    await element.updateComplete;
    expect(trigger(element).innerText.trim()).to.equal('');
    expect(nameOf(trigger(element))).to.equal('Envoyer à un ami');
  });

  it('is walked through by keys, as the pattern of a menu button says', async () => {
    const page = await show<HTMLElement>(`<div><input aria-label="before">${html}<input aria-label="after"></div>`);
    const [before, element, after] = page.children as unknown as [HTMLElement, Bar, HTMLElement];
    await loaded(element);
    before.focus();
    await press('Tab');
    expect(focused(element)).to.equal('trigger');
    for (const [key, at] of [
      ['Enter', 'whatsapp'],
      ['ArrowDown', 'telegram'],
      ['End', 'copy'],
      ['ArrowDown', 'whatsapp'],
      ['ArrowUp', 'copy'],
      ['Home', 'whatsapp'],
      ['t', 'telegram'],
      ['Escape', 'trigger'],
      [' ', 'whatsapp'],
      ['Escape', 'trigger'],
      ['ArrowUp', 'copy'],
      ['Escape', 'trigger'],
      ['ArrowDown', 'whatsapp'],
    ]) {
      await press(key);
      await until(() => focused(element) === at).catch(() =>
        expect.fail(`${key}: the focus is at ${focused(element)}`),
      );
      expect(isOpen(element), key).to.equal(at !== 'trigger');
    }
    await press('Tab');
    await until(() => document.activeElement === after);
    await until(() => !isOpen(element));
    trigger(element).focus();
    await press('ArrowDown');
    await until(() => isOpen(element));
    await press('Shift+Tab');
    await until(() => !isOpen(element));
    expect(focused(element)).to.equal('trigger');
  });

  it('finds items by the letters typed, whatever their accents', async () => {
    const own = ['Étoile', 'Eta', 'Zulu'].map((name, index) => ({
      id: `own${index}`,
      code: `x${index}`,
      name,
      kind: 'network' as const,
      href: ({url}: {url: string}) => `https://own.example/?u=${encodeURIComponent(url)}`,
    }));
    const element = await showMenu();
    element.channels = own;
    await element.updateComplete;
    trigger(element).click();
    const typed = async (letters: string) => {
      await typeKeys(letters);
      const found = focused(element);
      await later(800);
      return found;
    };
    expect(await typed('zu')).to.equal('own2');
    expect(await typed('eto')).to.equal('own0');
    expect(await typed('eto'), 'what is there already').to.equal('own0');
    expect(await typed('e'), 'the next one').to.equal('own1');
    expect(await typed('ez'), 'no item').to.equal('own0');
  });

  it('closes at Escape alone, and the dialog around it stays open', async () => {
    const element = await showMenu(`<dialog><p>Words</p>${html}</dialog>`);
    const dialog = element.parentElement as HTMLDialogElement;
    dialog.showModal();
    await trustedClick(trigger(element));
    expect(isOpen(element)).to.equal(true);
    await press('Escape');
    expect([isOpen(element), dialog.open]).to.deep.equal([false, true]);
  });

  it('closes at a click elsewhere, which reaches what is there', async () => {
    const element = await openMenu(`<div><p><button>Elsewhere</button></p>${html}</div>`);
    const elsewhere = element.parentElement?.querySelector('button') as HTMLElement;
    let clicks = 0;
    elsewhere.addEventListener('click', () => clicks++);
    await trustedClick(elsewhere);
    expect([isOpen(element), clicks]).to.deep.equal([false, 1]);
  });

  it('shares: the menu closes, the note stands at its button, which has the focus again', async () => {
    const shares = listenTo('dark-social-share');
    const element = await openMenu();
    await trustedClick(button(element, 'copy'));
    await until(() => shares.length);
    const note = await until(() => root(element).querySelector<HTMLElement>('[part=note]'));
    expect(note.innerText).to.equal('Link copied');
    expect(isOpen(element)).to.equal(false);
    await until(() => focused(element) === 'trigger');
    const [at, opener] = [note.getBoundingClientRect(), trigger(element).getBoundingClientRect()];
    expect(Math.min(Math.abs(at.bottom - opener.top), Math.abs(at.top - opener.bottom))).to.be.below(12);
    expect(shares.map(({detail}) => [detail.channel, detail.outcome])).to.deep.equal([['copy', 'copied']]);
  });

  it('follows links by Space as by Enter, and closes where the page does something else instead', async () => {
    const followed = stayHere();
    const element = await openMenu();
    await press(' ');
    await until(() => followed.length === 1);
    expect(new URL(followed[0]).host).to.equal('wa.me');
    expect(isOpen(element)).to.equal(false);
    element.addEventListener('dark-social-before-share', (event) => event.preventDefault());
    trigger(element).click();
    button(element, 'copy').click();
    expect(isOpen(element)).to.equal(false);
  });

  it('stays open, with the focus where it was, when it is drawn anew', async () => {
    const element = await openMenu();
    await press('ArrowDown');
    element.lang = 'fr';
    await element.updateComplete;
    expect(isOpen(element)).to.equal(true);
    expect(focused(element)).to.equal('telegram');
    expect(trigger(element).getAttribute('aria-expanded')).to.equal('true');
    await press('Escape');
    element.lang = 'en';
    await element.updateComplete;
    expect(focused(element)).to.equal('trigger');
  });

  it('becomes a bar and a menu again, and goes on when it is moved', async () => {
    const element = await openMenu();
    element.layout = 'bar';
    await element.updateComplete;
    expect(!!root(element).querySelector('[part=trigger]')).to.equal(false);
    expect(buttons(element).map((item) => item.getAttribute('role'))).to.deep.equal([null, null, null, null]);
    element.layout = 'menu';
    await element.updateComplete;
    await loaded(element);
    const place = element.parentElement as HTMLElement;
    element.remove();
    await later();
    place.append(element);
    await element.updateComplete;
    await later();
    await trustedClick(trigger(element));
    expect(isOpen(element)).to.equal(true);
    await press('End');
    expect(focused(element)).to.equal('copy');
  });

  describe('on a phone', () => {
    const outcomes: [string, string | undefined, boolean][] = [
      ['shared', undefined, false],
      ['cancelled', 'AbortError', false],
      ['failed', 'NotAllowedError', true],
    ];

    it('opens the share sheet first, and itself where that fails', async () => {
      const shares = listenTo('dark-social-share');
      for (const [outcome, error, opens] of outcomes) {
        let data: ShareData | undefined;
        pretendPhone((async (given: ShareData) => {
          data = given;
          if (error) throw new DOMException('', error);
        }) as never);
        const element = await showMenu();
        await trustedClick(trigger(element));
        const {detail} = await until(() => shares.pop());
        expect([detail.channel, detail.outcome]).to.deep.equal(['native', outcome]);
        expect(new URL(data?.url as string).searchParams.get('ds')).to.equal(detail.token);
        await later();
        expect(isOpen(element), outcome).to.equal(opens);
        expect(!!root(element).querySelector('[part=note]'), outcome).to.equal(false);
        element.remove();
        await later(600);
      }
      expect(shares).to.deep.equal([]);
    });

    it('opens itself where there is no sheet, where the page wants none, and where an option takes it off', async () => {
      const shares = listenTo('dark-social-share');
      pretendPhone(() => Promise.resolve());
      await openMenu(html.replace('layout', 'sheet="never" layout'));
      pretend('share', undefined);
      await openMenu();
      pretendPhone(() => Promise.resolve());
      configure({channelsOff: ['native']});
      undo.push(reset);
      await openMenu();
      expect(shares).to.deep.equal([]);
    });
  });

  it('is at its button and inside the window, wherever that is', async () => {
    await setViewport(400, 500);
    const far = 'position: fixed; margin: 0;';
    const places: [string, string, string][] = [
      ['top left', `${far} top: 4px; left: 4px`, 'below'],
      ['top right', `${far} top: 4px; right: 4px`, 'below'],
      ['bottom left', `${far} bottom: 4px; left: 4px`, 'above'],
      ['bottom right', `${far} bottom: 4px; right: 4px`, 'above'],
      ['right to left', `${far} top: 200px; left: 4px; direction: rtl`, 'below'],
      [
        'clipped',
        `${far} top: 100px; left: 100px; overflow: hidden; height: 40px; width: 90px; contain: paint`,
        'below',
      ],
      ['transformed', `${far} top: 100px; left: 100px; transform: translate(60px, 50px) scale(0.9)`, 'below'],
    ];
    for (const [name, style, side] of places) {
      const element = await openMenu(`<div style="${style}">${html}</div>`);
      const [at, opener] = [menu(element).getBoundingClientRect(), trigger(element).getBoundingClientRect()];
      const told = `${name}: ${JSON.stringify({at, opener})}`;
      const distance = side === 'below' ? at.top - opener.bottom : opener.top - at.bottom;
      expect(distance, told).to.be.within(2, 10);
      expect(Math.min(Math.abs(at.left - opener.left), Math.abs(at.right - opener.right)), told).to.be.below(8);
      expect(at.left >= 0 && at.top >= 0 && at.right <= 400 && at.bottom <= 500, told).to.equal(true);
      element.parentElement?.remove();
    }
  });

  it('is accessible in every look, in light, dark and forced colours, in both directions', async () => {
    for (const look of ['brand', 'soft', 'outline', 'plain', 'mono'])
      for (const theme of ['light', 'dark'])
        for (const dir of ['ltr', 'rtl']) {
          const element = await openMenu(html.replace('layout', `look="${look}" theme="${theme}" dir="${dir}" layout`));
          await expectAccessible(element);
          element.remove();
        }
    if (await emulateMedia({'forced-colors': 'active'})) await expectAccessible(await openMenu());
  });

  it('becomes a bar, with one warning, in a browser without popovers', async () => {
    const warnings = listenToWarnings();
    const popover = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'popover') as PropertyDescriptor;
    delete (HTMLElement.prototype as {popover?: unknown}).popover;
    undo.push(() => Object.defineProperty(HTMLElement.prototype, 'popover', popover));
    const element = await show<Bar>(html);
    await until(() => element.layout === 'bar');
    await element.updateComplete;
    expect(buttons(element).every(({offsetHeight}) => offsetHeight > 20)).to.equal(true);
    expect(warnings.filter((text) => text.includes('layout="menu"'))).to.have.lengthOf(1);
  });
});
