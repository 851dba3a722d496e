// <dark-social-qr>: what its code holds, when it is made, how it looks, and its files.

import {expect} from 'chai';
import {configure, mintToken, parseToken, reset, type ShareEvent} from 'dark-social';
import 'dark-social/elements/qr.js';
import type {DarkSocialQrElement} from 'dark-social/elements/qr.js';
import jsQR from 'jsqr';
import {emulateMedia, engine, press, setViewport, trustedClick, until} from '../tools/browser.js';
import {expectAccessible, find, listenTo, listenToWarnings, root, show} from './bar.js';

type Qr = DarkSocialQrElement;
const article = 'https://example.org/article?id=7';

/** Reads an image as a camera does that cannot read light codes on a dark ground. */
async function scan(source: Blob | SVGSVGElement): Promise<string | undefined> {
  const image = new Image();
  image.src =
    source instanceof Blob
      ? URL.createObjectURL(source)
      : 'data:image/svg+xml,' + encodeURIComponent(new XMLSerializer().serializeToString(source));
  await image.decode();
  const canvas = document.createElement('canvas');
  // A camera sees some pixels for a module, not thousands for all.
  const scale = 500 / (image.naturalWidth || 500);
  canvas.width = canvas.height = 500;
  const pen = canvas.getContext('2d')!;
  pen.imageSmoothingEnabled = scale < 1;
  pen.drawImage(image, 0, 0, 500, 500);
  const {data} = pen.getImageData(0, 0, 500, 500);
  return jsQR(data, 500, 500, {inversionAttempts: 'dontInvert'})?.data;
}

const code = (element: Qr) => find<SVGSVGElement>(element, '[part=code]');
const button = (element: Qr, format: 'svg' | 'png') => find(element, `button[value=${format}]`);
const scanned = async (element: Qr) => new URL((await scan(code(element))) ?? 'about:blank');

/** Shows an element, and waits until its code is drawn. */
async function showQr(attributes = '', content = ''): Promise<Qr> {
  const element = await show<Qr>(`<dark-social-qr url="${article}" ${attributes}>${content}</dark-social-qr>`);
  await until(() => root(element).querySelector('[part=code]'));
  return element;
}

/** Keeps files from being saved; returns them. */
function takeFiles(): {files: {name: string; content: Blob}[]; restore(): void} {
  const files: {name: string; content: Blob}[] = [];
  const {createObjectURL} = URL;
  const {click} = HTMLAnchorElement.prototype;
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL(blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    const content = blobs.get(this.href);
    if (content) files.push({name: this.download, content});
  };
  return {
    files,
    restore() {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    },
  };
}

describe('<dark-social-qr>', () => {
  let events: {type: string}[] = [];

  beforeEach(() => {
    events = [];
    configure({sinks: [(event) => void events.push(event)], countAutomated: true});
  });
  afterEach(() => reset());

  it('holds the link with a token of its own in capitals, and UTM parameters only where they are asked for', async () => {
    const {searchParams, origin, pathname} = await scanned(await showQr('campaign="spring"'));
    const token = searchParams.get('ds') ?? '';
    expect(parseToken(token)).to.include({channel: 'qr', depth: 1});
    expect(token).to.equal(token.toUpperCase());
    expect([origin + pathname, [...searchParams.keys()]]).to.deep.equal(['https://example.org/article', ['ds', 'id']]);
    const tagged = (await scanned(await showQr('utm campaign="spring" content="window"'))).searchParams;
    expect(tagged.get('utm_source')).to.equal('qr');
    expect([tagged.get('utm_campaign'), tagged.get('utm_content')]).to.deep.equal(['spring', 'window']);
    // Those of the site stay.
    const poster = await show<Qr>('<dark-social-qr url="https://example.org/?utm_source=poster"></dark-social-qr>');
    await until(() => root(poster).querySelector('[part=code]'));
    expect((await scanned(poster)).searchParams.get('utm_source')).to.equal('poster');
    expect(events).to.deep.equal([]);
  });

  it('keeps its token until the address or the consent asks for another', async () => {
    const element = await showQr();
    const first = await scan(code(element));
    element.lang = 'fr';
    element.downloads = true;
    configure({campaign: 'autumn'});
    await element.updateComplete;
    expect(await scan(code(element))).to.equal(first);
    element.url = 'https://example.org/other';
    await element.updateComplete;
    const other = await scanned(element);
    expect([other.pathname, other.searchParams.get('ds') === new URL(first!).searchParams.get('ds')]).to.deep.equal([
      '/other',
      false,
    ]);
    configure({consent: 'denied'});
    await element.updateComplete;
    expect((await scanned(element)).href).to.equal('https://example.org/other');
  });

  it('takes its token from the page’s source, with the signature in capitals too', async () => {
    const signed = `${mintToken({channel: 'qr'})}.${'k'.padEnd(33, '0')}`;
    const {tracker} = await import('dark-social');
    (tracker() as {tokenSource?: unknown}).tokenSource = {next: () => signed, used() {}};
    const url = await scanned(await showQr());
    expect(url.searchParams.get('ds')).to.equal(signed.toUpperCase());
  });

  it('takes a signed token as soon as the page’s source has one, and keeps it', async () => {
    const {tracker} = await import('dark-social');
    let signed: string | undefined;
    (tracker() as {tokenSource?: unknown}).tokenSource = {next: () => signed, used() {}};
    const element = await showQr();
    expect((await scanned(element)).searchParams.get('ds')).to.match(/^[\dA-Z]{22}$/);
    signed = `${mintToken({channel: 'qr'})}.${'k'.padEnd(33, '0')}`;
    await until(async () => (await scanned(element)).searchParams.get('ds') === signed?.toUpperCase());
    const kept = signed;
    signed = undefined;
    element.requestUpdate();
    await element.updateComplete;
    expect((await scanned(element)).searchParams.get('ds')).to.equal(kept.toUpperCase());
  });

  it('mints its token when it comes near the screen, or when the page is printed', async () => {
    const far = '<div style="height: 400vh"></div>';
    const holder = await show(`<div>${far}<dark-social-qr url="${article}"></dark-social-qr></div>`);
    const element = holder.querySelector('dark-social-qr')!;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(root(element).querySelector('[part=code]')).to.equal(null);
    dispatchEvent(new Event('beforeprint'));
    expect(root(element).querySelector('[part=code]')).to.be.instanceOf(SVGSVGElement);
    const further = await show(`<div>${far}<dark-social-qr url="${article}"></dark-social-qr></div>`);
    further.lastElementChild!.scrollIntoView();
    await until(() => root(further.lastElementChild!).querySelector('[part=code]'));
  });

  it('has a light border of four modules on a light tile, on a dark page too, as large as it is told', async () => {
    document.documentElement.style.colorScheme = 'dark';
    const element = await showQr('size="220" print-size="40"');
    const {x, y, width, height} = code(element).viewBox.baseVal;
    const box = find<SVGPathElement>(element, '[part=code] path').getBBox();
    expect([x, y, width, height]).to.deep.equal([-4, -4, box.width + 8, box.height + 8]);
    expect(box).to.include({x: 0, y: 0});
    expect((box.width - 17) % 4).to.equal(0);
    const ground = find<SVGRectElement>(element, '[part=code] rect');
    expect(['x', 'y', 'width', 'fill'].map((name) => ground.getAttribute(name))).to.deep.equal([
      '-4',
      '-4',
      String(width),
      'rgb(255, 255, 255)',
    ]);
    expect(find(element, '[part=tile]').getBoundingClientRect().width).to.equal(220);
    // So that all modules are of the same width.
    const pixels = (code(element).getBoundingClientRect().width / width) * (devicePixelRatio >= 2 ? 2 : 1);
    expect(pixels).to.be.closeTo(Math.round(pixels), 0.001);
    expect(pixels * width).to.be.within(220 - width, 440);
    expect(root(element).querySelectorAll('[part=code] path').length).to.equal(1);
    expect((await scanned(element)).pathname).to.equal('/article');
    document.documentElement.style.colorScheme = '';
  });

  it('takes the page’s colours, and none that cameras cannot read', async () => {
    const warnings = listenToWarnings();
    const colored = async (dark: string, light: string) => {
      const element = await showQr(`style="--dark-social-qr-dark: ${dark}; --dark-social-qr-light: ${light}"`);
      const fills = ['path', 'rect'].map((tag) => find(element, `[part=code] ${tag}`).getAttribute('fill'));
      element.remove();
      return fills;
    };
    expect(await colored('#123456', '#fff8e7')).to.deep.equal(['rgb(18, 52, 86)', 'rgb(255, 248, 231)']);
    expect(await colored('oklch(0.3 0.1 250)', 'white')).to.deep.equal(['oklch(0.3 0.1 250)', 'rgb(255, 255, 255)']);
    expect(warnings).to.deep.equal([]);
    const refused = ['#000', '#fff'];
    expect(await colored('#888', '#fff')).to.deep.equal(refused);
    expect(await colored('#888', '#fff')).to.deep.equal(refused);
    expect(warnings.length).to.equal(1);
    expect(warnings[0]).to.include('contrast of 3.5:1').and.include('--dark-social-qr-dark');
    expect(await colored('#fff', '#000')).to.deep.equal(refused);
    expect(await colored('#000', '#fffa')).to.deep.equal(refused);
    expect(warnings.length).to.equal(3);
  });

  it('is downloaded as SVG in mm and as PNG, which both scan and are one share', async () => {
    const {files, restore} = takeFiles();
    const shares = listenTo('dark-social-share');
    const cancel = (event: Event) => event.preventDefault();
    const element = await showQr('downloads print-size="30" name="poster" campaign="spring"');
    const text = await scan(code(element));
    element.addEventListener('dark-social-before-share', cancel, {once: true});
    await trustedClick(button(element, 'svg'));
    expect([files.length, shares.length]).to.deep.equal([0, 0]);
    button(element, 'svg').focus();
    await press('Enter');
    await until(() => files.length === 1);
    await trustedClick(button(element, 'png'));
    await until(() => files.length === 2);
    restore();
    expect(files.map(({name, content}) => [name, content.type])).to.deep.equal([
      ['qr-code.svg', 'image/svg+xml'],
      ['qr-code.png', 'image/png'],
    ]);
    const svg = new DOMParser().parseFromString(await files[0].content.text(), 'image/svg+xml').documentElement;
    expect([svg.getAttribute('width'), svg.getAttribute('height')]).to.deep.equal(['30mm', '30mm']);
    expect(svg.querySelector('title')?.textContent).to.equal('QR code: example.org/article?id=7');
    const bitmap = await createImageBitmap(files[1].content);
    expect(bitmap.width).to.be.at.least(1000);
    expect(bitmap.width % code(element).viewBox.baseVal.width).to.equal(0);
    for (const {content} of files) expect(await scan(content)).to.equal(text);
    const token = parseToken(new URL(text!).searchParams.get('ds')!)?.token;
    const recorded = events.filter((event): event is ShareEvent => event.type === 'share');
    expect(recorded.map(({outcome, place, campaign}) => [outcome, place, campaign])).to.deep.equal([
      ['copied', 'poster', 'spring'],
    ]);
    expect([recorded[0].token, shares.length, shares[0].detail.token]).to.deep.equal([token, 1, token]);
  });

  it('carries a logo on at most 15 % of the code and still scans, and goes without one that is missing', async () => {
    const warnings = listenToWarnings();
    const picture =
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='40'%3E%3Crect width='40' height='40' fill='red'/%3E%3C/svg%3E";
    const element = await showQr(`logo="${picture}"`);
    const logo = find<HTMLImageElement>(element, '[part=logo]');
    await until(() => !logo.hidden);
    const modules = code(element).viewBox.baseVal.width;
    const side = (logo.getBoundingClientRect().width / code(element).getBoundingClientRect().width) * modules;
    expect(side).to.be.closeTo(Math.round(side), 0.05);
    expect((side / (modules - 8)) ** 2)
      .to.be.at.most(0.15)
      .and.above(0.08);
    for (const format of ['svg', 'png'] as const) {
      const file = await element.toFile(format);
      expect(await scan(file), format).to.equal(await scan(code(element)));
      if (format === 'svg') expect(await file.text()).to.include('<image ');
    }
    const without = await showQr('logo="/missing.png"');
    await until(() => warnings.some((warning) => warning.includes('logo="/missing.png"')));
    expect((await scanned(without)).pathname).to.equal('/article');
  });

  it('warns of a print size whose modules are lost, and shows the address of a link that is too long', async () => {
    const warnings = listenToWarnings();
    const errors = listenTo('dark-social-error');
    await showQr('print-size="40" size="abc"');
    await showQr('print-size="12"');
    expect(warnings.length).to.equal(2);
    expect(warnings[0]).to.include('size is NaN');
    expect(warnings[1]).to.match(/print-size="12": a module is 0\.\d\d mm wide.*Set at least 1\d/);
    const long = `https://example.org/${'a'.repeat(4000)}`;
    const element = await show<Qr>(`<dark-social-qr url="${long}" downloads></dark-social-qr>`);
    await until(() => errors.length);
    await element.updateComplete;
    expect(find<HTMLAnchorElement>(element, '[part=link]').checkVisibility()).to.equal(true);
    expect(find(element, '[part=downloads]').checkVisibility()).to.equal(false);
    expect(find(element, '[part=tile]').checkVisibility()).to.equal(false);
    element.size = 100;
    await element.updateComplete;
    expect(errors.length).to.equal(1);
    element.url = article;
    await until(() => root(element).querySelector('[part=code]'));
  });

  it('is accessible and says its address, in English and French, from right to left, and in forced colours', async () => {
    await setViewport(320, 600);
    for (const [lang, dir, name, label] of [
      ['en', 'rtl', 'QR code: example.org/article?id=7', 'Download as SVG'],
      ['fr-CA', 'ltr', 'Code QR : example.org/article?id=7', 'Télécharger en SVG'],
    ]) {
      const element = await showQr(`lang="${lang}" dir="${dir}" downloads show-link size="900"`, '<p>Scan me</p>');
      expect(code(element).getAttribute('aria-label')).to.equal(name);
      expect(button(element, 'svg').getAttribute('aria-label')).to.equal(label);
      const link = find<HTMLAnchorElement>(element, '[part=link]');
      expect([link.href, link.textContent]).to.deep.equal([article, 'example.org/article?id=7']);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      await expectAccessible(element);
      if (await emulateMedia({'forced-colors': 'active'})) {
        const {backgroundColor} = getComputedStyle(find(element, '[part=tile]'));
        if (engine === 'chromium') expect(backgroundColor).to.equal('rgb(255, 255, 255)');
        await emulateMedia({'forced-colors': 'none'});
      }
      element.remove();
    }
  });

  it('draws a link that was given as it is, with its signed token in capitals, and makes no share of it', async () => {
    const signed = mintToken({channel: 'copy'}) + '.a6jp2w0mjw53hdf4822589qypq6h8kgx1';
    const href = `${article}&ds=${signed}&utm_content=Plot%204`;
    const shared = listenTo('dark-social-share');
    const {files, restore} = takeFiles();
    const element = await showQr(`href="${href.replace(/&/g, '&amp;')}" downloads show-link`);
    expect((await scanned(element)).href).to.equal(href.replace(signed, signed.toUpperCase()));
    expect(find<HTMLAnchorElement>(element, '[part=link]').href).to.equal(`${article}&utm_content=Plot%204`);
    button(element, 'svg').click();
    await until(() => files.length);
    restore();
    expect(shared).to.deep.equal([]);

    const warnings = listenToWarnings();
    element.href = 'javascript:alert(1)';
    await element.updateComplete;
    expect(warnings[0]).to.include('give an http(s) address');
  });
});
