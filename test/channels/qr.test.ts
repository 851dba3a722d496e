// The QR code of the link, and the dialog that shows it.

import {allowCopying, forbidCopying, takeCopies} from '../elements/clipboard.js';

import {expect} from 'chai';
import {configure, parseToken, reset} from 'dark-social';
import {qr} from 'dark-social/channels/qr.js';
import jsQR from 'jsqr';
import {button, expectAccessible, listenTo, show} from '../elements/bar.js';
import {emulateMedia, press, setViewport, trustedClick, until} from '../tools/browser.js';
import {dialogButton, focused, inDialog, isOpen, nameOf, openDialog} from './dialogs.js';

const environment = {platform: 'desktop', language: 'en'} as const;

/** Reads the code in the dialog as a camera does: by its pixels, on the dialog's own ground. */
async function scan(): Promise<string | undefined> {
  const svg = inDialog<SVGSVGElement>('svg[role=img]');
  const image = new Image();
  image.src = 'data:image/svg+xml,' + encodeURIComponent(new XMLSerializer().serializeToString(svg));
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = getComputedStyle(openDialog()).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
  const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
  return jsQR(data, canvas.width, canvas.height, {inversionAttempts: 'dontInvert'})?.data;
}

const showBar = async (attributes = '') => {
  configure({channels: [qr]});
  return show(`<dark-social-share channels="qr" url="https://example.org/a?id=7" ${attributes}></dark-social-share>`);
};

describe('the QR code', () => {
  afterEach(() => reset());

  it('of a click on the button scans as the link with the token that the share records', async () => {
    const shares = listenTo('dark-social-share');
    const bar = await showBar();
    await trustedClick(button(bar, 'qr'));
    const {outcome, token} = (await until(() => shares[0])).detail;
    expect(outcome).to.equal('opened');
    expect(parseToken(token ?? '')?.channel).to.equal('qr');
    const {origin, pathname, searchParams} = new URL((await scan()) ?? '');
    expect([origin + pathname, searchParams.get('ds'), searchParams.get('id')]).to.deep.equal([
      'https://example.org/a',
      token,
      '7',
    ]);
  });

  it('scans where the page is dark, where it is narrow, and where the link has letters outside ASCII', async () => {
    await emulateMedia({'prefers-color-scheme': 'dark'});
    document.documentElement.style.colorScheme = 'dark';
    await setViewport(320, 480);
    for (const url of ['https://example.org/naïve/日本?q=(1)', `https://example.org/${'a'.repeat(1500)}`]) {
      expect(await qr.activate?.({url}, environment)).to.equal('opened');
      expect(await scan()).to.equal(new URL(url).href.replace('(1)', '%281%29'));
      expect(openDialog().scrollWidth).to.be.at.most(openDialog().clientWidth);
      await trustedClick(dialogButton('Close'));
      await until(() => !isOpen());
    }
    document.documentElement.style.colorScheme = '';
  });

  it('has a white border four modules wide', async () => {
    await qr.activate?.({url: 'https://example.org/'}, environment);
    const {x, y, width} = inDialog<SVGSVGElement>('svg[role=img]').viewBox.baseVal;
    const code = inDialog<SVGPathElement>('svg[role=img] path').getBBox();
    expect([x, y, width]).to.deep.equal([-4, -4, code.width + 8]);
    expect(code).to.include({x: 0, y: 0});
  });

  it('fails for a link that is too long for it, so that the bar offers the link', async () => {
    const shares = listenTo('dark-social-share');
    const bar = await showBar();
    bar.url = `https://example.org/${'a'.repeat(4000)}`;
    await bar.updateComplete;
    await trustedClick(button(bar, 'qr'));
    expect((await until(() => shares[0])).detail.outcome).to.equal('failed');
    expect(isOpen()).to.equal(false);
  });

  it('is accessible, in English and French', async () => {
    for (const [language, heading] of [
      ['en', 'Scan to open this page'],
      ['fr-CA', 'Scannez pour ouvrir cette page'],
    ]) {
      await qr.activate?.({url: 'https://example.org/'}, {...environment, language});
      expect(nameOf(openDialog())).to.equal(heading);
      const host = (openDialog().getRootNode() as ShadowRoot).host;
      expect((host as HTMLElement).lang).to.equal(language.slice(0, 2));
      await expectAccessible(host);
      openDialog().close();
      await until(() => !isOpen());
    }
  });
});

describe('the dialog of the QR code', () => {
  afterEach(() => reset());

  it('closes by Escape and gives the focus back to the button', async () => {
    const bar = await showBar();
    button(bar, 'qr').focus();
    await press('Enter');
    await until(isOpen);
    expect(openDialog().contains(focused())).to.equal(true);
    await press('Escape');
    await until(() => !isOpen());
    expect(focused()).to.equal(button(bar, 'qr'));
  });

  it('opens above a dialog of the page, and stays usable when that one closes', async () => {
    const outer = document.createElement('dialog');
    document.body.append(outer);
    outer.showModal();
    await qr.activate?.({url: 'https://example.org/'}, environment);
    outer.close();
    await trustedClick(dialogButton('Close'));
    await until(() => !isOpen());
    outer.remove();
  });

  it('keeps its keys from the shortcuts of the page', async () => {
    await qr.activate?.({url: 'https://example.org/'}, environment);
    const keys: string[] = [];
    const listener = ({key}: KeyboardEvent) => keys.push(key);
    addEventListener('keydown', listener);
    await press('s');
    removeEventListener('keydown', listener);
    expect(keys).to.deep.equal([]);
  });

  it('copies the link, and says so', async () => {
    const copies = takeCopies();
    await qr.activate?.({url: 'https://example.org/a?ds=1'}, environment);
    expect(inDialog<HTMLInputElement>('input').value).to.equal('https://example.org/a?ds=1');
    await trustedClick(dialogButton('Copy link'));
    await until(() => inDialog('[role=status]').textContent === 'Link copied');
    if (copies) expect(copies).to.deep.equal(['https://example.org/a?ds=1']);
  });

  it('selects the link where it cannot be copied', async () => {
    forbidCopying();
    await qr.activate?.({url: 'https://example.org/a?ds=1'}, environment);
    await trustedClick(dialogButton('Copy link'));
    await until(() => inDialog('[role=status]').textContent?.includes('could not be copied'));
    const field = inDialog<HTMLInputElement>('input');
    expect(focused()).to.equal(field);
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(
      'https://example.org/a?ds=1',
    );
    allowCopying();
  });
});
