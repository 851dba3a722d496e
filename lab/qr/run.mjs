// Reads QR codes of random links with two decoders, as <dark-social-qr> shows them on light and dark pages, as its files have them, and as the page
// prints them: `npm run test:qr`, and `npm run test:qr -- --count=100` for fewer than 1,000 links.

import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {parseArgs} from 'node:util';
import jsQR from 'jsqr';
import {prepareZXingModule, readBarcodes} from 'zxing-wasm/reader';
import {startSite} from '../../test/pages/site.mjs';
import {scriptTag} from '../../test/pages/article.mjs';
import {start} from '../../test/tools/engines/chromium.mjs';
import {Visitor} from '../../test/tools/visitor.mjs';

const {values} = parseArgs({options: {count: {type: 'string', default: '1000'}}});
const count = Number(values.count);
/** How many codes a page shows at once. */
const perPage = 20;

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({overrides: {wasmBinary: readFileSync(wasm)}});

const pick = (list) => list[Math.floor(Math.random() * list.length)];
const word = (length, letters) => Array.from({length}, () => pick([...letters])).join('');
const paths = ['abcdefghijklmnopqrstuvwxyz-', 'ABC019', 'äéßłñ', '日本語中文', 'абвгд', '%+~._'];

/** A random address of up to about 200 characters: plain ones, ones with a query, a route or a fragment, and in other scripts. */
function randomUrl() {
  const path = Array.from({length: 1 + Math.random() * 4}, () => word(1 + Math.random() * 20, pick(paths))).join('/');
  const query = Math.random() < 0.5 ? `?id=${word(6, '0123456789')}&q=${encodeURIComponent(word(8, pick(paths)))}` : '';
  const fragment = pick(['', '', `#${word(5, 'abc')}`, '#/route/7']);
  return `https://${word(3 + Math.random() * 12, 'abcdefghij')}.example/${encodeURI(path)}${query}${fragment}`;
}

const style = {
  light: '<style>html{color-scheme:light}</style>',
  dark: '<style>html{color-scheme:dark;background:#111}</style>',
};
const site = await startSite();
const page = (scheme) =>
  site.publish({
    script: style[scheme] + scriptTag('') + '<script src="/dist/dark-social-qr.js"></script>',
    body: '<div id="codes" style="display:flex;flex-wrap:wrap;gap:12px;width:1180px"></div>',
  });

/** Shows codes of addresses; returns the links that they are to hold. Runs in the page. */
async function showCodes(urls) {
  const holder = document.querySelector('#codes');
  const codes = urls.map((url, index) => {
    const element = document.createElement('dark-social-qr');
    Object.assign(element, {url, size: 200, printSize: 40, ecc: 'LMQH'[index % 4]});
    return element;
  });
  holder.replaceChildren(...codes);
  const drawn = () => codes.every((element) => element.shadowRoot?.querySelector('[part=code]'));
  for (let tries = 0; !drawn() && tries < 100; tries++) {
    dispatchEvent(new Event('beforeprint'));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  scrollTo(0, 0);
  // They fade in.
  await Promise.all(codes.flatMap((element) => element.shadowRoot.getAnimations().map(({finished}) => finished)));
}

/** The pixels of an image, cut into pieces. Runs in the page. */
async function cutImage(base64, boxes) {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
  return boxes.map(([x, y, width, height]) => {
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d');
    pen.drawImage(bitmap, -x, -y);
    const {data} = pen.getImageData(0, 0, width, height);
    let text = '';
    for (let at = 0; at < data.length; at += 4) text += String.fromCharCode(data[at]);
    return {width, height, text};
  });
}

/** Where the tiles are, in pixels of a picture of the page. Runs in the page. */
const tileBoxes = () =>
  [...document.querySelectorAll('dark-social-qr')].map((element) => {
    const {x, y, width, height} = element.shadowRoot.querySelector('[part=tile]').getBoundingClientRect();
    return [x + scrollX, y + scrollY, width, height].map((length) => Math.round(length * devicePixelRatio));
  });

/** The files of the codes as PNG, each drawn with 4 pixels a module. Runs in the page. */
async function fileImages(format) {
  const pieces = [];
  for (const element of document.querySelectorAll('dark-social-qr')) {
    const image = new Image();
    image.src = URL.createObjectURL(await element.toFile(format));
    await image.decode();
    const side = 4 * element.shadowRoot.querySelector('[part=code]').viewBox.baseVal.width;
    const canvas = new OffscreenCanvas(side, side);
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0, side, side);
    const {data} = pen.getImageData(0, 0, side, side);
    let text = '';
    for (let at = 0; at < data.length; at += 4) text += String.fromCharCode(data[at]);
    pieces.push({width: side, height: side, text});
  }
  return pieces;
}

/** Both decoders read each piece as the URL, with a token of the channel in capitals and nothing else beside it. */
async function check(name, pieces, urls) {
  for (const [index, {width, height, text}] of pieces.entries()) {
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    for (let at = 0; at < text.length; at++) data.fill(text.charCodeAt(at), at * 4, at * 4 + 3);
    const [zxing] = await readBarcodes({data, width, height}, {formats: ['QRCode'], tryInvert: false});
    const read = {
      'zxing-wasm': zxing?.text,
      jsQR: jsQR(data, width, height, {inversionAttempts: 'dontInvert'})?.data,
    };
    for (const [decoder, found] of Object.entries(read)) {
      const key = `${name}, ${decoder}`;
      const plain = found?.replace(/ds=QQR1[\dA-Z]{18}&?/, '').replace(/\?(?=#|$)/, '');
      const isRight = plain === urls[index] && found !== plain;
      results[key] ??= {read: 0, failed: []};
      if (isRight) results[key].read++;
      else results[key].failed.push([urls[index], found]);
    }
  }
}

const results = {};
const browser = start();
try {
  for (const scheme of ['light', 'dark']) {
    const viewport = {width: 1200, height: 1100};
    const visitor = new Visitor(await browser.newVisitor({viewport, colorScheme: scheme}));
    await visitor.newTab({first: true});
    await visitor.open(page(scheme).url);
    const {raw} = visitor.tab;
    const shoot = async () =>
      visitor.evaluate(
        cutImage,
        await raw.screenshot({encoding: 'base64', fullPage: true}),
        await visitor.evaluate(tileBoxes),
      );
    for (let done = 0; done < count / 2; done += perPage) {
      // As the browser has them: Node 20 and 22 leave `..` in a path where the part before it starts with a dot (ada-url/ada#935).
      const urls = await visitor.evaluate(
        (list) => list.map((url) => new URL(url).href),
        Array.from({length: Math.min(perPage, count / 2 - done)}, randomUrl),
      );
      await visitor.evaluate(showCodes, urls);
      await check(`${scheme} page`, await shoot(), urls);
      await check('SVG file', await visitor.evaluate(fileImages, 'svg'), urls);
      await check('PNG file', await visitor.evaluate(fileImages, 'png'), urls);
      await raw.emulateMediaType('print');
      await raw.setViewport({...viewport, deviceScaleFactor: 300 / 96});
      await check('as printed, 40 mm at 300 dpi', await shoot(), urls);
      await raw.emulateMediaType('screen');
      await raw.setViewport({...viewport, deviceScaleFactor: 1});
    }
    await visitor.close();
  }
} finally {
  await browser.close();
  await site.close();
}

for (const [name, {read, failed}] of Object.entries(results)) {
  console.log(`${name.padEnd(48)}${String(read).padStart(5)} of ${read + failed.length} read`);
  for (const [url, found] of failed.slice(0, 5)) console.log(`  ${url}\n  read as ${found}`);
  if (failed.length) process.exitCode = 1;
}
if (!Object.keys(results).length) throw new Error('no code was read');
