// Takes pictures of every section of the demo's gallery, on a desktop and a phone, in light and dark, and compares them with those
// that were accepted before: `npm run test:visual`, and `npm run test:visual -- --accept` to accept them. The pictures stay on this
// machine, in lab/visual/pictures/, since fonts and browsers draw differently elsewhere. Accept them before a change.

import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, readFile, rename, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

import {serve} from '../../demo/serve.mjs';
import {painted} from '../../test/pages/reading.mjs';
import {start} from '../../test/tools/engines/chromium.mjs';
import {Visitor} from '../../test/tools/visitor.mjs';

const {accept} = parseArgs({options: {accept: {type: 'boolean', default: false}}}).values;
const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const accepted = join(folder, 'accepted');
const current = join(folder, 'current');

const viewports = {desktop: {width: 1200, height: 800}, phone: {width: 390, height: 844}};
const schemes = ['light', 'dark'];
const themes = ['pill', 'tiles', 'news', 'glass', 'contrast'];

const events = await mkdtemp(join(tmpdir(), 'visual-events-'));
const demo = await serve({port: 4240, host: '127.0.0.1', events});
const browser = start();
try {
  await rm(current, {recursive: true, force: true});
  await mkdir(current, {recursive: true});
  for (const [device, viewport] of Object.entries(viewports))
    for (const colorScheme of schemes) await shoot(`${device} ${colorScheme}`, {viewport, colorScheme});
  console.log(`${(await readdir(current)).length} pictures in ${current}`);
  if (accept || !existsSync(accepted)) await acceptAll();
  else process.exitCode = (await compare()) ? 1 : 0;
} finally {
  await browser.close();
  await demo.close();
  await rm(events, {recursive: true});
}

async function newVisitor(traits) {
  const visitor = new Visitor(await browser.newVisitor({locale: 'en-US', ...traits}));
  await visitor.newTab({first: true});
  return visitor;
}

/** Saves pictures of the gallery: each section, and the first section with each ready theme and with counts. */
async function shoot(name, traits) {
  await shootSections(name, traits, '');
  const one = 'size=medium&theme=auto&lang=en&dir=ltr';
  for (const theme of themes) await shootSections(`${name} ${theme}`, traits, `?${one}&ready-theme=${theme}`);
  await shootSections(`${name} counts`, traits, `?${one}&counts=shown`);
}

/** Saves a picture of each section, named after what the section shows. */
async function shootSections(name, traits, query) {
  const visitor = await newVisitor(traits);
  await visitor.open(`${demo.origin}/gallery.html${query}`);
  await visitor.until(() => window.darkSocial && document.querySelector('#examples').children.length > 0);
  await painted(visitor);
  for (const section of await visitor.tab.raw.$$('#examples section')) {
    const title = await section.evaluate((element) => {
      const {localName} = element.querySelector('.example > :first-child');
      return `${localName} ${element.querySelector('h3').textContent.replaceAll(' · ', ' ')}`;
    });
    await section.screenshot({path: join(current, `${name} ${title}.png`)});
  }
  await visitor.close();
}

async function acceptAll() {
  await rm(accepted, {recursive: true, force: true});
  await rename(current, accepted);
  console.log(`They are accepted, and are now in ${accepted}.`);
}

/** Says which pictures differ from the accepted ones, or are only on one side; returns how many. */
async function compare() {
  const names = new Set([...(await readdir(accepted)), ...(await readdir(current))]);
  const visitor = await newVisitor({viewport: viewports.desktop});
  await visitor.open('about:blank');
  let count = 0;
  for (const name of [...names].sort()) {
    const paths = [join(accepted, name), join(current, name)];
    const missing = paths.find((path) => !existsSync(path));
    const [before, after] = missing ? [] : await Promise.all(paths.map((path) => readFile(path, 'base64')));
    if (!missing && before === after) continue;
    const text = missing ? `is missing: ${missing}` : await visitor.evaluate(difference, before, after);
    if (!text) continue;
    count++;
    console.log(`✗ ${name} ${text}`);
  }
  console.log(count ? `${count} differ; -- --accept accepts them` : 'none differs from the accepted ones');
  return count;
}

// Runs in the page.
async function difference(...pictures) {
  const [before, after] = await Promise.all(
    pictures.map(async (base64) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
      const {width, height} = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, width, height);
    }),
  );
  const size = ({width, height}) => `${width} × ${height}`;
  if (size(before) !== size(after)) return `is ${size(after)} px, was ${size(before)}`;
  let count = 0;
  let first;
  for (let index = 0; index < after.data.length; index += 4) {
    // One step in a colour is rounding.
    const isChanged = [0, 1, 2].some(
      (colour) => Math.abs(after.data[index + colour] - before.data[index + colour]) > 1,
    );
    if (!isChanged) continue;
    count++;
    first ??= index / 4;
  }
  return count && `has ${count} other pixels, the first at ${first % after.width}, ${Math.floor(first / after.width)}`;
}
